package nl.ruggensteun.alarm.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmBook;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.alarm.PracticeCalls;
import nl.ruggensteun.alarm.RingingAlarm;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Essential;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What rings for a member, and the one way to stop it: saying so in a signed-in page.
@RestController
@RequestMapping("/api/v1")
class AlarmController {
  private final Alarms alarms;
  private final AlarmBook book;
  private final PracticeCalls practice;
  private final Members members;

  AlarmController(Alarms alarms, AlarmBook book, PracticeCalls practice, Members members) {
    this.alarms = alarms;
    this.book = book;
    this.practice = practice;
    this.members = members;
  }

  /// @param acknowledgedBy `me`, `other` or nobody
  record AlarmBody(
      UUID alarmId,
      String kind,
      UUID subjectId,
      @Nullable String lineId,
      @Nullable String wish,
      Instant openedAt,
      @Nullable String acknowledgedBy,
      Instant nextStepAt) {

    static AlarmBody of(RingingAlarm alarm, UUID me) {
      return new AlarmBody(
          alarm.alarmId(),
          alarm.kindCode(),
          alarm.subject(),
          alarm.line().orElse(null),
          alarm.wish().orElse(null),
          alarm.openedAt().truncatedTo(ChronoUnit.MILLIS),
          alarm.acknowledgedBy().map(member -> member.equals(me) ? "me" : "other").orElse(null),
          alarm.nextStepAt().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @GetMapping("/alarms")
  List<AlarmBody> alarms(SignedIn member) {
    UUID me = member.memberId();
    return book.of(me).stream().map(alarm -> AlarmBody.of(alarm, me)).toList();
  }

  record HeldBody(Instant heldUntil) {}

  /// An alarm that is held by another, closed or not theirs gives the same answer.
  @Essential
  @PostMapping("/alarms/{id}/acknowledgements")
  ResponseEntity<HeldBody> acknowledge(SignedIn member, @PathVariable("id") UUID id) {
    Instant until = alarms.acknowledge(id, member.memberId()).orElseThrow(AlarmController::missing);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new HeldBody(until.truncatedTo(ChronoUnit.MILLIS)));
  }

  record PracticeBody(@Nullable UUID memberId) {}

  /// A member lets the own telephones ring; a coordinator also those of another.
  @PostMapping("/practice-alarms")
  ResponseEntity<Void> practise(SignedIn member, @RequestBody PracticeBody asked) {
    UUID whom = Optional.ofNullable(asked.memberId()).orElse(member.memberId());
    boolean allowed =
        whom.equals(member.memberId())
            || (member.is(MemberFunction.COORDINATOR) && members.active(whom).isPresent());
    if (!allowed) {
      throw missing();
    }
    practice.ring(whom);
    return ResponseEntity.status(HttpStatus.CREATED).build();
  }

  @PostMapping("/practice-alarms/{id}/closings")
  ResponseEntity<Void> close(SignedIn member, @PathVariable("id") UUID id) {
    if (!practice.close(id, member.memberId())) {
      throw missing();
    }
    return ResponseEntity.noContent().build();
  }

  private static Refused missing() {
    return new Refused(Problem.of(ProblemCode.NOT_FOUND));
  }
}
