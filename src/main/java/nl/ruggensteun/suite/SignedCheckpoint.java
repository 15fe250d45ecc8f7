package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.Objects;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;

/// What a member's browser saw of the record of who read what (_inzagelogboek_), signed: a later
/// change of the past contradicts what is in other hands.
public record SignedCheckpoint(
    Hash team, Instant at, long size, Hash root, Hash prev, KeyId signer) {

  public SignedCheckpoint {
    Objects.requireNonNull(team);
    Objects.requireNonNull(at);
    Objects.requireNonNull(root);
    Objects.requireNonNull(prev);
    if (size < 0 || signer.isReporter()) {
      throw new IllegalArgumentException("not a checkpoint");
    }
  }

  /// The signature of a key that was revoked later still counts: it tells what was seen then.
  public static Opened<SignedCheckpoint> verify(String jws, DirectoryChain directory) {
    return Opened.orElse(
            Claimed.read(jws, JwsType.CHECKPOINT, SignedCheckpoint.class).toOptional(),
            Distrust.WRONG_TYPE)
        .then(claim ->
            claim.payload().team().equals(directory.team())
                ? Opened.trusted(claim)
                : Opened.distrusted(Distrust.WRONG_TEAM))
        .then(claim ->
            Opened.orElse(directory.key(claim.payload().signer()), Distrust.UNKNOWN_SIGNER)
                .then(listed ->
                    Opened.orElse(
                        claim.verifiedBy(listed.key().verifyKey()), Distrust.BAD_SIGNATURE)))
        .then(signed -> Opened.trusted(signed.payload()));
  }
}
