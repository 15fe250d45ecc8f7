package nl.ruggensteun.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.NewAlarm;
import nl.ruggensteun.alarm.Pace;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Letting a colleague into a file that nobody looks after (_redding van een dossier_): one
/// coordinator proposes, another of another association confirms. The telephone of the next one in
/// turn rings.
@Component
public class RescueFile {
  private static final Pace PACE = new Pace(Duration.ofMinutes(10), Duration.ofHours(4));

  private final EndangeredFiles endangered;
  private final FileRescues rescues;
  private final RescueParts parts;
  private final RescueReceiver receivers;
  private final WhoIsWho people;
  private final Alarms alarms;
  private final FileStores stores;
  private final Surroundings around;

  RescueFile(
      EndangeredFiles endangered,
      FileRescues rescues,
      RescueParts parts,
      RescueReceiver receivers,
      WhoIsWho people,
      Alarms alarms,
      FileStores stores,
      Surroundings around) {
    this.endangered = endangered;
    this.rescues = rescues;
    this.parts = parts;
    this.receivers = receivers;
    this.people = people;
    this.alarms = alarms;
    this.stores = stores;
    this.around = around;
  }

  public Outcome<UUID> propose(SignedIn who, GivenRescue given) {
    return around
        .acts()
        .attempt(() -> {
          EndangeredFile file = seen(who, given.file());
          Member receiver = receivers.allowed(who, given.file(), given.receiverKey());
          rescues
              .runningOf(file.caseId())
              .filter(parts::areStale)
              .ifPresent(stale -> end(stale, who));
          FileRescue rescue =
              new FileRescue(
                  file.caseId(),
                  given.id(),
                  receiver.keyId(),
                  receiver.memberId(),
                  file.reason(),
                  who.keyId(),
                  around.clock().instant(),
                  Optional.empty());
          if (!rescues.add(rescue)) {
            throw RefusedAct.conflict("rescue-runs");
          }
          parts.give(who, rescue, given.given());
          record(rescue, "rescue.started", who);
          ring(rescue, others(who, rescue));
          return rescue.rescueId();
        });
  }

  /// The second coordinator: somebody else, of another association.
  public Outcome<UUID> confirm(SignedIn who, UUID rescueId, List<GivenRescue.Part> given) {
    return around
        .acts()
        .attempt(() -> {
          FileRescue rescue = rescues.lock(rescueId).orElseThrow(RefusedAct::notFound);
          seen(who, rescue.caseId());
          if (rescue.isConfirmed()) {
            throw RefusedAct.conflict("rescue-runs");
          }
          isAnother(who, rescue);
          receivers.allowed(who, rescue.caseId(), rescue.receiver());
          parts.give(who, rescue, given);
          rescues.confirmed(rescue, who.keyId());
          record(rescue, "rescue.confirmed", who);
          alarms.close(AlarmKind.RESCUE, rescueId);
          ring(
              rescue,
              Stream.concat(Stream.of(rescue.receiverMember()), others(who, rescue).stream()));
          return rescueId;
        });
  }

  /// It is not needed any more, or it went to the wrong person; any coordinator, and the receiver.
  public Outcome<UUID> withdraw(SignedIn who, UUID rescueId) {
    return around
        .acts()
        .attempt(() -> {
          FileRescue rescue = rescues.lock(rescueId).orElseThrow(RefusedAct::notFound);
          if (!rescue.receiverMember().equals(who.memberId())) {
            mayKnow(who, rescue.caseId());
          }
          end(rescue, who);
          return rescueId;
        });
  }

  private void end(FileRescue rescue, SignedIn who) {
    rescues.ended(rescue, "withdrawn");
    alarms.close(AlarmKind.RESCUE, rescue.rescueId());
    record(rescue, "rescue.withdrawn", who);
  }

  private EndangeredFile seen(SignedIn who, UUID caseId) {
    if (!who.is(MemberFunction.COORDINATOR)) {
      throw RefusedAct.notFound();
    }
    return endangered.find(caseId, who.keyId()).orElseThrow(RefusedAct::notFound);
  }

  private void mayKnow(SignedIn who, UUID caseId) {
    if (!who.is(MemberFunction.COORDINATOR) || endangered.leavesOut(caseId, who.keyId())) {
      throw RefusedAct.notFound();
    }
  }

  private void isAnother(SignedIn who, FileRescue rescue) {
    Member first = people.members().byKey(rescue.first()).orElseThrow(RefusedAct::notFound);
    if (first.memberId().equals(who.memberId()) || first.association().equals(who.association())) {
      throw RefusedAct.conflict("same-association");
    }
  }

  /// Nobody is rung for a file that she may not know of.
  private List<UUID> others(SignedIn who, FileRescue rescue) {
    return people.members().coordinators().stream()
        .filter(member -> !endangered.leavesOut(rescue.caseId(), member.keyId()))
        .map(Member::memberId)
        .filter(member -> !member.equals(who.memberId()))
        .toList();
  }

  private void ring(FileRescue rescue, List<UUID> route) {
    ring(rescue, route.stream());
  }

  private void ring(FileRescue rescue, Stream<UUID> route) {
    alarms.open(
        new NewAlarm(
            AlarmKind.RESCUE,
            rescue.rescueId(),
            Optional.empty(),
            Optional.empty(),
            route.toList(),
            around.clock().instant(),
            PACE));
  }

  private void record(FileRescue rescue, String what, SignedIn who) {
    around
        .audit()
        .record(
            ChainId.ofCase(rescue.caseId()),
            new Act(
                what,
                KeyId.of(who.keyId()).text(),
                Map.of(
                    "reason", rescue.reason().code(), "receiver", rescue.receiver().toString())));
    Set<UUID> coordinators =
        people.members().coordinators().stream().map(Member::memberId).collect(Collectors.toSet());
    coordinators.add(rescue.receiverMember());
    around.changes().announce(coordinators);
    stores.lookers().tell(rescue.caseId());
  }
}
