import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, actions, destructive, primary, quiet, secondary } from '../src/ui/actions.ts';
import { oneOf, selectField, textArea, textField } from '../src/ui/fields.ts';
import { liveRegion, skipLink } from '../src/ui/frame.ts';
import { icon } from '../src/ui/icons.ts';
import { sealedMark } from '../src/ui/sealed.ts';
import { empty, failed, loading, locked, note, offline } from '../src/ui/states.ts';
import { facts, figures, table } from '../src/ui/table.ts';
import { confirmByWord } from '../src/ui/dialog.ts';
import { toast } from '../src/ui/say.ts';
import { timeWords } from '../src/ui/time.ts';
import { dayMark, timeline, timelineEntry } from '../src/ui/timeline.ts';
import { badge, workItem, workList } from '../src/ui/worklist.ts';

const nothingDone = (): void => undefined;
const now = new Date();
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

function office(here: string, content: unknown): TemplateResult {
  const places = [['werk', 'Werk'], ['bel', 'Aan de lijn'], ['rooster', 'Dienst'], ['leden', 'Leden'], ['toezicht', 'Toezicht']] as const;
  return html`${skipLink()}<header class="rs-top rs-top--bureau"><div class="rs-top__inner">
      <a class="rs-office-name" href="#/werk">Ruggensteun</a>
      <nav aria-label="Plaatsen"><ul class="rs-places">${places.map(([path, name]) => html`<li><a href="#/${path}" aria-current=${path === here ? 'page' : nothing}>${name}</a></li>`)}</ul></nav>
      ${quiet({ label: 'Op slot', icon: 'lock', small: true })}</div></header>
    <main id="content" class="rs-wide rs-stack rs-stack--loose" tabindex="-1">${content}</main>${liveRegion()}`;
}

function worklist(): TemplateResult {
  return office('werk', html`
    <div class="rs-ringing"><span><strong>Iemand wacht</strong> · raadsleden · sinds 3 minuten, wil nu iemand spreken</span>${primary({ label: 'Bekijk wie wacht', icon: 'bell' })}</div>
    <div class="rs-row rs-row--spread"><h1>Uw werk</h1>${secondary({ label: 'Ik heb iemand aan de lijn', icon: 'phone' })}</div>
    ${workList('Nu', [
      workItem({ href: '#', due: true, title: 'Brieven met dreigende taal, raadslid', meta: [badge('due', 'over tijd'), 'terugbellen'], when: timeWords(ago(25), now) }),
      workItem({ href: '#', due: true, title: 'Bel na de raadsvergadering', meta: [badge('due', 'vandaag'), 'klachttermijn, nog 14 dagen'], when: timeWords(ago(-40), now) })])}
    ${workList('Wacht op antwoord', [workItem({ href: '#', title: 'Partner van wethouder', meta: [badge('waiting', 'ongelezen antwoord'), 'u bent waarnemer'], when: timeWords(ago(1500), now) })])}
    ${workList('Van u', [
      workItem({ href: '#', title: 'Auto beklad bij huis', meta: [badge('open', 'open'), 'eigen afspraak'], when: timeWords(ago(-3000), now) }),
      workItem({ href: '#', title: 'Online campagne tegen statenlid, met de landelijke organisatie', meta: [badge('aftercare', 'nazorg'), 'nazorg na een maand'], when: timeWords(ago(-30_000), now) })])}
    ${workList('Van het team', [], empty('Hier komen dossiers waarin een collega u erbij heeft gevraagd.'))}`);
}

function taking(): TemplateResult {
  return office('werk', html`<div class="rs-stack"><h1>Iemand wacht 3 minuten</h1>
    ${facts([['Lijn', 'raadsleden'], ['Wens', 'nu iemand spreken'], ['Nummer', html`<span class="rs-number">06 12 34 56 78</span>`], ['Als een ander opneemt', 'Hang op, zeg niets'], ['Voicemail', 'Spreek niets in']])}
    ${note('plain', html`<p>U leest nu de kaart. Het verhaal is nog dicht. Lezen wordt vastgelegd en is voor deze persoon te zien.</p>`)}
    ${oneOf({ name: 'stand-in', legend: 'Wie neemt waar als u er niet bent?', value: 'a', row: true, onChange: nothingDone, options: [{ value: 'a', label: 'B. de Wit' }, { value: 'b', label: 'C. Vos' }] })}
    ${actionBar(primary({ label: 'Lees het verhaal', icon: 'eye' }), secondary({ label: 'Ik ken deze persoon of gemeente: geef door' }))}</div>`);
}

