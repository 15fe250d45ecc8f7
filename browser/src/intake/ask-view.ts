/// The form: three things and one button; the rest is folded.
import { html, nothing, type TemplateResult } from 'lit';
import { anchor } from '../ui/anchor.ts';
import { actionBar, primary, quiet } from '../ui/actions.ts';
import type { FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { more, oneOf, selectField, someOf, textArea, textField, tick } from '../ui/fields.ts';
import { callNumber } from '../ui/frame.ts';
import { language, type MessageKey, t } from '../ui/messages.ts';
import { sealedLine } from '../ui/sealed.ts';
import { note } from '../ui/states.ts';
import { type Asked, type Door, hearsOf, isUnhurried } from './model/asked.ts';
import type { Fault, Found } from './model/check.ts';
import { type Route, openLines, routeOf } from './model/route.ts';
import type { HelpState } from './state.ts';

export interface AskActions {
  readonly change: (change: Partial<Asked>) => void;
  readonly submit: () => void;
  readonly go: (door: Door) => void;
  /// She came near a question to which we know many answers.
  readonly suggest: () => void;
}

const titles = {
  callback: 'intake.ask.title',
  written: 'intake.write.title',
  worry: 'intake.worry.title',
} as const satisfies Record<Door, MessageKey>;

const buttons = {
  callback: 'intake.ask.button',
  written: 'intake.write.button',
  worry: 'intake.worry.button',
} as const satisfies Record<Door, MessageKey>;

const offices = [
  'councillor', 'alderman', 'mayor', 'provincial-councillor', 'provincial-executive', 'kings-commissioner',
  'water-authority-chair', 'water-authority-executive', 'water-authority-councillor', 'committee-member', 'candidate',
  'former-office-holder', 'family-member',
] as const;

export function askView(state: HelpState, actions: AskActions): TemplateResult {
  const { asked } = state;
  const errors = state.faults.map(worded);
  return html`${callNumber()}
    <h1>${t(titles[asked.door])}</h1>
    ${asked.door === 'callback' ? nothing : html`<p class="rs-lead">${t(`intake.${asked.door === 'written' ? 'write' : 'worry'}.lead`)}</p>`}
    ${state.isTaken ? note('plain', html`<p>${t('intake.taken')}</p>${isUnhurried(asked) ? html`<p>${t('intake.taken.unhurried')}</p>` : nothing}`) : nothing}${notOpen(state)}${errorSummary(errors)}
    <form class="rs-form" novalidate @submit=${(event: Event) => { event.preventDefault(); actions.submit(); }}>
      ${mainFields(asked, errors, actions)}
      <div @focusin=${actions.suggest}>${more(t('ui.more'), t('intake.more.what'), optionalFields(state, errors, actions), isOpened(state))}${limits()}</div>
      ${readers(state)}
      ${actionBar(
        primary({ label: t(buttons[asked.door]), icon: asked.door === 'callback' ? 'phone' : 'lock', submit: true }),
        ...otherDoors(asked.door, actions),
      )}
    </form>`;
}

function mainFields(asked: Asked, errors: readonly FieldError[], { change }: AskActions): TemplateResult {
  const isCall = asked.door === 'callback';
  const number = textField({
    name: 'number', label: t(isCall ? 'intake.ask.number' : 'intake.write.number'), type: 'tel', inputMode: 'tel',
    value: asked.number, optional: !isCall, error: errorOf(errors, 'number'), onInput: (value) => { change({ number: value }); },
  });
  const when = textField({
    name: 'when', label: t('intake.ask.when'), hint: t('intake.ask.when.hint'), value: asked.when, optional: true,
    error: errorOf(errors, 'when'), onInput: (value) => { change({ when: value }); },
  });
  const story = textArea({
    name: 'story', label: t(isCall ? 'intake.ask.story' : asked.door === 'written' ? 'intake.write.story' : 'intake.worry.story'),
    value: asked.story, rows: isCall ? 3 : 8, optional: isCall, error: errorOf(errors, 'story'),
    onInput: (value) => { change({ story: value }); },
  });
  return isCall ? html`${number}${when}${story}` : html`${story}${number}${asked.number === '' ? nothing : when}${hears(asked, change)}`;
}

function hears(asked: Asked, change: AskActions['change']): TemplateResult | typeof nothing {
  if (asked.door === 'worry') return nothing;
  const call = { value: 'call', label: t('intake.hears.call') };
  const herself = [{ value: 'look', label: t('intake.hears.look') }, { value: 'sign', label: t('intake.hears.sign') }];
  return oneOf({ name: 'hears', legend: t('intake.hears.legend'), value: hearsOf(asked), onChange: (value) => { change({ hears: value as Asked['hears'] }); },
    options: asked.number === '' ? herself : [call, ...herself] });
}

function optionalFields(state: HelpState, errors: readonly FieldError[], { change }: AskActions): TemplateResult {
  const { asked } = state;
  return html`
    ${isUnhurried(asked) ? nothing : oneOf({ name: 'wish', legend: t('intake.wish'), hint: t('intake.wish.hint'), row: true, value: asked.wish, onChange: (wish) => { change({ wish: wish as Asked['wish'] }); },
      options: [{ value: 'now', label: t('intake.wish.now') }, { value: 'today', label: t('intake.wish.today') }, { value: 'week', label: t('intake.wish.week') }] })}
    ${asked.number === '' ? nothing : calling(asked, errors, change)}
    ${selectField({ name: 'office', label: t('intake.office'), optional: true, value: asked.office, onInput: (office) => { change({ office }); },
      options: [{ value: '', label: t('intake.not-said') }, ...offices.map((office) => ({ value: office, label: t(`office.${office}`) }))] })}
    ${textField({ name: 'body', label: t('intake.body'), hint: t('intake.body.hint'), optional: true, value: asked.body, suggestions: state.places, error: errorOf(errors, 'body'), onInput: (body) => { change({ body }); } })}
    ${textField({ name: 'party', label: t('intake.party'), hint: t('intake.party.hint'), optional: true, value: asked.party, error: errorOf(errors, 'party'), onInput: (party) => { change({ party }); } })}
    ${oneOf({ name: 'prefer', legend: t('intake.prefer'), row: true, optional: true, value: asked.prefer, onChange: (prefer) => { change({ prefer: prefer as Asked['prefer'] }); },
      options: [{ value: '', label: t('intake.prefer.any') }, { value: 'woman', label: t('intake.prefer.woman') }, { value: 'man', label: t('intake.prefer.man') }] })}
    ${lineFields(state, change)}`;
}

function calling(asked: Asked, errors: readonly FieldError[], change: AskActions['change']): TemplateResult {
  return html`
    ${oneOf({ name: 'ifAnother', legend: t('intake.if-another'), value: asked.ifAnother, onChange: (value) => { change({ ifAnother: value as Asked['ifAnother'] }); },
      options: [{ value: 'hang-up', label: t('intake.if-another.hang-up') }, { value: 'ask-for', label: t('intake.if-another.ask-for') }] })}
    ${asked.ifAnother === 'ask-for' ? textField({ name: 'askFor', label: t('intake.ask-for'), value: asked.askFor, error: errorOf(errors, 'askFor'), onInput: (askFor) => { change({ askFor }); } }) : nothing}
    ${tick({ name: 'voicemail', label: t('intake.voicemail'), checked: asked.voicemail, onChange: (voicemail) => { change({ voicemail }); } })}
    <p class="rs-quiet rs-small">${t('intake.caller-number', anchor().number)}</p>`;
}

function lineFields({ asked, directory }: HelpState, change: AskActions['change']): TemplateResult | typeof nothing {
  if (directory?.kind !== 'ok') return nothing;
  const lines = openLines(directory.directory);
  const chosen = lines.find(({ lineId }) => lineId === asked.line);
  return html`
    ${selectField({ name: 'line', label: t('intake.line'), hint: t('intake.line.hint'), optional: true, value: asked.line, onInput: (line) => { change({ line }); },
      options: [{ value: '', label: t('intake.line.all') }, ...lines.map(({ lineId, name }) => ({ value: lineId, label: name[language] }))] })}
    ${chosen === undefined ? nothing : note(chosen.woo ? 'attention' : 'plain', html`<p>${chosen.woo ? t('intake.line.woo') : t('intake.line.narrow')}</p>`)}
    ${someOf({ name: 'leftOut', legend: t('intake.left-out'), hint: t('intake.left-out.hint'), optional: true, values: asked.leftOut, onChange: (leftOut) => { change({ leftOut }); },
      options: lines.map(({ lineId, name }) => ({ value: lineId, label: name[language] })) })}`;
}

function readers({ asked, directory }: HelpState): TemplateResult | typeof nothing {
  if (directory?.kind !== 'ok') return nothing;
  const route = routeOf(directory.directory, asked);
  return html`${sealedLine([t('intake.readers.you'), ...whoRead(route)], serverSees(asked))}
    ${route.readers.length === 0 ? note('attention', html`<p>${t('intake.readers.nobody', anchor().number)}</p>`) : nothing}
    ${route.canBeRescued ? nothing : note('attention', html`<p>${t('intake.no-rescue')}</p>`)}`;
}

function whoRead(route: Route): readonly string[] {
  return [...new Set(route.readers.map(({ key }) => key.shownAs[language]))];
}

function serverSees(asked: Asked): readonly string[] {
  return [
    t('intake.server.arrival'),
    t('intake.server.line'),
    t('intake.server.size'),
    t(asked.wish === '' ? 'intake.server.no-wish' : 'intake.server.wish'),
    t('intake.server.not'),
  ];
}

function limits(): TemplateResult {
  return html`<details class="rs-more"><summary><span>${t('intake.limits.title')}</span></summary>
    <div class="rs-more__body"><p>${t('intake.limits.promise')}</p><p>${t('intake.limits.danger')}</p><p>${t('intake.limits.privilege')}</p></div></details>`;
}

function notOpen({ directory }: HelpState): TemplateResult | typeof nothing {
  if (directory === null || (directory.kind === 'ok' && directory.open)) return nothing;
  if (directory.kind === 'refused') {
    return note('danger', html`<p><strong>${t('intake.untrusted-team.title')}</strong></p><p>${t('intake.untrusted-team.text', anchor().number)}</p>`);
  }
  return note('attention', html`<p><strong>${t('intake.not-open.title')}</strong></p><p>${t('intake.not-open.text', anchor().number)}</p>`);
}

function otherDoors(door: Door, { go }: AskActions): readonly TemplateResult[] {
  const doors: readonly { readonly to: Door; readonly button: TemplateResult }[] = [
    { to: 'callback', button: quiet({ label: t('intake.doors.call'), icon: 'phone', onClick: () => { go('callback'); } }) },
    { to: 'written', button: quiet({ label: t('intake.doors.write'), icon: 'write', onClick: () => { go('written'); } }) },
    { to: 'worry', button: quiet({ label: t('intake.doors.worry'), icon: 'concern', onClick: () => { go('worry'); } }) },
  ];
  const back = quiet({ label: t('intake.doors.back'), icon: 'return', onClick: () => { location.hash = '#terug'; } });
  return [...doors.filter(({ to }) => to !== door).map(({ button }) => button), back];
}

const folded = new Set<keyof Asked>(['askFor', 'body', 'party']);

function isOpened({ faults }: HelpState): boolean {
  return faults.some(({ field }) => folded.has(field));
}

function worded({ field, fault }: Found): FieldError {
  return { field, code: fault, message: t(faultKeys[fault]) };
}

const faultKeys = {
  'number-missing': 'intake.fault.number-missing',
  'number-short': 'intake.fault.number-short',
  'number-long': 'intake.fault.number-long',
  'number-signs': 'intake.fault.number-signs',
  'story-missing': 'intake.fault.story-missing',
  'ask-for-missing': 'intake.fault.ask-for-missing',
  'too-long': 'intake.fault.too-long',
} as const satisfies Record<Fault, MessageKey>;
