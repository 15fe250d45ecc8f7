package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.GivenEntry;
import org.springframework.stereotype.Component;

/// The line that a person's office belongs to (_eigen lijn_). When that is another association's,
/// somebody has to ask about handing over; often it only becomes known during the call.
@Component
public class OwnLine {
  private final TeamOfFile team;
  private final KnownKeys keys;
  private final AlongWith along;
  private final FileStores stores;
  private final Surroundings around;

  OwnLine(
      TeamOfFile team, WhoIsWho people, AlongWith along, FileStores stores, Surroundings around) {
    this.team = team;
    this.keys = people.keys();
    this.along = along;
    this.stores = stores;
    this.around = around;
  }

  /// Known now, or not known after all.
  ///
  /// @param words what is said about it, sealed
  public Outcome<UUID> becomes(
      SignedIn who, UUID caseId, Optional<String> homeLine, List<GivenEntry> words) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = team.lockOpen(who, caseId);
          if (isElsewhere(file, homeLine)) {
            promise(file)
                .ifPresent(added -> FileActs.record(around, file, "commitment.added", who, added));
          } else {
            running(file)
                .filter(stores.commitments()::goesOnWithout)
                .ifPresent(open -> {
                  stores.commitments().cancel(open);
                  FileActs.record(around, file, "commitment.cancelled", who, open);
                });
          }
          along.write(who, file, words);
          stores.lookers().tell(caseId);
          return caseId;
        });
  }

  /// At the opening of a file. Runs in the transaction of the caller.
  void atOpening(CaseFile.Open file, Optional<String> homeLine) {
    if (isElsewhere(file, homeLine)) {
      promise(file);
    }
  }

  private boolean isElsewhere(CaseFile.Open file, Optional<String> homeLine) {
    KnownKeys.Now now = keys.now().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen()));
    return homeLine
        .flatMap(now::line)
        .map(LineStatement::association)
        .filter(home -> !home.equals(file.association()))
        .isPresent();
  }

  /// The next working day at noon, unless it stands there already.
  private Optional<Commitment> promise(CaseFile.Open file) {
    Commitment handOver = around.dueNextNoon(file, CommitmentKind.HANDOVER_OWN_LINE);
    return running(file).isEmpty() && stores.commitments().add(handOver)
        ? Optional.of(handOver)
        : Optional.empty();
  }

  private Optional<Commitment> running(CaseFile.Open file) {
    return stores.commitments().openOf(file.caseId(), CommitmentKind.HANDOVER_OWN_LINE).stream()
        .findFirst();
  }
}
