package nl.ruggensteun.access;

import java.time.Instant;
import java.util.Objects;
import nl.ruggensteun.audit.Checkpoint;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;

/// A member's word, given at sign-in, that she saw the access log this far (_controlepunt gezien_):
/// a past that is rewritten later contradicts what is in other hands.
public record SeenCheckpoint(Hash team, Instant at, int size, Hash root, Hash prev, KeyId signer) {
  public SeenCheckpoint {
    Objects.requireNonNull(team);
    Objects.requireNonNull(at);
    Objects.requireNonNull(root);
    Objects.requireNonNull(prev);
    Objects.requireNonNull(signer);
  }

  boolean isOf(Checkpoint checkpoint) {
    return at.equals(checkpoint.at())
        && size == checkpoint.size()
        && Sha256.same(root.bytes(), checkpoint.root())
        && Sha256.same(prev.bytes(), checkpoint.previous());
  }
}
