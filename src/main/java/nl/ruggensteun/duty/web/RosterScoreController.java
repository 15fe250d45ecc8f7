package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Concern;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.duty.Holidays;
import nl.ruggensteun.duty.Leaves;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.Mend;
import nl.ruggensteun.duty.RosterScore;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What the roster of a line is worth over the coming year, why, and what mends it.
@RestController
class RosterScoreController {
  private static final Duration YEAR = Duration.ofDays(364);
  private static final int MOST_GAPS = 50;

  private final RosterRights rights;
  private final Duty duty;
  private final Leaves leaves;
  private final Holidays holidays;
  private final Clock clock;

  RosterScoreController(
      RosterRights rights, Duty duty, Leaves leaves, Holidays holidays, Clock clock) {
    this.rights = rights;
    this.duty = duty;
    this.leaves = leaves;
    this.holidays = holidays;
    this.clock = clock;
  }

  /// @param gaps the first of them; how many there are stands in the concerns
  record ScoreBody(
      int points,
      Instant from,
      Instant until,
      List<ConcernBody> concerns,
      List<GapBody> gaps,
      List<ShareBody> shares) {}

  record ConcernBody(
      String kind,
      int points,
      @Nullable PersonBody member,
      long count,
      long hours,
      @Nullable LocalDate day) {}

  record GapBody(Instant from, Instant until, String mend, @Nullable PersonBody member) {}

  record ShareBody(
      UUID memberId,
      String name,
      long hours,
      int nights,
      int weekendDays,
      int holidays,
      long secondHours) {}

  @GetMapping("/api/v1/rosters/{lineId}/score")
  ScoreBody score(SignedIn member, @PathVariable("lineId") String lineId) {
    rights.toSee(member, lineId);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    List<UUID> members = rights.membersOf(lineId).stream().map(Member::memberId).toList();
    LookAhead ahead = duty.ahead(lineId, new Span(now, now.plus(YEAR)), now, members);
    LocalDate today = CivilTime.day(now);
    RosterScore score = ahead.score(leaves.wishes(members, today));
    Names names = rights.names();
    return new ScoreBody(
        score.points(),
        ahead.span().from(),
        ahead.span().until(),
        score.concerns().stream().map(concern -> body(concern, names)).toList(),
        ahead.gaps().stream()
            .limit(MOST_GAPS)
            .map(gap -> body(gap, ahead.mend(gap), names))
            .toList(),
        ahead.shares(holidays.between(today, CivilTime.day(ahead.span().until()))).stream()
            .map(share -> body(share, names))
            .toList());
  }

  private static ConcernBody body(Concern concern, Names names) {
    return switch (concern) {
      case Concern.Unstaffed(int points, int gaps, long hours) ->
          new ConcernBody("unstaffed", points, null, gaps, hours, null);
      case Concern.Alone(int points, long hours, Instant from) ->
          new ConcernBody("alone", points, null, 0, hours, CivilTime.day(from));
      case Concern.Overloaded(int points, UUID member, int nights, LocalDate from) ->
          new ConcernBody("overloaded", points, person(member, names), nights, 0, from);
      case Concern.Unreachable(int points, UUID member) ->
          new ConcernBody("unreachable", points, person(member, names), 0, 0, null);
      case Concern.AgainstWishes(int points, int days) ->
          new ConcernBody("against-wishes", points, null, days, 0, null);
    };
  }

  private static GapBody body(Gap gap, Mend mend, Names names) {
    return switch (mend) {
      case Mend.StandIn(UUID member) ->
          new GapBody(gap.from(), gap.until(), "stand-in", person(member, names));
      case Mend.ProveChannel(UUID member) ->
          new GapBody(gap.from(), gap.until(), "prove-channel", person(member, names));
      case Mend.AskColleague() -> new GapBody(gap.from(), gap.until(), "ask-colleague", null);
      case Mend.SetUpRotation() -> new GapBody(gap.from(), gap.until(), "set-up-rotation", null);
    };
  }

  private static ShareBody body(FairShare share, Names names) {
    return new ShareBody(
        share.memberId(),
        names.known(share.memberId()).map(PersonBody::name).orElse(""),
        share.hours(),
        share.nights(),
        share.weekendDays(),
        share.holidays(),
        share.secondHours());
  }

  private static @Nullable PersonBody person(UUID id, Names names) {
    return names.known(id).orElse(null);
  }
}
