package nl.ruggensteun.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A line's roster over a longer time (_vooruitblik_): what it is worth, what is missing and who
/// does how much. All of it follows from what was agreed.
///
/// @param members of the line, who can be asked first
public record LookAhead(Roster roster, String lineId, Span span, Reach reach, List<UUID> members) {
  private static final int NIGHTS_COST = 2;
  private static final int MOST_FOR_NIGHTS = 20;
  private static final int MOST_FOR_SILENCE = 30;
  private static final int MOST_FOR_WISHES = 5;
  private static final double HALF = 20;

  public LookAhead {
    members = List.copyOf(members);
  }

  /// How it would be if the line had another roster.
  public LookAhead with(LineRoster other) {
    return new LookAhead(roster.with(other), lineId, span, reach, members);
  }

  /// The same roster over another time.
  public LookAhead over(Span other) {
    return new LookAhead(roster, lineId, other, reach, members);
  }

  public List<Gap> gaps() {
    return roster.gaps(lineId, span, reach.ringing());
  }

  public List<Shift> shifts() {
    return roster.line(lineId).shifts(span);
  }

  public List<FairShare> shares(Set<LocalDate> holidays) {
    return FairShare.of(everybody(), shifts(), span, holidays);
  }

  /// The members of the line and whoever else is on its roster.
  private Set<UUID> everybody() {
    Set<UUID> everybody = new LinkedHashSet<>(members);
    shifts().stream().map(Shift::memberId).forEach(everybody::add);
    return everybody;
  }

  public RosterScore score(Collection<DutyWish> wishes) {
    List<Shift> shifts = shifts();
    List<Concern> concerns = new ArrayList<>();
    unstaffed().forEach(concerns::add);
    alone(shifts).forEach(concerns::add);
    overloaded(shifts, roster.line(lineId).rules()).forEach(concerns::add);
    unreachable(shifts).forEach(concerns::add);
    againstWishes(shifts, wishes).forEach(concerns::add);
    return RosterScore.of(concerns);
  }

  private Stream<Concern> unstaffed() {
    List<Gap> gaps = gaps();
    if (gaps.isEmpty()) {
      return Stream.empty();
    }
    Duration open = total(gaps.stream().map(Gap::span));
    int points = Math.max(5, (int) Math.ceil(100 * share(open)));
    return Stream.of(new Concern.Unstaffed(points, gaps.size(), open.toHours()));
  }

  /// Only where the line has two: who always answers alone chose to.
  private Stream<Concern> alone(List<Shift> shifts) {
    Set<Rank> ranks = new LinkedHashSet<>(shifts.stream().map(Shift::rank).toList());
    if (ranks.size() < Rank.values().length) {
      return Stream.empty();
    }
    List<Crew> alone =
        roster.crews(lineId, span).stream().filter(crew -> crew.members().size() == 1).toList();
    if (alone.isEmpty()) {
      return Stream.empty();
    }
    Duration hours = total(alone.stream().map(crew -> new Span(crew.from(), crew.until())));
    int points = Math.max(1, (int) Math.round(HALF * share(hours)));
    return Stream.of(new Concern.Alone(points, hours.toHours(), alone.getFirst().from()));
  }

  private Stream<Concern> overloaded(List<Shift> shifts, RosterRules rules) {
    List<NightsInARow> rows =
        NightsInARow.of(new Days(shifts, span).nights()).stream()
            .filter(row -> row.nights() > rules.mostNights())
            .toList();
    int each = rows.size() * NIGHTS_COST > MOST_FOR_NIGHTS ? 1 : NIGHTS_COST;
    return rows.stream()
        .limit(MOST_FOR_NIGHTS)
        .map(row -> new Concern.Overloaded(each, row.memberId(), row.nights(), row.from()));
  }

  private Stream<Concern> unreachable(List<Shift> shifts) {
    List<UUID> silent =
        shifts.stream()
            .map(Shift::memberId)
            .distinct()
            .filter(member -> !reach.lately().contains(member))
            .sorted(Comparator.naturalOrder())
            .toList();
    int each = silent.size() > 6 ? Math.max(1, MOST_FOR_SILENCE / silent.size()) : 5;
    return silent.stream().map(member -> new Concern.Unreachable(each, member));
  }

  private Stream<Concern> againstWishes(List<Shift> shifts, Collection<DutyWish> wishes) {
    Map<LocalDate, UUID> days = new Days(shifts, span).days();
    int unmet =
        (int)
            wishes.stream()
                .filter(wish -> !wish.gladly() && wish.memberId().equals(days.get(wish.day())))
                .count();
    return unmet == 0
        ? Stream.empty()
        : Stream.of(new Concern.AgainstWishes(Math.min(MOST_FOR_WISHES, unmet), unmet));
  }

  private double share(Duration part) {
    return (double) part.toSeconds() / Duration.between(span.from(), span.until()).toSeconds();
  }

  private static Duration total(Stream<Span> spans) {
    return spans
        .map(part -> Duration.between(part.from(), part.until()))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// What closes that gap at once: a channel, a rotation, or somebody who is there for the whole of
  /// it.
  public Mend mend(Gap gap) {
    List<UUID> silent = roster.onDuty(lineId, gap.from());
    if (!silent.isEmpty()) {
      return new Mend.ProveChannel(silent.getFirst());
    }
    if (roster.line(lineId).rotations().stream().noneMatch(one -> one.lastsAt(gap.from()))) {
      return new Mend.SetUpRotation();
    }
    Set<UUID> away = away(gap);
    return everybody().stream()
        .filter(member -> reach.ringing().contains(member) && !away.contains(member))
        .<Mend>map(Mend.StandIn::new)
        .findFirst()
        .orElseGet(Mend.AskColleague::new);
  }

  private Set<UUID> away(Gap gap) {
    Set<UUID> away = new LinkedHashSet<>();
    roster.line(lineId).leave().stream()
        .filter(leave -> leave.span().overlaps(gap.span()))
        .map(Leave::memberId)
        .forEach(away::add);
    return away;
  }
}
