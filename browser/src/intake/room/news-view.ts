/// Since her last visit (_sinds uw vorige bezoek_). Only her own words can read up to where she was.
import { html, nothing, type TemplateResult } from 'lit';
import { language, plural, t } from '../../ui/messages.ts';
import { note } from '../../ui/states.ts';
import { type News, isQuiet } from '../model/news.ts';

export function newsView(news: News | null): TemplateResult | typeof nothing {
  if (news === null) return nothing;
  if (isQuiet(news)) return html`<p class="rs-quiet">${t('intake.news.nothing')}</p>`;
  const { messages, missedCalls, openings, responsible, isFirst } = news;
  const lines = [
    messages === 0 ? null : plural('intake.news.messages', messages),
    missedCalls === 0 ? null : plural('intake.news.missed-calls', missedCalls),
    responsible === null ? null : t(isFirst ? 'intake.news.responsible-now' : 'intake.news.responsible', responsible[language]),
    openings === 0 ? null : plural('intake.news.openings', openings),
  ];
  return note('good', html`<p><strong>${t('intake.news.title')}</strong></p>
    <ul>${lines.filter((line) => line !== null).map((line) => html`<li>${line}</li>`)}</ul>`);
}
