package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who answers each line now and next, for every member to see.
@RestController
class DutyController {
  private static final Duration AHEAD = Duration.ofDays(14);

  private final Duty duty;
  private final Lines lines;
  private final Members members;
  private final Clock clock;

  DutyController(Duty duty, Lines lines, Members members, Clock clock) {
    this.duty = duty;
    this.lines = lines;
    this.members = members;
    this.clock = clock;
  }

  record DutyBody(List<LineBody> lines) {}

  record LineBody(
      String lineId,
      Naming name,
      List<PersonBody> now,
      @Nullable ReliefBody next,
      List<GapBody> gaps) {}

  record PersonBody(UUID memberId, String name) {}

  record ReliefBody(Instant at, List<PersonBody> members) {}

  record GapBody(Instant from, Instant until) {}

  @GetMapping("/api/v1/duty")
  DutyBody duty(SignedIn member) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<UUID, Member> known =
        members.active().stream()
            .collect(Collectors.toMap(Member::memberId, Function.identity(), (one, same) -> one));
    return new DutyBody(lines.open().stream().map(line -> body(line, now, known)).toList());
  }

  private LineBody body(LineStatement line, Instant now, Map<UUID, Member> known) {
    return new LineBody(
        line.lineId(),
        line.name(),
        people(duty.now(line.lineId(), now), known),
        duty.next(line.lineId(), now)
            .map(relief -> new ReliefBody(relief.at(), people(relief.members(), known)))
            .orElse(null),
        line.inDefaultRoute()
            ? duty.gaps(line.lineId(), now, AHEAD).stream().map(DutyController::body).toList()
            : List.of());
  }

  private static GapBody body(Gap gap) {
    return new GapBody(gap.from(), gap.until());
  }

  private static List<PersonBody> people(List<UUID> ids, Map<UUID, Member> known) {
    return ids.stream()
        .filter(known::containsKey)
        .map(known::get)
        .map(member -> new PersonBody(member.memberId(), member.name()))
        .toList();
  }
}
