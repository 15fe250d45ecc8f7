package nl.ruggensteun.handover;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.intake.HelpRequest;
import nl.ruggensteun.intake.MissedCall;
import nl.ruggensteun.intake.MissedCalls;
import nl.ruggensteun.intake.RequestState;
import nl.ruggensteun.intake.WaitingRequests;
import org.springframework.stereotype.Component;

/// What nobody took yet (_onopgepakt_) at a change of duty: requests that were sealed to her, and
/// callers who asked to be called back.
@Component
public class Untaken {
  private final WaitingRequests waiting;
  private final MissedCalls calls;
  private final Alarms alarms;

  Untaken(WaitingRequests waiting, MissedCalls calls, Alarms alarms) {
    this.waiting = waiting;
    this.calls = calls;
    this.alarms = alarms;
  }

  /// @param rung how often telephones rang for it
  /// @param notCalledYet how many who can open it were not called yet
  /// @param coordinatorsCalled whether coordinators were rung to phone people
  public record Request(
      UUID requestId,
      List<String> lineIds,
      Optional<String> wish,
      Instant since,
      int rung,
      int notCalledYet,
      boolean coordinatorsCalled) {}

  public List<Request> requests(SignedIn who) {
    List<HelpRequest> untaken =
        waiting.of(who).stream().filter(one -> one.state() == RequestState.WAITING).toList();
    List<UUID> ids = untaken.stream().map(HelpRequest::requestId).toList();
    Map<UUID, Alarms.Rings> rings = alarms.ringsOf(AlarmKind.REQUEST, ids);
    Map<UUID, Alarms.Rings> coordinators = alarms.ringsOf(AlarmKind.NOBODY, ids);
    return untaken.stream()
        .map(one -> {
          Alarms.Rings ring = rings.getOrDefault(one.requestId(), new Alarms.Rings(0, 0));
          return new Request(
              one.requestId(),
              one.lineIds(),
              one.wish().map(wish -> wish.code()),
              one.acceptedAt(),
              ring.times(),
              ring.notCalledYet(),
              coordinators.containsKey(one.requestId()));
        })
        .toList();
  }

  /// Callers who asked to be called back, and for whom nobody does that yet.
  public List<MissedCall> calls(SignedIn who) {
    return calls.of(who).stream().filter(call -> call.asked() && call.takenBy().isEmpty()).toList();
  }
}
