package nl.ruggensteun.intake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.AlarmState;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.audit.RecordedAct;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.CaseFile;
import nl.ruggensteun.casefile.Commitment;
import nl.ruggensteun.casefile.Readability;
import nl.ruggensteun.casefile.RepliesOffDuty;
import nl.ruggensteun.casefile.RoomFile;
import nl.ruggensteun.casefile.Surroundings;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.Grants;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// A reporter's own room (_uw gesprek_): how her request stands, who is responsible, what runs, who
/// reads along and who opened what. Her being here is recorded nowhere.
@Component
public class Room {
  /// Acts that show her that somebody looked, or made it possible.
  private static final Set<String> OPENINGS =
      Set.of(
          "request.taken",
          "story.opened",
          "entries.read",
          "rescue.done",
          "card.read",
          "code.replaced");

  private final Requests requests;
  private final SealedStores stores;
  private final RoomFile files;
  private final RepliesOffDuty replies;
  private final Alarms alarms;
  private final Who who;
  private final Surroundings around;

  Room(
      Requests requests,
      SealedStores stores,
      RoomFile files,
      RepliesOffDuty replies,
      Alarms alarms,
      Who who,
      Surroundings around) {
    this.requests = requests;
    this.stores = stores;
    this.files = files;
    this.replies = replies;
    this.alarms = alarms;
    this.who = who;
    this.around = around;
  }

  /// While nobody has taken it.
  public record Waiting(
      Instant since,
      int peopleCalled,
      boolean seen,
      boolean coordinatorsCalled,
      boolean unhurried) {}

  /// Somebody who reads along, by function and never by name.
  ///
  /// @param role what this reader is for her, if anything besides reading
  public record ReadsAlong(UUID keyId, Naming shownAs, Instant since, Optional<Role> role) {}

  /// What somebody is for her.
  public enum Role {
    RESPONSIBLE("responsible"),
    STAND_IN("stand-in");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }

  /// Somebody opened something, to the hour.
  public record Opening(Naming shownAs, String what, Instant hour) {}

  public record View(
      Audience audience,
      Optional<RequestKind> kind,
      String state,
      Optional<Waiting> waiting,
      List<Epochs.StoredEpoch> epochs,
      List<Grants.StoredGrant> grants,
      Optional<CaseFile> file,
      Optional<Naming> responsible,
      Optional<Naming> standIn,
      List<ReadsAlong> access,
      List<Opening> openings,
      List<Commitment> commitments,
      boolean first,
      int latestSeq,
      Readability readability,
      Optional<RoomFile.Help> help,
      Optional<Instant> wakeCardSince,
      Optional<RepliesOffDuty.Reading> reading) {}

  public View look(Audience room) {
    boolean first = files.isFirst(room);
    Optional<HelpRequest> request = requests.one(room.caseId()).filter(one -> first);
    Optional<CaseFile> file = files.find(room.caseId());
    boolean worry = request.filter(one -> one.kind() == RequestKind.WORRY).isPresent();
    Optional<CaseFile.Open> open =
        file.flatMap(one -> one instanceof CaseFile.Open now ? Optional.of(now) : Optional.empty());
    return new View(
        room,
        request.map(HelpRequest::kind),
        state(room, request, file),
        waiting(request, file),
        stores.epochs().of(room.caseId(), room.audienceId()),
        stores.grants().forKeys(room.caseId(), List.of(KeyId.REPORTER)),
        file,
        worry
            ? Optional.empty()
            : open.map(CaseFile.Open::owner).or(() -> taker(request)).flatMap(this::shown),
        open.map(CaseFile.Open::standIn).flatMap(this::shown),
        worry
            ? List.of()
            : access(
                room,
                open.map(CaseFile.Open::owner).or(() -> taker(request)),
                open.map(CaseFile.Open::standIn)),
        worry ? List.of() : openings(room, first),
        worry ? List.of() : files.commitments(room),
        first,
        latest(room),
        files.readability(room),
        files.help(room),
        first ? files.wakeCardSince(room) : Optional.empty(),
        open.filter(one -> room.closedAt().isEmpty()).map(replies::now));
  }