function file(): TemplateResult {
  return office('werk', html`<div class="rs-row rs-row--spread"><h1>Brieven met dreigende taal</h1>${badge('open', 'open')}</div>
    <div class="rs-desk"><div class="rs-stack">
      ${timeline([
        dayMark('gisteren'),
        timelineEntry({ side: 'theirs', who: 'raadslid', when: timeWords(ago(1600), now), body: 'Er lag weer een brief. Mijn dochter vond hem.' }),
        timelineEntry({ side: 'team', who: 'B. de Wit', when: timeWords(ago(1500), now), body: 'Gebeld, 40 minuten. Wil geen aangifte zolang haar dochter toetsweek heeft. Maandag opnieuw.' }),
        dayMark('vandaag'),
        timelineEntry({ side: 'system', who: '', when: timeWords(ago(90), now), body: 'C. Vos kan vanaf nu meelezen.' }),
        timelineEntry({ side: 'ours', who: 'u', when: timeWords(ago(60), now), body: 'Ik bel u maandag om tien uur. De brieven hoeft u niet opnieuw te lezen; leg ze in een map.' }),
        timelineEntry({ side: 'theirs', who: 'onbekend', when: timeWords(ago(12), now), untrusted: 'de handtekening klopt niet.', body: 'Bel dit nummer.' })])}
      ${textArea({ name: 'note', label: 'Notitie voor het team', hint: 'De persoon zelf leest dit niet.', value: '', rows: 3, onInput: nothingDone })}
      ${actionBar(primary({ label: 'Bewaar de notitie' }), html`<span class="rs-saved">${icon('check')}verzegeld bewaard 14:02</span>`)}</div>
      <aside class="rs-desk__aside rs-stack" aria-label="Over dit dossier"><div class="rs-card rs-stack"><h2>Afspraken</h2>
        <ul class="rs-list">${workItem({ href: '#', title: 'Terugbellen', meta: [badge('due', 'vandaag')], when: timeWords(ago(-40), now) })}${workItem({ href: '#', title: 'Klachttermijn', meta: [badge('open', 'loopt')], when: timeWords(ago(-30_000), now) })}</ul></div>
        <div class="rs-card rs-stack"><h2>Team</h2><dl class="rs-facts"><dt>Eigenaar</dt><dd>B. de Wit</dd><dt>Waarnemer</dt><dd>C. Vos</dd></dl>${sealedMark('verzegeld voor 3 mensen')}</div></aside></div>`);
}

function oversight(): TemplateResult {
  const lines = [['Raadsleden', 'B. de Wit', 'C. Vos', 0, '0:41'], ['Burgemeesters', 'D. Kuiper', 'niemand', 2, '1:10'], ['Wethouders', 'E. Smit', 'F. Bos', 0, '0:38']] as const;
  return office('toezicht', html`<h1>Toezicht</h1>
    ${note('attention', html`<p><strong>Twee gaten</strong> in de dienst voor burgemeesters, donderdag en vrijdag na 22:00.</p>`)}
    ${figures([{ value: 0, meaning: 'mensen wachten nu' }, { value: '41 s', meaning: 'tot de telefoon ging, midden' }, { value: '3 min', meaning: 'tot een mens opnam, midden' }])}
    ${table('Lijnen', [{ name: 'Lijn' }, { name: 'Nu' }, { name: 'Straks' }, { name: 'Gaten', number: true }, { name: 'Tot opname', number: true }], lines)}`);
}

function states(): TemplateResult {
  return office('leden', html`<h1>Toestanden</h1><div class="rs-grid">
    ${empty('Hier komen mensen die wachten.', secondary({ label: 'Probeer een oefenoproep' }), 'bell')}${locked(primary({ label: 'Gebruik uw sleutel', icon: 'key' }))}${offline(nothingDone)}${failed(nothingDone)}</div>
    ${loading()}
    ${note('good', html`<p><strong>Klaar.</strong> Uw sleutel is getest en werkt.</p>`)}
    ${note('danger', html`<p><strong>Vernietigen</strong> kan niet ongedaan worden gemaakt.</p>`)}`);
}

function controls(): TemplateResult {
  return office('leden', html`<h1>Knoppen en velden</h1>
    ${actions(primary({ label: 'Ik neem dit op mij' }), primary({ label: 'Bezig', busy: true }), primary({ label: 'Kan nu niet', disabled: true }), secondary({ label: 'Spreek een belmoment af', icon: 'calendar' }), quiet({ label: 'Geef door', icon: 'next' }), destructive({ label: 'Vernietig dit dossier' }))}
    <div class="rs-grid rs-form">${textField({ name: 'day', label: 'Datum', type: 'date', value: '', onInput: nothingDone })}${textField({ name: 'at', label: 'Tijd', type: 'time', value: '14:30', onInput: nothingDone })}
      ${selectField({ name: 'line', label: 'Lijn', value: 'a', onInput: nothingDone, options: [{ value: 'a', label: 'Raadsleden' }] })}${textField({ name: 'shut', label: 'Niet te wijzigen', value: 'vast', disabled: true, onInput: nothingDone })}</div>`);
}

function dialog(): TemplateResult {
  setTimeout(() => {
    toast('Afspraak verzet naar maandag.', nothingDone);
    void confirmByWord({ title: 'Dit dossier vernietigen', afterwards: 'Daarna kan niemand dit dossier nog lezen, ook u niet. In een reservekopie blijft het tot 27 december.', word: 'vernietig', button: 'Vernietig dit dossier' });
  }, 100);
  return file();
}

export const bureauViews: Record<string, () => TemplateResult> = { worklist, taking, file, oversight, states, controls, dialog };
