package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Lines;
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

  record ReliefBody(Instant at, List<PersonBody> members) {}

  record GapBody(Instant from, Instant until) {}

  @GetMapping("/api/v1/duty")
  DutyBody duty(SignedIn member) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Names names = Names.of(members.active());
    List<LineStatement> open = lines.open();
    List<Duty.Present> present =
        duty.present(open.stream().map(LineStatement::lineId).toList(), now);
    List<LineBody> bodies = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      bodies.add(body(open.get(i), present.get(i), names));
    }
    return new DutyBody(bodies);
  }

  private static LineBody body(LineStatement line, Duty.Present present, Names names) {
    return new LineBody(
        line.lineId(),
        line.name(),
        people(present.now(), names),
        present
            .next()
            .map(relief -> new ReliefBody(relief.at(), people(relief.members(), names)))
            .orElse(null),
        Duty.mustAlwaysAnswer(line)
            ? present.gaps().stream().map(DutyController::body).toList()
            : List.of());
  }

  private static GapBody body(Gap gap) {
    return new GapBody(gap.from(), gap.until());
  }

  private static List<PersonBody> people(List<UUID> ids, Names names) {
    return ids.stream().flatMap(id -> names.known(id).stream()).toList();
  }
}
