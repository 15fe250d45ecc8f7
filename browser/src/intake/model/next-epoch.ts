/// The next epoch (_tijdvak_) of her conversation, signed by herself: without somebody, with other words, or without who left.
import type { OpenAudience } from '../../casefile/model/audience.ts';
import { currentEpoch } from '../../casefile/model/audience.ts';
import type { Author } from '../../casefile/model/author.ts';
import { idFrom, signerOf, stamp } from '../../casefile/model/author.ts';
import { type MadeEpoch, type NewReporter, REPORTER, makeEpoch } from '../../crypto/index.ts';

export interface NextEpoch {
  /// Key ids of members who read nothing from here on and are never brought in again without her.
  readonly out: readonly string[];
  readonly reporter: NewReporter | null;
}

export async function nextEpoch(audience: OpenAudience, { out, reporter }: NextEpoch, author: Author): Promise<MadeEpoch> {
  const before = currentEpoch(audience);
  const { directory } = author;
  const isOut = (keyId: string): boolean => out.some((other) => directory.isSameMember(other, keyId));
  const members = before.statement.grantees
    .map(({ keyId }) => keyId)
    .filter((keyId) => keyId !== REPORTER && directory.valid(keyId) !== null && !isOut(keyId));
  return await makeEpoch(
    {
      audience: audience.place,
      directory,
      before,
      members,
      excluded: [...new Set([...before.statement.excluded, ...out])],
      reporter,
      seed: null,
      splitId: idFrom(author),
      rescue: null,
    },
    signerOf(author),
    author.random,
    stamp(author),
  );
}
