/// The sign-in page (_inloggen_): a passkey or ten words.
import { html, nothing, type TemplateResult } from 'lit';
import { actions, primary, secondary } from '../ui/actions.ts';
import { callNumber } from '../ui/frame.ts';
import { codeEntry, type CodeTrouble } from '../ui/codes.ts';
import { t } from '../ui/messages.ts';
import { note } from '../ui/states.ts';
import { type Door, onSubmit, step } from './doorway.ts';
import { hasPasskeys } from './passkey.ts';
import { waitingWords } from './rescue-step.ts';
import { type SignedIn, signInByPasskey, signInByWords } from './sign-in.ts';

export type Notice = 'none' | 'rescue-asked' | 'rescue-failed' | 'locked' | 'idle' | 'signed-out' | 'not-set-up' | 'link-unknown' | 'link-expired';
type Entered = Extract<SignedIn, { kind: 'in' | 'rescued' }>;
type Failure = Exclude<SignedIn['kind'], 'in' | 'rescued' | 'rescue-waits' | 'not-understood'>;

interface Form {
  readonly typed: string;
  readonly busy: 'no' | 'passkey' | 'words';
  readonly trouble: CodeTrouble | undefined;
  readonly failure: Failure | null;
  /// Until when a rescue waits; undefined when these words are not of one.
  readonly waits: string | null | undefined;
}

export function signIn(door: Door, notice: Notice): Promise<Entered> {
  const fresh: Form = { typed: '', busy: 'no', trouble: undefined, failure: null, waits: undefined };
  return step<Form, Entered>(door, fresh, (form, change, answer) => {
    const attempt = async (how: 'passkey' | 'words', act: () => Promise<SignedIn>): Promise<void> => {
      if (form.busy !== 'no') return;
      change({ busy: how, trouble: undefined, failure: null, waits: undefined });
      const result = await act();
      if (result.kind === 'in' || result.kind === 'rescued') answer(result);
      else if (result.kind === 'rescue-waits') change({ busy: 'no', waits: result.readyAt });
      else if (result.kind === 'not-understood') change({ busy: 'no', trouble: result.trouble });
      else change({ busy: 'no', failure: result.kind });
    };
    return view(form, notice, {
      type: (typed) => { change({ typed, trouble: undefined }); },
      passkey: () => { void attempt('passkey', signInByPasskey); },
      words: () => { void attempt('words', () => signInByWords(form.typed)); },
    });
  });
}

interface Acts {
  readonly type: (typed: string) => void;
  readonly passkey: () => void;
  readonly words: () => void;
}

function view(form: Form, notice: Notice, acts: Acts): TemplateResult {
  const byWords = { label: t('access.sign-in.words'), submit: true, busy: form.busy === 'words' };
  return html`<div class="rs-stack rs-stack--loose">
    <h1>${t('access.sign-in.title')}</h1>
    ${notice === 'none' ? nothing : note('plain', html`<p role="status">${noticeWords(notice)}</p>`)}
    ${form.waits === undefined ? nothing : note('plain', waitingWords(form.waits))}
    ${form.failure === null ? nothing : note('attention', html`<p role="alert">${failureWords(form.failure)}</p>`)}
    ${hasPasskeys() ? html`<section class="rs-stack"><p>${t('access.sign-in.passkey.what')}</p>
      ${actions(primary({ label: t('access.sign-in.passkey'), busy: form.busy === 'passkey', onClick: acts.passkey }))}</section>` : nothing}
    <form class="rs-stack" novalidate @submit=${onSubmit(acts.words)}>
      ${codeEntry({ name: 'words', value: form.typed, trouble: form.trouble, onInput: acts.type })}
      <p class="rs-quiet rs-small">${t('access.sign-in.words.once')}</p>
      ${actions(hasPasskeys() ? secondary(byWords) : primary(byWords))}
    </form>
    <section class="rs-stack rs-stack--tight"><h2>${t('access.sign-in.lost')}</h2><p>${t('access.sign-in.lost.what')}</p></section>
    ${callNumber()}
  </div>`;
}

function noticeWords(notice: Exclude<Notice, 'none'>): string {
  switch (notice) {
    case 'rescue-asked':
      return t('access.notice.rescue-asked');
    case 'rescue-failed':
      return t('access.notice.rescue-failed');
    case 'locked':
      return t('access.notice.locked');
    case 'idle':
      return t('access.notice.idle');
    case 'signed-out':
      return t('access.notice.signed-out');
    case 'not-set-up':
      return t('access.notice.not-set-up');
    case 'link-unknown':
      return t('access.notice.link-unknown');
    case 'link-expired':
      return t('access.notice.link-expired');
  }
}

function failureWords(failure: Failure): string {
  switch (failure) {
    case 'unknown':
      return t('access.sign-in.unknown');
    case 'cannot-open':
      return t('access.sign-in.cannot-open');
    case 'stopped':
      return t('access.passkey.stopped');
    case 'unreachable':
      return t('access.unreachable');
  }
}
