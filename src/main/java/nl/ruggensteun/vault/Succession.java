package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// A renewal of the ten words (_opvolging_): signed with the new key, below an epoch that the old
/// key signed. Coming back she has only the new words; without this a server could invent all that
/// was before them.
public record Succession(
    Kind kind,
    Hash team,
    UUID caseId,
    UUID audienceId,
    int n,
    Hash prev,
    String recipient,
    Instant at) {

  public enum Kind {
    @JsonProperty("succession")
    SUCCESSION
  }

  public Succession {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(team);
    Objects.requireNonNull(caseId);
    Objects.requireNonNull(audienceId);
    Objects.requireNonNull(prev);
    Objects.requireNonNull(recipient);
    Objects.requireNonNull(at);
  }

  static boolean vouchesFor(EpochStatement statement, EpochStatement.ReporterKeys renewed) {
    String proof = renewed.proof();
    return proof != null
        && Claimed.read(proof, JwsType.EPOCH, Succession.class)
            .toOptional()
            .filter(claim -> claim.payload().isFor(statement))
            .flatMap(claim -> claim.verifiedBy(renewed.verifyKey()))
            .isPresent();
  }

  private boolean isFor(EpochStatement statement) {
    return team.equals(statement.team())
        && caseId.equals(statement.caseId())
        && audienceId.equals(statement.audienceId())
        && n == statement.n()
        && prev.equals(statement.prev())
        && recipient.equals(statement.recipient().text());
  }
}