  /// Her own entries and those written to her.
  public List<SealedEntries.StoredEntry> entries(Audience room, int after) {
    return room.mustRenew()
        ? List.of()
        : stores.entries().after(room.caseId(), room.audienceId(), after);
  }

  static String state(Audience room, Optional<HelpRequest> request, Optional<CaseFile> file) {
    if (file.isPresent()) {
      return room.closedAt().isPresent() ? "closed" : stateOf(file.get());
    }
    return request.map(Room::stateOf).orElse("closed");
  }

  private static String stateOf(CaseFile file) {
    return switch (file) {
      case CaseFile.Open open -> open.aftercare() ? "aftercare" : "open";
      case CaseFile.Closed closed -> "closed";
    };
  }

  /// Who is worried about somebody else sees only received or read, to protect the other.
  private static String stateOf(HelpRequest request) {
    boolean worry = request.kind() == RequestKind.WORRY;
    return switch (request.state()) {
      case WAITING -> "waiting";
      case TAKEN -> worry ? "waiting" : "taken";
      case OPENED -> "taken";
      case WITHDRAWN -> "withdrawn";
    };
  }

  private Optional<Waiting> waiting(Optional<HelpRequest> request, Optional<CaseFile> file) {
    return request
        .filter(one -> file.isEmpty())
        .filter(one -> one.state() == RequestState.WAITING || one.state() == RequestState.TAKEN)
        .map(one -> {
          Optional<AlarmState> alarm = alarms.stateOf(AlarmKind.REQUEST, one.requestId());
          return new Waiting(
              one.acceptedAt(),
              alarm.map(AlarmState::peopleCalled).orElse(0),
              one.state() == RequestState.TAKEN,
              alarms.stateOf(AlarmKind.NOBODY, one.requestId()).isPresent(),
              one.isUnhurried());
        });
  }

  private static Optional<UUID> taker(Optional<HelpRequest> request) {
    return request.filter(one -> one.state() == RequestState.TAKEN).flatMap(HelpRequest::takenBy);
  }

  private Optional<Naming> shown(UUID memberId) {
    return who.members().active(memberId).map(Member::shownAs);
  }

  private List<ReadsAlong> access(
      Audience room, Optional<UUID> responsible, Optional<UUID> standIn) {
    return files.readers(room).stream()
        .flatMap(reader ->
            who
                .members()
                .byKey(reader.keyId())
                .map(member ->
                    new ReadsAlong(
                        reader.keyId(),
                        member.shownAs(),
                        reader.since(),
                        role(reader.memberId(), responsible, standIn)))
                .stream())
        .toList();
  }

  private static Optional<Role> role(
      UUID memberId, Optional<UUID> responsible, Optional<UUID> standIn) {
    if (responsible.filter(memberId::equals).isPresent()) {
      return Optional.of(Role.RESPONSIBLE);
    }
    return standIn.filter(memberId::equals).map(one -> Role.STAND_IN);
  }

  private List<Opening> openings(Audience room, boolean first) {
    return around.audit().of(ChainId.ofCase(room.caseId())).stream()
        .filter(act -> OPENINGS.contains(act.act().what()))
        .filter(act -> concerns(act, room, first))
        .flatMap(act -> opening(act).stream())
        .distinct()
        .toList();
  }

  /// The request was hers with whom the file began; a partner learns nothing of it.
  private static boolean concerns(RecordedAct act, Audience room, boolean first) {
    String audience = act.act().details().get("audience");
    return audience == null
        ? first || act.act().what().equals("rescue.done")
        : audience.equals(room.audienceId().toString());
  }

  private Optional<Opening> opening(RecordedAct act) {
    return who.members()
        .byKey(UUID.fromString(act.act().by()))
        .map(member ->
            new Opening(
                member.shownAs(), act.act().what(), act.at().truncatedTo(ChronoUnit.HOURS)));
  }

  private int latest(Audience room) {
    return stores.entries().last(room.caseId(), room.audienceId());
  }
}
