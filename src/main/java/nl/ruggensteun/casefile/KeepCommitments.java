package nl.ruggensteun.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.GivenEntry;
import org.springframework.stereotype.Component;

/// Making and keeping commitments (_afspraken_). The last date of an open file cannot be ticked off
/// without a next one.
@Component
public class KeepCommitments {
  private static final int MISSES_BEFORE_ANOTHER_THINKS_ALONG = 2;

  private final TeamOfFile team;
  private final AlongWith along;
  private final FileStores stores;
  private final Surroundings around;

  KeepCommitments(TeamOfFile team, AlongWith along, FileStores stores, Surroundings around) {
    this.team = team;
    this.along = along;
    this.stores = stores;
    this.around = around;
  }

  /// @param words what is said about it, sealed
  public Outcome<UUID> plan(
      SignedIn who, UUID caseId, GivenCommitment given, List<GivenEntry> words) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = team.lockOpen(who, caseId);
          Commitment planned = add(who, file, given);
          along.write(who, file, words);
          stores.lookers().tell(caseId);
          return planned.commitmentId();
        });
  }

  /// Put off or brought forward, with the sealed words that say so.
  public Outcome<UUID> move(SignedIn who, UUID caseId, Moving moving) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = team.lockOpen(who, caseId);
          Commitment before = running(caseId, moving.commitmentId());
          if (!before.kind().movedByPeople()) {
            throw RefusedAct.notFound();
          }
          GivenCommitment.wrongDate(moving.dueAt(), around.clock().instant())
              .ifPresent(code -> {
                throw RefusedAct.invalid("dueAt", code);
              });
          stores.commitments().move(before, moving.dueAt());
          along.write(who, file, moving.words());
          FileActs.record(around, file, "commitment.moved", who, before);
          stores.lookers().tell(caseId);
          return before.commitmentId();
        });
  }

  public record Moving(UUID commitmentId, Instant dueAt, List<GivenEntry> words) {
    public Moving {
      words = List.copyOf(words);
    }
  }

  /// What goes on after a commitment was kept or a call missed.
  ///
  /// @param attempted the call that did not reach her
  public record Follow(
      Optional<UUID> attempted, Optional<GivenCommitment> next, List<GivenEntry> words) {
    public Follow {
      words = List.copyOf(words);
    }
  }

  /// Kept, and perhaps the next one with it.
  public Outcome<UUID> complete(SignedIn who, UUID caseId, UUID commitmentId, Follow follow) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = team.lockOpen(who, caseId);
          Commitment kept = running(caseId, commitmentId);
          follow.next().ifPresent(given -> add(who, file, given));
          if (kept.kind().keepsAFileGoing() && !stores.commitments().goesOnWithout(kept)) {
            throw RefusedAct.invalid("next", "required");
          }
          stores.commitments().done(kept);
          if (kept.kind() == CommitmentKind.CALL_BACK) {
            stores.files().missed(caseId, 0);
          }
          along.write(who, file, follow.words());
          FileActs.record(around, file, "commitment.done", who, kept);
          stores.lookers().tell(caseId);
          return commitmentId;
        });
  }

  /// "Niet bereikt" never closes anything: there is a next attempt with a time, and after the
  /// second miss somebody else thinks along.
  public Outcome<Integer> missed(SignedIn who, UUID caseId, Follow follow) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = team.lockOpen(who, caseId);
          int missed = file.missed() + 1;
          add(who, file, follow.next().orElseThrow(() -> RefusedAct.invalid("next", "required")));
          stores.commitments().openOf(caseId).stream()
              .filter(open -> follow.attempted().filter(open.commitmentId()::equals).isPresent())
              .forEach(stores.commitments()::done);
          stores.files().missed(caseId, missed);
          if (missed >= MISSES_BEFORE_ANOTHER_THINKS_ALONG) {
            letAnotherThinkAlong(file);
          }
          along.write(who, file, follow.words());
          FileActs.record(
              around, file, "call.missed", who, Map.of("missed", Integer.toString(missed)));
          stores.lookers().tell(caseId);
          return missed;
        });
  }

  private Commitment running(UUID caseId, UUID commitmentId) {
    return stores.commitments().openOf(caseId).stream()
        .filter(open -> open.commitmentId().equals(commitmentId))
        .findFirst()
        .orElseThrow(RefusedAct::notFound);
  }

  private Commitment add(SignedIn who, CaseFile.Open file, GivenCommitment given) {
    Commitment planned = given.checked(file, around.clock().instant());
    boolean ours =
        planned
            .audienceId()
            .map(audience -> stores.audiences().one(file.caseId(), audience).isPresent())
            .orElse(true);
    if (!ours || !stores.commitments().add(planned)) {
      throw RefusedAct.notFound();
    }
    FileActs.record(around, file, "commitment.added", who, planned);
    return planned;
  }

  private void letAnotherThinkAlong(CaseFile.Open file) {
    boolean already =
        stores.commitments().openOf(file.caseId(), CommitmentKind.THINK_ALONG).stream()
            .anyMatch(open -> open.audienceId().isEmpty());
    if (!already) {
      stores.commitments().add(around.dueNow(file, CommitmentKind.THINK_ALONG).by(file.standIn()));
    }
  }
}
