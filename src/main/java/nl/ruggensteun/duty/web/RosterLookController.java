package nl.ruggensteun.duty.web;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Holidays;
import nl.ruggensteun.duty.Leaves;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.Seat;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The roster of a line over some days, for whoever may see it.
@RestController
class RosterLookController {
  private static final int MOST_DAYS = 400;

  private final RosterRights rights;
  private final Duty duty;
  private final ChangeRoster change;
  private final RingingChannels channels;
  private final Leaves leaves;
  private final Holidays holidays;
  private final Texts texts;
  private final Clock clock;

  RosterLookController(
      RosterRights rights,
      Duty duty,
      ChangeRoster change,
      RingingChannels channels,
      Leaves leaves,
      Holidays holidays,
      Texts texts,
      Clock clock) {
    this.rights = rights;
    this.duty = duty;
    this.change = change;
    this.channels = channels;
    this.leaves = leaves;
    this.holidays = holidays;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/api/v1/rosters/{lineId}")
  RosterBody look(
      SignedIn member,
      @PathVariable("lineId") String lineId,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "until", required = false) @Nullable String until,
      Language language) {
    LineStatement line = rights.toSee(member, lineId);
    Days days = Form.read(form -> days(form, from, until));
    List<Member> ofLine = rights.membersOf(lineId);
    LookAhead ahead =
        duty.ahead(
            lineId,
            Span.ofDays(days.from(), days.until()),
            clock.instant(),
            ofLine.stream().map(Member::memberId).toList());
    return body(member, line, ahead, days, language);
  }

  private record Days(LocalDate from, LocalDate until) {}

  private static Optional<Days> days(Form form, @Nullable String from, @Nullable String until) {
    Optional<LocalDate> first = form.day("from", from);
    Optional<LocalDate> last = form.day("until", until);
    if (first.isPresent() && last.isPresent()) {
      long many = ChronoUnit.DAYS.between(first.orElseThrow(), last.orElseThrow());
      if (many < 1 || many > MOST_DAYS) {
        form.wrong("until", many < 1 ? "ends-before" : "too-many");
      }
    }
    return form.together(() -> new Days(first.orElseThrow(), last.orElseThrow()));
  }

  private RosterBody body(
      SignedIn member, LineStatement line, LookAhead ahead, Days days, Language language) {
    LineRoster roster = ahead.roster().line(line.lineId());
    List<Shift> shifts = ahead.shifts();
    Set<UUID> whose = RosterRights.mayChange(member) ? everybody() : Set.of(member.memberId());
    return new RosterBody(
        line.lineId(),
        line.name(),
        change.revision(line.lineId()),
        RosterRights.mayChange(member),
        new RosterBody.RulesBody(roster.rules().mostNights(), roster.rules().rest().toHours()),
        people(line.lineId(), roster, shifts),
        shifts.stream().map(RosterBody.ShiftBody::of).toList(),
        ahead.gaps().stream().map(RosterBody.GapBody::of).toList(),
        RosterBody.HolidayBody.of(
            holidays.named(days.from(), days.until().minusDays(1), language, texts)),
        roster.rotations().stream().map(RosterBody.RotationBody::of).toList(),
        roster.singles().stream().map(RosterBody.PlacedBody::of).toList(),
        roster.replacements().stream().map(RosterBody.PlacedBody::of).toList(),
        leaves.of(whose, ahead.span().from()).stream().map(RosterBody.LeaveBody::of).toList(),
        leaves.wishes(whose, CivilTime.day(ahead.span().from())).stream()
            .map(RosterBody.WishBody::of)
            .toList());
  }

  private Set<UUID> everybody() {
    return rights.confidants().stream().map(Member::memberId).collect(toSet());
  }

  /// Who can stand on this roster, those of the line first, and whoever stands on it though she
  /// left.
  private List<RosterBody.PersonBody> people(String lineId, LineRoster roster, List<Shift> shifts) {
    List<UUID> ofLine = rights.membersOf(lineId).stream().map(Member::memberId).toList();
    List<UUID> others = rights.confidants().stream().map(Member::memberId).toList();
    Set<UUID> ready = channels.practised(others);
    Names names = rights.names();
    return Stream.of(
            ofLine.stream(),
            others.stream(),
            roster.rotations().stream()
                .flatMap(rotation -> rotation.seats().stream())
                .map(Seat::memberId),
            shifts.stream().map(Shift::memberId))
        .flatMap(ids -> ids)
        .distinct()
        .flatMap(id -> names.known(id).stream())
        .map(person ->
            new RosterBody.PersonBody(
                person.memberId(),
                person.name(),
                ofLine.contains(person.memberId()),
                ready.contains(person.memberId())))
        .toList();
  }
}
