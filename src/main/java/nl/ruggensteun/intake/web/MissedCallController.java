package nl.ruggensteun.intake.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.AlarmState;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.intake.MissedCall;
import nl.ruggensteun.intake.MissedCalls;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a confidant sees and does with calls that nobody answered.
@RestController
@RequestMapping("/api/v1/missed-calls")
class MissedCallController {
  private final MissedCalls calls;
  private final Alarms alarms;

  MissedCallController(MissedCalls calls, Alarms alarms) {
    this.calls = calls;
    this.alarms = alarms;
  }

  /// @param held by `me` or `other` while an acknowledgement holds the ringing
  record MissedCallBody(
      UUID callId,
      String lineId,
      boolean asked,
      Instant missedAt,
      boolean mine,
      @Nullable String held,
      int tries,
      @Nullable Instant nextAt) {}

  record OutcomeBody(@Nullable String outcome) {}

  @GetMapping
  List<MissedCallBody> all(SignedIn who) {
    List<MissedCall> open = calls.of(who);
    Map<UUID, AlarmState> rings =
        alarms.statesOf(AlarmKind.CALL, open.stream().map(MissedCall::callId).toList());
    return open.stream()
        .map(call -> body(call, Optional.ofNullable(rings.get(call.callId())), who))
        .toList();
  }

  @Essential
  @PostMapping("/{id}/takes")
  ResponseEntity<Void> take(SignedIn who, @PathVariable("id") UUID id) {
    calls.take(who, id).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  @Essential
  @PostMapping("/{id}/tries")
  ResponseEntity<Void> tried(
      SignedIn who, @PathVariable("id") UUID id, @RequestBody OutcomeBody body) {
    calls.tried(who, id, body.outcome()).orElseThrow(Refused::new);
    return ResponseEntity.noContent().build();
  }

  private static MissedCallBody body(MissedCall call, Optional<AlarmState> ring, SignedIn who) {
    boolean mine = call.takenBy().filter(who.memberId()::equals).isPresent();
    return new MissedCallBody(
        call.callId(),
        call.lineId(),
        call.asked(),
        call.missedAt().truncatedTo(ChronoUnit.MILLIS),
        mine,
        ring.flatMap(AlarmState::acknowledgedBy)
            .map(member -> member.equals(who.memberId()) ? "me" : "other")
            .orElse(null),
        call.tries(),
        call.nextAt().map(at -> at.truncatedTo(ChronoUnit.MILLIS)).orElse(null));
  }
}
