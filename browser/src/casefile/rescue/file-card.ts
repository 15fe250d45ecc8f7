/// One file that nobody looks after, as a coordinator sees it: a number, a line, and who could take it over.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, quiet, secondary } from '../../ui/actions.ts';
import { anchor } from '../../ui/anchor.ts';
import { t } from '../../ui/messages.ts';
import type { ScreenContext } from '../../ui/screens.ts';
import { note } from '../../ui/states.ts';
import { dayWords } from '../../ui/time.ts';
import { memberChoice } from '../member-choice.ts';
import { type Confidant, confidants } from '../model/people.ts';
import { names } from '../names.ts';
import { lineWords } from '../words.ts';
import { askedWords } from './asked-words.ts';
import type { FileInNeed, RunningRescue } from './wire.ts';

export interface FileActs {
  readonly choose: (file: FileInNeed, memberId: string) => void;
  readonly propose: (file: FileInNeed) => void;
  readonly confirm: (rescue: RunningRescue) => void;
  readonly withdraw: (rescue: RunningRescue) => void;
}

export interface FileShown {
  readonly file: FileInNeed;
  readonly chosen: string;
  readonly missing: boolean;
  readonly busy: boolean;
  readonly now: Date;
}

/// What coordinators call a file by: they see no title.
export function fileNumber(caseId: string): string {
  const last = caseId.slice(-8).toUpperCase();
  return `${last.slice(0, 4)}-${last.slice(4)}`;
}

export function fileCard(shown: FileShown, context: ScreenContext, acts: FileActs): TemplateResult {
  const { file, now } = shown;
  const who = names(context);
  return html`<article class="rs-card rs-stack" data-file=${file.caseId}>
    <h3>${t('casefile.rescue.file', fileNumber(file.caseId))}</h3>
    <p class="rs-quiet">${lineWords(context.directory, file.lineId)}</p>
    <p>${file.reason === 'owner-gone' ? t('casefile.rescue.owner-gone', who.of(file.owner.memberId)) : t('casefile.rescue.overdue', dayWords(new Date(file.nextAt), now), who.of(file.owner.memberId))}</p>
    ${file.standInReads ? html`<p>${t('casefile.rescue.stand-in-first', who.of(file.standIn.memberId))}</p>` : nothing}
    ${file.rescue === null || file.rescue.stale ? nothing : html`<p>${askedWords(file.rescue, context.directory, now)}</p>`}
    ${file.unreadable ? note('danger', html`<p><strong>${t('casefile.rescue.unreadable')}</strong></p><p>${t('casefile.rescue.unreadable.next', anchor().number)}</p>`) : nothing}
    ${file.rescue === null || file.rescue.stale ? form(shown, context, acts) : running(file.rescue, shown, context, acts)}</article>`;
}

function form({ file, chosen, missing, busy }: FileShown, context: ScreenContext, acts: FileActs): TemplateResult | typeof nothing {
  if (!file.rescuable) return file.unreadable ? nothing : note('plain', html`<p>${t('casefile.rescue.not-possible')}</p>`);
  return html`${file.rescue === null ? nothing : note('plain', html`<p>${t('casefile.rescue.stale')}</p>`)}
    ${memberChoice({
      name: `receiver-${file.caseId}`, label: t('casefile.rescue.receiver'), hint: t('casefile.rescue.receiver.hint'), people: receivers(file, context), value: chosen,
      error: missing ? t('casefile.rescue.receiver.missing') : undefined, onInput: (memberId) => { acts.choose(file, memberId); },
    }, names(context))}
    ${actions(secondary({ label: t('casefile.rescue.propose'), busy, onClick: () => { acts.propose(file); } }))}`;
}

function running(rescue: RunningRescue, { busy }: FileShown, context: ScreenContext, acts: FileActs): TemplateResult {
  const who = names(context);
  const withdraw = quiet({ label: t('casefile.rescue.withdraw'), busy, onClick: () => { acts.withdraw(rescue); } });
  if (rescue.second !== null) return html`<p role="status">${t('casefile.rescue.waits-for', who.ofKey(rescue.receiverKey))}</p>${actions(withdraw)}`;
  if (!mayConfirm(rescue, context)) return html`<p role="status">${t('casefile.rescue.second-needed', who.ofKey(rescue.receiverKey))}</p>${actions(withdraw)}`;
  return html`<p>${t('casefile.rescue.proposed', who.ofKey(rescue.first), who.ofKey(rescue.receiverKey))}</p><p class="rs-small rs-quiet">${t('casefile.rescue.call-first')}</p>
    ${actions(secondary({ label: t('casefile.rescue.confirm'), busy, onClick: () => { acts.confirm(rescue); } }), withdraw)}`;
}

/// Somebody else, of another association than the first.
function mayConfirm({ first }: RunningRescue, { directory, session }: ScreenContext): boolean {
  const other = directory.key(first)?.key;
  return other !== undefined && other.memberId !== session.memberId && other.association !== session.association;
}

/// Of the association of the file's line, except who owns it or stands in and can read it anyhow.
export function receivers(file: FileInNeed, { directory, session }: ScreenContext): readonly Confidant[] {
  const association = directory.lines.find(({ lineId }) => lineId === file.lineId)?.association;
  return confidants(directory, []).filter((person) =>
    person.association === association && person.memberId !== session.memberId &&
    !(file.standInReads && person.memberId === file.standIn.memberId) &&
    !(file.reason === 'overdue' && person.memberId === file.owner.memberId));
}
