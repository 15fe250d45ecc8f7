package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/// A second person's signature under a statement (_medeondertekening_).
public record Countersignature(Hash team, Kind kind, Hash of, KeyId signer, Instant at) {

  public enum Kind {
    @JsonProperty("countersign")
    COUNTERSIGN
  }

  public Countersignature {
    Objects.requireNonNull(team);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(of);
    Objects.requireNonNull(signer);
    Objects.requireNonNull(at);
  }
}
