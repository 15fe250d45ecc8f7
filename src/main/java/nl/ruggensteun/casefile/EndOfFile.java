package nl.ruggensteun.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// How a file ends (_nazorg, afsluiten, heropenen_): aftercare, closing with a day of destruction,
/// and opening it again by whoever was responsible or by the reporter.
@Component
public class EndOfFile {
  /// No closed file stays longer than this (_bewaartermijn_).
  private static final int LONGEST_YEARS = 5;

  private final ResponsibleForFile responsible;
  private final AlongWith along;
  private final Statistics statistics;
  private final RepliesOffDuty replies;
  private final WhoIsWho people;
  private final FileStores stores;
  private final Surroundings around;

  EndOfFile(
      ResponsibleForFile responsible,
      AlongWith along,
      Statistics statistics,
      RepliesOffDuty replies,
      WhoIsWho people,
      FileStores stores,
      Surroundings around) {
    this.responsible = responsible;
    this.along = along;
    this.statistics = statistics;
    this.replies = replies;
    this.people = people;
    this.stores = stores;
    this.around = around;
  }

  /// @param words how it ended and what people are told, sealed
  /// @param statistic copies of the sealed record for counting, one per coordinator
  public record Closing(
      LocalDate destroyOn, List<GivenEntry> words, List<Statistics.GivenRecord> statistic) {
    public Closing {
      words = List.copyOf(words);
      statistic = List.copyOf(statistic);
    }
  }

  /// The last stage before closing: nothing but looking back, with dates.
  public Outcome<UUID> beginAftercare(
      SignedIn who, UUID caseId, List<GivenCommitment> moments, List<GivenEntry> words) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = FileActs.open(lock(who, caseId));
          if (moments.isEmpty()) {
            throw RefusedAct.invalid("commitments", "required");
          }
          for (GivenCommitment moment : moments) {
            if (!stores.commitments().add(moment.checked(file, around.clock().instant()))) {
              throw RefusedAct.notFound();
            }
          }
          stores.files().beginAftercare(caseId);
          along.write(who, file, words);
          FileActs.record(around, file, "aftercare.begun", who, Map.of());
          stores.lookers().tell(caseId);
          return caseId;
        });
  }

  public Outcome<LocalDate> close(SignedIn who, UUID caseId, Closing closing) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = FileActs.open(lock(who, caseId));
          if (!file.aftercare()) {
            throw RefusedAct.conflict("no-aftercare");
          }
          LocalDate today = CivilTime.day(around.clock().instant());
          if (!closing.destroyOn().isAfter(today)
              || closing.destroyOn().isAfter(today.plusYears(LONGEST_YEARS))) {
            throw RefusedAct.invalid("destroyOn", "not-ahead");
          }
          along.write(who, file, closing.words());
          stores.commitments().cancelAll(caseId);
          stores.wakeCards().withdraw(caseId, KeyId.of(who.keyId()));
          replies.read(stores.audiences().of(caseId));
          stores.files().close(caseId, closing.destroyOn());
          statistics.add(closing.statistic());
          FileActs.record(
              around,
              file,
              "file.closed",
              who,
              Map.of("destroyOn", closing.destroyOn().toString()));
          stores.lookers().tell(caseId);
          return closing.destroyOn();
        });
  }

  public Outcome<UUID> reopen(
      SignedIn who, UUID caseId, GivenCommitment next, List<GivenEntry> words) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Closed file = closed(lock(who, caseId));
          reopen(file, next.checked(file, around.clock().instant()), KeyId.of(who.keyId()));
          along.write(who, file, words);
          return caseId;
        });
  }

  /// The reporter wants it open again: whoever was responsible calls on the next working day. Runs
  /// in the transaction of the caller.
  public void reopenForReporter(CaseFile.Closed file) {
    Commitment call = around.dueNextNoon(file, CommitmentKind.CALL_BACK);
    reopen(file, call, KeyId.REPORTER);
  }

  private void reopen(CaseFile.Closed file, Commitment next, KeyId by) {
    Optional<Member> owner = Optional.ofNullable(file.owner()).flatMap(people.members()::active);
    Optional<Member> standIn =
        Optional.ofNullable(file.standIn()).flatMap(people.members()::active);
    if (owner.isEmpty() || standIn.isEmpty()) {
      throw RefusedAct.conflict("nobody-responsible");
    }
    stores
        .files()
        .reopen(
            new CaseFile.Open(
                file.caseId(),
                file.lineId(),
                file.association(),
                false,
                owner.get().memberId(),
                standIn.get().memberId(),
                next.dueAt(),
                0));
    if (!stores.commitments().add(next)) {
      throw RefusedAct.notFound();
    }
    around.audit().record(ChainId.ofCase(file.caseId()), Act.of("file.reopened", by.text()));
    stores.lookers().tell(file.caseId());
  }

  private CaseFile lock(SignedIn who, UUID caseId) {
    return responsible.lock(who, caseId);
  }

  private static CaseFile.Closed closed(CaseFile file) {
    return switch (file) {
      case CaseFile.Closed closed -> closed;
      case CaseFile.Open open -> throw RefusedAct.conflict("open");
    };
  }
}
