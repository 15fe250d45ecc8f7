import { html, type TemplateResult } from 'lit';
import { actionBar, actions, primary, quiet, secondary } from '../src/ui/actions.ts';
import { codeEntry, codeWords, fingerprint, printWords } from '../src/ui/codes.ts';
import { errorOf, errorSummary } from '../src/ui/errors.ts';
import { more, oneOf, selectField, someOf, textArea, textField, tick } from '../src/ui/fields.ts';
import { callNumber, publicFrame } from '../src/ui/frame.ts';
import { sealedLine } from '../src/ui/sealed.ts';
import { note, progress, steps } from '../src/ui/states.ts';
import { timeWords } from '../src/ui/time.ts';
import { timeline, timelineEntry } from '../src/ui/timeline.ts';
import type { FieldError } from '../src/ui/api.ts';

const nothingDone = (): void => undefined;
const now = new Date();
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const tenWords = ['berk', 'lepel', 'morgen', 'kanaal', 'vlieger', 'tuin', 'balkon', 'zegel', 'roest', 'appel'];
const server = ['dat er een bericht is en hoe groot het ongeveer is', 'voor welke vertrouwenspersonen het is', 'wanneer het is aangekomen'];

function ask(errors: readonly FieldError[] = []): TemplateResult {
  return publicFrame(html`${callNumber()}
    <h1>Vraag om gebeld te worden</h1>
    ${errorSummary(errors)}
    <form class="rs-form">
      ${textField({ name: 'number', label: 'Op welk nummer?', type: 'tel', inputMode: 'tel', value: errors.length > 0 ? '06 12' : '', error: errorOf(errors, 'number'), onInput: nothingDone })}
      ${textField({ name: 'when', label: 'Wanneer en hoe kan het veilig?', hint: 'Bijvoorbeeld: na acht uur, als mijn man weg is.', value: '', optional: true, onInput: nothingDone })}
      ${textArea({ name: 'story', label: 'Wilt u alvast iets kwijt?', value: '', optional: true, rows: 4, onInput: nothingDone })}
      <div>${more('Als u wilt', 'uw functie, wie dit niet mag lezen, wanneer', html`
        ${oneOf({ name: 'wish', legend: 'Wanneer wilt u iemand spreken?', row: true, value: 'now', onChange: nothingDone, options: [
          { value: 'now', label: 'Nu' }, { value: 'today', label: 'Vandaag' }, { value: 'week', label: 'Deze week' }] })}
        ${selectField({ name: 'office', label: 'Uw functie', value: 'raadslid', optional: true, onInput: nothingDone, options: [{ value: 'raadslid', label: 'Raadslid' }, { value: 'wethouder', label: 'Wethouder' }] })}
        ${someOf({ name: 'exclude', legend: 'Wie mag dit niet lezen?', values: ['b'], onChange: nothingDone, options: [
          { value: 'a', label: 'De adviseur van het ministerie', more: 'Wat bij het ministerie ligt, valt onder de Woo.' }, { value: 'b', label: 'Iemand uit mijn gemeente of partij' }] })}`, errors.length > 0)}</div>
      ${sealedLine(['u', 'de vertrouwenspersonen van dienst voor raadsleden'], server)}
      ${actionBar(primary({ label: 'Vraag om gebeld te worden', icon: 'phone' }), quiet({ label: 'Liever schrijven', icon: 'write' }))}
    </form>`);
}

function waiting(): TemplateResult {
  return publicFrame(html`<h1>Uw verzoek is aangekomen</h1>
    <p class="rs-lead">Wij bellen u op het nummer dat u gaf. U hoeft niets te bewaren.</p>
    ${steps([
      { when: 'done', words: html`<strong>Aangekomen</strong><br><span class="rs-quiet rs-small">${timeWords(ago(6), now)}</span>` },
      { when: 'now', words: html`<strong>Nog niet gezien</strong><br><span class="rs-quiet rs-small">Wij hebben sinds 02:04 drie mensen gebeld en gaan door.</span>` },
      { when: 'later', words: 'Iemand leest wat u schreef' },
      { when: 'later', words: 'U wordt gebeld' }])}
    ${note('attention', html`<p><strong>Duurt het u te lang?</strong></p><p>Bel ons zelf, of bel de politie op 0900-8844. In gevaar: 112.</p>`)}
    ${callNumber()}
    ${actions(secondary({ label: 'Ik kan nu niet opnemen', icon: 'clock' }), quiet({ label: 'Trek mijn verzoek in' }))}`);
}

function words(): TemplateResult {
  return publicFrame(html`<h1>Bewaar uw tien woorden</h1>
    <p>Met deze woorden komt u terug bij uw gesprek. Wij kunnen ze niet opzoeken. Schrijf ze op en bewaar ze waar alleen u bij kunt.</p>
    <div class="rs-sheet">${codeWords(tenWords)}</div>
    ${note('plain', html`<p>Kwijt? Bel ons. Wij maken samen met u nieuwe woorden.</p>`)}
    ${progress({ label: 'Verzegelen', done: 3, of: 12, left: '4 seconden', onStop: nothingDone })}
    ${codeEntry({ name: 'code', value: 'berk lepel morgn', trouble: { reason: 'unknown-words', unknown: [{ word: 'morgn' }] }, onInput: nothingDone })}
    ${fingerprint(['berk', 'lepel', 'morgen', 'kanaal', 'vlieger', 'tuin', 'balkon', 'zegel'])}
    ${tick({ name: 'noted', label: 'Ik heb de woorden opgeschreven', checked: true, onChange: nothingDone })}
    ${actionBar(primary({ label: 'Ga verder' }), printWords())}`);
}

function room(): TemplateResult {
  return publicFrame(html`<h1>Uw gesprek</h1>
    <p class="rs-quiet">Sinds uw vorige bezoek: één antwoord en één gemiste oproep.</p>
    <dl class="rs-facts"><dt>Nu verantwoordelijk</dt><dd>vertrouwenspersoon van dienst (raadsleden)</dd><dt>Volgende stap</dt><dd>Wij bellen u ${timeWords(ago(-200), now)}</dd></dl>
    ${timeline([
      timelineEntry({ side: 'ours', who: 'u', when: timeWords(ago(2000), now), body: 'Gisteravond stond er weer iemand voor de deur. Ik weet niet wat ik nu moet doen.' }),
      timelineEntry({ side: 'theirs', who: 'vertrouwenspersoon', when: timeWords(ago(40), now), isNew: true, body: 'Dank dat u dit schrijft. Ik bel u om half drie. Maak zolang een foto van wat er op de deur stond, en laat het verder zitten.' })])}
    ${textArea({ name: 'reply', label: 'Schrijf terug', value: '', rows: 3, onInput: nothingDone })}
    ${sealedLine(['u', 'uw vertrouwenspersoon', 'de waarnemer'], server)}
    ${actionBar(primary({ label: 'Verstuur verzegeld', icon: 'lock' }))}`);
}

export const publicViews: Record<string, () => TemplateResult> = {
  ask,
  errors: () => ask([
    { field: 'number', code: 'short', message: 'Dit nummer is te kort. Op welk nummer mogen wij bellen?' },
    { field: 'when', code: 'past', message: 'Dit tijdstip is al voorbij.' }]),
  waiting, words, room,
};
