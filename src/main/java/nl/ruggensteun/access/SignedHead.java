package nl.ruggensteun.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;

/// A member's word, given at each sign-in, that the directory had come this far: what tells a
/// reporter that she is not shown an old one.
public record SignedHead(Hash team, Kind kind, int position, Hash head, KeyId signer, Instant at) {

  public enum Kind {
    @JsonProperty("head")
    HEAD
  }

  public SignedHead {
    Objects.requireNonNull(team);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(head);
    Objects.requireNonNull(signer);
    Objects.requireNonNull(at);
    if (position < 0) {
      throw new IllegalArgumentException("not a position");
    }
  }

  public DirectoryHead directoryHead() {
    return new DirectoryHead(position, head);
  }
}
