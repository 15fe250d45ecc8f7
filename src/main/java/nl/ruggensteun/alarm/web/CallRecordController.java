package nl.ruggensteun.alarm.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.MemberList;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.CallRecord;
import nl.ruggensteun.alarm.PagerBook;
import nl.ruggensteun.alarm.PrintedList;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// How the ringing goes, looked at afterwards and for the day on which it does not.
@RestController
@RequestMapping("/api/v1")
class CallRecordController {
  private final CallRecord record;
  private final PagerBook pager;
  private final PrintedList printed;
  private final MemberList members;

  CallRecordController(
      CallRecord record, PagerBook pager, PrintedList printed, MemberList members) {
    this.record = record;
    this.pager = pager;
    this.printed = printed;
    this.members = members;
  }

  record CallBody(
      String name,
      String channel,
      int turn,
      Instant at,
      String state,
      @Nullable String code,
      @Nullable Instant resultAt,
      int tries) {}

  record RungBody(
      String kind,
      @Nullable String lineId,
      @Nullable String wish,
      Instant openedAt,
      @Nullable Instant acknowledgedAt,
      @Nullable Instant closedAt,
      List<CallBody> calls) {}

  @GetMapping("/call-record")
  List<RungBody> record(SignedIn member) {
    return record.seenBy(member).stream().map(this::body).toList();
  }

  private RungBody body(CallRecord.Rung rung) {
    return new RungBody(
        rung.kind(),
        rung.line().orElse(null),
        rung.wish().orElse(null),
        millis(rung.openedAt()),
        maybe(rung.acknowledgedAt()),
        maybe(rung.closedAt()),
        rung.calls().stream().map(this::body).toList());
  }

  private CallBody body(CallRecord.Call call) {
    return new CallBody(
        members.nameOf(call.memberId()).orElse("?"),
        call.channel(),
        call.round(),
        millis(call.at()),
        call.state(),
        call.code().orElse(null),
        maybe(call.resultAt()),
        call.tries());
  }

  record TroubleBody(String what, Instant since) {}

  /// What is wrong with the ringing itself.
  @GetMapping("/pager-troubles")
  List<TroubleBody> troubles(SignedIn member) {
    if (!member.is(MemberFunction.COORDINATOR)) {
      throw missing();
    }
    return pager.present().stream()
        .map(trouble -> new TroubleBody(trouble.what(), millis(trouble.since())))
        .toList();
  }

  record PersonBody(String name, boolean onDuty, List<String> numbers) {
    static PersonBody of(PrintedList.Person person) {
      return new PersonBody(
          person.name(), person.onDuty(), person.numbers().stream().map(Secret::reveal).toList());
    }
  }

  record LineBody(Naming name, List<PersonBody> people) {}

  record PrintedBody(List<LineBody> lines, List<PersonBody> coordinators) {}

  @GetMapping("/printed-list")
  PrintedBody printed(SignedIn member) {
    PrintedList.All all = printed.seenBy(member).orElseThrow(CallRecordController::missing);
    return new PrintedBody(
        all.lines().stream()
            .map(line ->
                new LineBody(line.name(), line.people().stream().map(PersonBody::of).toList()))
            .toList(),
        all.coordinators().stream().map(PersonBody::of).toList());
  }

  private static Instant millis(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MILLIS);
  }

  private static @Nullable Instant maybe(Optional<Instant> moment) {
    return moment.map(CallRecordController::millis).orElse(null);
  }

  private static Refused missing() {
    return new Refused(Problem.of(ProblemCode.NOT_FOUND));
  }
}
