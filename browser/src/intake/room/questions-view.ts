/// What we asked her (_mag dit?_) with her answer, which she can take back at any time.
import { html, nothing, type TemplateResult } from 'lit';
import { associationWords } from '../../casefile/associations.ts';
import { type Question, questionsIn } from '../../casefile/model/questions.ts';
import { actions, primary, quiet, secondary } from '../../ui/actions.ts';
import { t } from '../../ui/messages.ts';
import { dayWords } from '../../ui/time.ts';
import type { OwnRoom } from '../model/own-room.ts';
import { failure } from './failure.ts';
import type { Visit } from './visit.ts';

export function questionsView(visit: Visit, { audience, view }: OwnRoom): TemplateResult | typeof nothing {
  const questions = questionsIn(audience.entries);
  if (questions.length === 0 || view.state === 'closed') return nothing;
  return html`<section class="rs-stack" aria-labelledby="questions-title"><h2 id="questions-title">${t('intake.question.title')}</h2>
    ${questions.map((question) => questionView(visit, question, view.wakeCardSince))}${failure(visit, 'answer')}</section>`;
}

function questionView(visit: Visit, question: Question, cardSince: string | null): TemplateResult {
  const busy = visit.state.doing === 'answer';
  const say = (given: boolean) => (): void => { void visit.answer(question, given); };
  switch (question.state) {
    case 'asked':
      return html`<div class="rs-card rs-stack"><p>${askedWords(question)}</p>${actions(
        primary({ label: t('intake.question.yes'), busy, onClick: say(true) }),
        secondary({ label: t('intake.question.no'), busy, onClick: say(false) }))}</div>`;
    case 'yes':
      return html`<div class="rs-card rs-stack"><p>${yesWords(question)}</p>${question.about === 'duty' ? html`<p>${cardWords(cardSince)}</p>` : nothing}${actions(quiet({ label: t('intake.question.take-back'), busy, onClick: say(false) }))}</div>`;
    case 'no':
      return html`<p>${t('intake.question.said-no')}</p>`;
    case 'taken-back':
      return html`<p>${takenBackWords(question)}</p>`;
  }
}

const asked = { together: 'intake.question.together', duty: 'intake.question.duty' } as const;
const yes = { together: 'intake.question.together.yes', duty: 'intake.question.duty.yes' } as const;
const takenBack = { together: 'intake.question.together.taken-back', duty: 'intake.question.duty.taken-back' } as const;

function askedWords({ about, toAssociation }: Question): string {
  return about === 'association' ? t('intake.question.association', associationWords(toAssociation)) : t(asked[about]);
}

function yesWords({ about, toAssociation }: Question): string {
  return about === 'association' ? t('intake.question.association.yes', associationWords(toAssociation)) : t(yes[about]);
}

function takenBackWords({ about, toAssociation }: Question): string {
  return about === 'association' ? t('intake.question.association.taken-back', associationWords(toAssociation)) : t(takenBack[about]);
}

/// Whether there is anything for duty to read at all.
function cardWords(since: string | null): string {
  return since === null ? t('intake.question.duty.no-card') : t('intake.question.duty.card', dayWords(new Date(since), new Date()));
}
