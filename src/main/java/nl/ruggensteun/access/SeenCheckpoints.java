package nl.ruggensteun.access;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Checkpoint;
import nl.ruggensteun.audit.Checkpoints;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.JwsType;
import org.springframework.stereotype.Component;

/// Takes members' signatures under the newest checkpoint of the access log (_medeondertekenen_).
@Component
public class SeenCheckpoints {
  private final Checkpoints checkpoints;
  private final Directory directory;
  private final Team team;

  SeenCheckpoints(Checkpoints checkpoints, Directory directory, Team team) {
    this.checkpoints = checkpoints;
    this.directory = directory;
    this.team = team;
  }

  /// What there is to sign now; nothing in the first minutes of a team.
  public Optional<Checkpoint> newest() {
    return checkpoints.last();
  }

  public Outcome<UUID> sign(SignedIn by, String statement) {
    Optional<SeenCheckpoint> seen =
        Claimed.read(statement, JwsType.CHECKPOINT, SeenCheckpoint.class)
            .toOptional()
            .filter(claim -> claim.payload().signer().uuid().equals(by.keyId()))
            .filter(claim -> team.hash().filter(claim.payload().team()::equals).isPresent())
            .filter(claim -> isSigned(claim))
            .map(Claimed::payload);
    Optional<Checkpoint> newest = newest();
    if (seen.isEmpty() || newest.isEmpty()) {
      return Outcome.refused(AccessRefused.NOT_AS_AGREED);
    }
    if (!seen.get().isOf(newest.get())) {
      return Outcome.refused(AccessRefused.OVERTAKEN);
    }
    checkpoints.countersign(newest.get().position(), by.keyId().toString(), statement);
    return Outcome.done(by.keyId());
  }

  private boolean isSigned(Claimed<SeenCheckpoint> claim) {
    return directory
        .valid(claim.payload().signer())
        .flatMap(key -> claim.verifiedBy(key.verifyKey()))
        .isPresent();
  }
}
