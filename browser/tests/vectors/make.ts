// Writes testvectors/rs1. Sealed bytes differ at every run (sealing is random); the rest is the same.
import { challengeVectors } from './challenges.ts';
import { codeVectors, fingerprintVectors } from './codes.ts';
import { directoryVectors } from './directories.ts';
import { epochVectors } from './epochs.ts';
import { writeVectors } from './file.ts';
import { jwsVectors } from './jws.ts';
import { keyVectors } from './keys.ts';
import { sealedVectors } from './sealed.ts';
import { entryVectors, grantVectors, shareVectors } from './sealing.ts';
import { checkpointVectors, rescueVectors, wrapVectors } from './wraps.ts';

writeVectors('codes', codeVectors());
writeVectors('fingerprints', await fingerprintVectors());
writeVectors('keys', await keyVectors());
writeVectors('jws', jwsVectors());
writeVectors('sealed', await sealedVectors());
writeVectors('challenges', challengeVectors());
writeVectors('directories', await directoryVectors());
writeVectors('epochs', await epochVectors());
writeVectors('grants', await grantVectors());
writeVectors('entries', await entryVectors());
writeVectors('shares', await shareVectors());
writeVectors('wraps', await wrapVectors());
writeVectors('rescues', await rescueVectors());
writeVectors('checkpoints', await checkpointVectors());
