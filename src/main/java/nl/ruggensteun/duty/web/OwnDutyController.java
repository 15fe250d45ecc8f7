package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.Leave;
import nl.ruggensteun.duty.Leaves;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A member's own shifts, leave and wishes. A coordinator also keeps the leave of others, for
/// whoever calls in sick.
@RestController
class OwnDutyController {
  private static final Duration AHEAD = Duration.ofDays(182);

  private final RosterRights rights;
  private final Rosters rosters;
  private final Leaves leaves;
  private final Changes changes;
  private final Clock clock;

  OwnDutyController(
      RosterRights rights, Rosters rosters, Leaves leaves, Changes changes, Clock clock) {
    this.rights = rights;
    this.rosters = rosters;
    this.leaves = leaves;
    this.changes = changes;
    this.clock = clock;
  }

  record OwnDutyBody(
      Instant until,
      List<OwnShiftBody> shifts,
      List<RosterBody.LeaveBody> leave,
      List<RosterBody.WishBody> wishes) {}

  record OwnShiftBody(String lineId, Instant from, Instant until, String rank) {}

  record NewLeaveBody(@Nullable UUID memberId, @Nullable String from, @Nullable String until) {}

  record NewWishBody(@Nullable Boolean gladly) {}

  @GetMapping("/api/v1/own-duty")
  OwnDutyBody own(SignedIn member) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Span ahead = new Span(now, now.plus(AHEAD));
    Set<UUID> self = Set.of(member.memberId());
    return new OwnDutyBody(
        ahead.until(),
        shifts(member.memberId(), ahead),
        leaves.of(self, now).stream().map(RosterBody.LeaveBody::of).toList(),
        leaves.wishes(self, CivilTime.day(now)).stream().map(RosterBody.WishBody::of).toList());
  }

  private List<OwnShiftBody> shifts(UUID member, Span ahead) {
    Roster roster = rosters.during(ahead);
    return roster.lines().values().stream()
        .flatMap(line -> own(line, member, ahead).stream())
        .sorted(java.util.Comparator.comparing(OwnShiftBody::from))
        .toList();
  }

  private static List<OwnShiftBody> own(LineRoster line, UUID member, Span ahead) {
    return line.shifts(ahead).stream()
        .filter(shift -> shift.memberId().equals(member))
        .map(shift -> body(line.lineId(), shift))
        .toList();
  }

  private static OwnShiftBody body(String lineId, Shift shift) {
    return new OwnShiftBody(lineId, shift.from(), shift.until(), shift.rank().code());
  }

  @PostMapping("/api/v1/leave")
  @ResponseStatus(HttpStatus.CREATED)
  RosterBody.LeaveBody ask(SignedIn member, @RequestBody NewLeaveBody body) {
    UUID whose = body.memberId() == null ? member.memberId() : body.memberId();
    if (!theirs(member).contains(whose)) {
      throw RosterRights.missing();
    }
    Span span =
        Form.read(form -> {
          Optional<Span> asked = form.span(body.from(), body.until());
          boolean isOver = asked.filter(one -> !one.until().isAfter(clock.instant())).isPresent();
          return isOver ? form.wrong("until", "in-the-past") : asked;
        });
    Leave leave = leaves.add(whose, span);
    announce();
    return RosterBody.LeaveBody.of(leave);
  }

  @DeleteMapping("/api/v1/leave/{leaveId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeBack(SignedIn member, @PathVariable("leaveId") UUID leaveId) {
    if (!leaves.remove(leaveId, theirs(member))) {
      throw RosterRights.missing();
    }
    announce();
  }

  @PutMapping("/api/v1/wishes/{day}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void wish(SignedIn member, @PathVariable("day") String day, @RequestBody NewWishBody body) {
    DutyWish wish =
        Form.read(form -> {
          Optional<LocalDate> date = form.day("day", day);
          if (body.gladly() == null) {
            form.wrong("gladly", "required");
          }
          return form.together(() ->
              new DutyWish(
                  member.memberId(), date.orElseThrow(), Boolean.TRUE.equals(body.gladly())));
        });
    leaves.wish(wish);
    announce();
  }

  @DeleteMapping("/api/v1/wishes/{day}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(SignedIn member, @PathVariable("day") String day) {
    leaves.forgetWish(member.memberId(), Form.read(form -> form.day("day", day)));
    announce();
  }

  /// Whose leave she keeps.
  private Set<UUID> theirs(SignedIn member) {
    if (!RosterRights.mayChange(member)) {
      return Set.of(member.memberId());
    }
    return rights.confidants().stream().map(Member::memberId).collect(Collectors.toSet());
  }

  private void announce() {
    changes.announce(rights.everybody());
  }
}
