/// How the things of a file are called on the screen.
import type { Directory } from '../crypto/index.ts';
import type { Answer } from '../ui/api.ts';
import { anchor } from '../ui/anchor.ts';
import { language, t } from '../ui/messages.ts';
import { type Badge, badge } from '../ui/worklist.ts';
import type { TemplateResult } from 'lit';
import type { CommitmentKind, FileState, Wish } from './model/wire.ts';

const together = new Intl.ListFormat(language, { type: 'conjunction' });

export function listWords(words: readonly string[]): string {
  return together.format(words);
}

export function functionWords(functions: readonly string[]): string {
  return listWords(functions.map((name) => {
    switch (name) {
      case 'coordinator':
        return t('casefile.function.coordinator');
      case 'adviser':
        return t('casefile.function.adviser');
      default:
        return t('casefile.function.confidant');
    }
  }));
}

/// A coordinator keeps the line staffed and has no files.
export function worksOnFiles({ functions }: { readonly functions: readonly string[] }): boolean {
  return functions.includes('confidant') || functions.includes('adviser');
}

export function lineWords(directory: Directory, lineId: string | null): string {
  return directory.lines.find((line) => line.lineId === lineId)?.name[language] ?? t('casefile.line.unknown');
}

export function linesWords(directory: Directory, lineIds: readonly string[]): string {
  return listWords(lineIds.map((lineId) => lineWords(directory, lineId)));
}

export function stateBadge(state: FileState): TemplateResult {
  return badge(state satisfies Badge, t(`casefile.state.${state}`));
}

export function commitmentWords(kind: CommitmentKind): string {
  return t(`casefile.commitment.${kind}`);
}

export function wishWords(wish: Wish | null): string {
  return wish === null ? t('casefile.wish.none') : t(`casefile.wish.${wish}`);
}

/// What happened and what to do now, for anything that did not work.
export function troubleWords(answer: Exclude<Answer<unknown>, { kind: 'ok' }> | { readonly kind: 'cannot-seal' }): string {
  switch (answer.kind) {
    case 'cannot-seal':
      return t('casefile.trouble.cannot-seal');
    case 'unreachable':
      return t('casefile.trouble.unreachable');
    case 'stopped':
      return t('casefile.trouble.stopped');
    case 'refused':
      return refusalWords(answer.problem.code, answer.problem.detail ?? answer.problem.title);
  }
}

function refusalWords(code: string, told: string): string {
  switch (code) {
    case 'conflict':
      return t('casefile.trouble.conflict');
    case 'not-found':
      return t('casefile.trouble.not-found');
    default:
      return told === '' ? t('casefile.trouble.other', anchor().number) : told;
  }
}
