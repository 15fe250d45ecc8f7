/// What a coordinator asks a proposal for (_vraag om een voorstel_): whom, in which turns, which days, and how long it may be
/// looked for.
import { html, nothing, type TemplateResult } from 'lit';
import { actionBar, primary, quiet } from '../ui/actions.ts';
import { plusDays } from '../ui/amsterdam.ts';
import type { FieldError } from '../ui/api.ts';
import { errorOf, errorSummary } from '../ui/errors.ts';
import { selectField, someOf, textField, tick } from '../ui/fields.ts';
import { plural, t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import type { ProposalTerms } from './proposal-wire.ts';
import { turnFields } from './rotation-form.ts';
import type { Roster } from './wire.ts';

const waits = [15, 30, 60, 120] as const;

/// As the line does it now, for the year from tomorrow, with everybody of the line who can be woken.
export function freshTerms(roster: Roster, today: string): ProposalTerms {
  const seated = new Set(roster.rotations.flatMap(({ seats }) => seats).map(({ memberId }) => memberId));
  const memberIds = roster.members.filter(({ memberId, ofLine, ready }) => ready && (ofLine || seated.has(memberId))).map(({ memberId }) => memberId);
  const rotation = roster.rotations.find(({ rank }) => rank === 'first');
  const from = plusDays(today, 1);
  return {
    turn: rotation?.turn ?? 'weekly', weekday: rotation?.weekday ?? 1, at: rotation?.at ?? '09:00', from, until: plusDays(from, 363),
    second: roster.rotations.length === 0 || roster.rotations.some(({ rank }) => rank === 'second'), memberIds, seconds: 30,
  };
}

export interface ProposalForm {
  readonly roster: Roster;
  readonly terms: ProposalTerms;
  readonly errors: readonly FieldError[];
  readonly busy: boolean;
  readonly change: (part: Partial<ProposalTerms>) => void;
  readonly ask: () => void;
  readonly cancel: () => void;
}

export function proposalForm({ roster, terms, errors, busy, change, ask, cancel }: ProposalForm): TemplateResult {
  const unready = roster.members.filter(({ ofLine, ready }) => ofLine && !ready).length;
  return html`<form class="rs-form" novalidate @submit=${(event: Event) => { event.preventDefault(); ask(); }}>
    ${errorSummary(errors)}
    ${someOf({
      name: 'memberIds', legend: t('duty.proposal.members'), hint: t('duty.proposal.members.hint'), values: terms.memberIds,
      error: errors.find(({ field }) => field.startsWith('memberIds'))?.message,
      options: roster.members.map(({ memberId, name, ofLine, ready }) => ({ value: memberId, label: name, disabled: !ready, more: aboutMember(ofLine, ready) })),
      onChange: (memberIds) => { change({ memberIds }); },
    })}
    ${unready === 0 ? nothing : note('plain', html`<p>${plural('duty.proposal.not-ready', unready)}</p>`)}
    ${textField({ name: 'from', label: t('duty.proposal.from'), type: 'date', value: terms.from, error: errorOf(errors, 'from'), onInput: (from) => { change({ from }); } })}
    ${textField({ name: 'until', label: t('duty.proposal.until'), type: 'date', value: terms.until, error: errorOf(errors, 'until'), onInput: (until) => { change({ until }); } })}
    ${turnFields(terms, errors, change)}
    ${tick({ name: 'second', label: t('duty.set-up.second'), checked: terms.second, onChange: (second) => { change({ second }); } })}
    ${selectField({
      name: 'seconds', label: t('duty.proposal.seconds'), hint: t('duty.proposal.seconds.hint'), value: String(terms.seconds), error: errorOf(errors, 'seconds'),
      options: waits.map((seconds) => ({ value: String(seconds), label: plural('ui.duration.seconds', seconds) })),
      onInput: (seconds) => { change({ seconds: Number(seconds) }); },
    })}
    ${actionBar(primary({ label: t('duty.proposal.ask'), submit: true, busy }), quiet({ label: t('ui.cancel'), onClick: cancel }))}</form>`;
}

function aboutMember(ofLine: boolean, ready: boolean): string | undefined {
  const words = [...(ofLine ? [] : [t('duty.proposal.other-line')]), ...(ready ? [] : [t('duty.proposal.cannot-yet')])];
  return words.length === 0 ? undefined : words.join(', ');
}
