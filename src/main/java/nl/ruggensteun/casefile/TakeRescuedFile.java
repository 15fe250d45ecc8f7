package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Taking over a rescued file (_overnemen_): its receiver makes the next epoch of each list that
/// two coordinators opened for her, and becomes its owner, with a stand-in and a next date.
@Component
public class TakeRescuedFile {
  private final FileRescues rescues;
  private final RoomFile files;
  private final AudienceWriting writing;
  private final EntryWriting entries;
  private final WhoIsWho people;
  private final Alarms alarms;
  private final FileStores stores;
  private final Surroundings around;

  TakeRescuedFile(
      FileRescues rescues,
      RoomFile files,
      AudienceWriting writing,
      EntryWriting entries,
      WhoIsWho people,
      Alarms alarms,
      FileStores stores,
      Surroundings around) {
    this.rescues = rescues;
    this.files = files;
    this.writing = writing;
    this.entries = entries;
    this.people = people;
    this.alarms = alarms;
    this.stores = stores;
    this.around = around;
  }

  /// The next epoch of one list, and the words that say what happened.
  public record Renewed(
      @Nullable UUID audienceId, @Nullable GivenEpoch epoch, @Nullable List<GivenEntry> entries) {

    List<GivenEntry> words() {
      return entries == null ? List.of() : entries;
    }
  }

  public record Taking(List<Renewed> audiences, UUID standIn, GivenCommitment next) {
    public Taking {
      audiences = List.copyOf(audiences);
    }
  }

  public Outcome<UUID> take(SignedIn who, UUID rescueId, Taking taking) {
    return around
        .acts()
        .attempt(() -> {
          FileRescue rescue = confirmed(who, rescueId);
          CaseFile.Open file =
              FileActs.open(files.lock(rescue.caseId()).orElseThrow(RefusedAct::notFound));
          CaseFile.Open mine = entrust(who, file, taking);
          Commitment next = taking.next().checked(mine, around.clock().instant());
          boolean team = false;
          for (Renewed renewed : taking.audiences()) {
            team |= renew(who, mine, renewed) == AudienceKind.TEAM;
          }
          if (!team) {
            throw RefusedAct.invalid("audiences", "required");
          }
          stores.commitments().add(next);
          stores.commitments().ownerIsThere(rescue.caseId());
          end(who, rescue, mine);
          return rescue.caseId();
        });
  }

  private FileRescue confirmed(SignedIn who, UUID rescueId) {
    return rescues
        .lock(rescueId)
        .filter(rescue -> rescue.receiver().equals(who.keyId()))
        .filter(FileRescue::isConfirmed)
        .orElseThrow(RefusedAct::notFound);
  }

  private CaseFile.Open entrust(SignedIn who, CaseFile.Open file, Taking taking) {
    Member owner = people.members().active(who.memberId()).orElseThrow(RefusedAct::notFound);
    if (!MayBeBroughtIn.allowsStandIn(owner, people.members().active(taking.standIn()))) {
      throw RefusedAct.invalid("standIn", "not-allowed");
    }
    CaseFile.Open mine =
        new CaseFile.Open(
            file.caseId(),
            owner.lineId().orElseThrow(RefusedAct::notFound),
            owner.association().orElseThrow(RefusedAct::notFound),
            file.aftercare(),
            owner.memberId(),
            taking.standIn(),
            file.nextAt(),
            file.missed());
    stores
        .files()
        .entrust(mine.caseId(), mine.lineId(), mine.association(), mine.owner(), mine.standIn());
    stores.wakeCards().crossed(file, owner.lineId(), KeyId.of(who.keyId()));
    return mine;
  }

  private AudienceKind renew(SignedIn who, CaseFile.Open file, Renewed renewed) {
    Audience audience =
        Optional.ofNullable(renewed.audienceId())
            .flatMap(id -> stores.audiences().one(file.caseId(), id))
            .orElseThrow(RefusedAct::notFound);
    GivenEpoch epoch =
        Optional.ofNullable(renewed.epoch())
            .orElseThrow(() -> RefusedAct.invalid("audiences.epoch", "required"));
    KeyId by = KeyId.of(who.keyId());
    writing.next(file, audience, epoch, by);
    renewed.words().forEach(entry -> entries.append(file, audience.audienceId(), entry, by));
    return audience.kind();
  }

  private void end(SignedIn who, FileRescue rescue, CaseFile.Open file) {
    rescues.ended(rescue, "done");
    alarms.close(AlarmKind.RESCUE, rescue.rescueId());
    FileActs.record(
        around,
        file,
        "rescue.done",
        who,
        Map.of(
            "reason",
            rescue.reason().code(),
            "first",
            rescue.first().toString(),
            "second",
            rescue.second().map(UUID::toString).orElse(""),
            "owner",
            file.owner().toString(),
            "standIn",
            file.standIn().toString()));
    stores.lookers().tell(file.caseId());
  }
}
