package nl.ruggensteun.duty.plan;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.ruggensteun.duty.Crew;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.NightsInARow;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;

/// Looks at the roster that a proposal makes, and finds by the rules of the line what is not as it
/// should be. It does not ask the search: what it says is so, whoever made the plan.
final class Shortfalls {
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private final ProposalTerms terms;
  private final LookAhead then;
  private final LookAhead counted;
  private final LineRoster line;
  private final Set<LocalDate> holidays;
  private final Elsewhere elsewhere;

  /// @param whole the roster that would follow, over all that is proposed
  /// @param holidays within the period
  Shortfalls(ProposalTerms terms, LookAhead whole, Set<LocalDate> holidays, Elsewhere elsewhere) {
    this.terms = terms;
    this.elsewhere = elsewhere;
    this.then = whole.over(terms.span());
    this.counted = whole.over(terms.days());
    this.holidays = Set.copyOf(holidays);
    this.line = then.roster().line(terms.lineId());
  }

  /// @param year the shares of the whole year, with what was done before the period
  List<Shortfall> all(Collection<DutyWish> wishes, List<FairShare> year) {
    return Stream.of(
            gaps(),
            noSecond(),
            elsewhere.besides(then.shifts()),
            nights(),
            rest(),
            wishes(wishes),
            uneven(year))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Shortfall> gaps() {
    return then.gaps().stream().map(this::gap);
  }

  private Shortfall gap(Gap gap) {
    List<UUID> silent = then.roster().onDuty(terms.lineId(), gap.from());
    if (!silent.isEmpty()) {
      return new Shortfall.Silent(silent.getFirst(), gap.span());
    }
    return holder(gap.from())
        .<Shortfall>map(member -> new Shortfall.HolderAway(member, gap.span()))
        .orElseGet(() -> new Shortfall.NobodyThere(gap.span()));
  }

  private Optional<UUID> holder(Instant moment) {
    return Stream.concat(
            line.singles().stream()
                .filter(shift -> shift.pinned() && shift.rank() == Rank.FIRST)
                .filter(shift -> shift.span().contains(moment))
                .map(shift -> shift.memberId()),
            line.replacements().stream()
                .filter(one -> one.rank() == Rank.FIRST && one.span().contains(moment))
                .map(one -> one.memberId()))
        .reduce((before, after) -> after);
  }

  private Stream<Shortfall> noSecond() {
    return terms.second()
        ? then.roster().crews(terms.lineId(), then.span()).stream()
            .filter(crew -> crew.members().size() == 1)
            .map(crew -> new Shortfall.NoSecond(span(crew)))
        : Stream.empty();
  }

  private static Span span(Crew crew) {
    return new Span(crew.from(), crew.until());
  }

  /// Nights on another line go on in a row with those here; a row without any here is not of this
  /// proposal.
  private Stream<Shortfall> nights() {
    Map<UUID, Set<LocalDate>> own = nightsHere();
    return own.keySet().stream()
        .sorted()
        .flatMap(member -> rows(member, own.getOrDefault(member, Set.of())))
        .filter(row -> row.nights() > line.rules().mostNights())
        .map(row -> new Shortfall.TooManyNights(row.memberId(), row.from(), row.nights()));
  }

  private Map<UUID, Set<LocalDate>> nightsHere() {
    Map<UUID, Set<LocalDate>> own = new HashMap<>();
    new Days(counted.shifts(), counted.span())
        .nights()
        .forEach(
            (night, member) -> own.computeIfAbsent(member, none -> new HashSet<>()).add(night));
    return own;
  }

  private Stream<NightsInARow> rows(UUID member, Set<LocalDate> own) {
    SortedMap<LocalDate, UUID> all = new TreeMap<>();
    own.forEach(night -> all.put(night, member));
    elsewhere.nightsOf(member).forEach(night -> all.put(night, member));
    return NightsInARow.of(all).stream().filter(row -> own.stream().anyMatch(row::contains));
  }

  /// A turn begins before she slept after a night: one of the two is here, the other may be there.
  private Stream<Shortfall> rest() {
    Map<UUID, Set<LocalDate>> own = nightsHere();
    Stream<Shortfall> here =
        then.shifts().stream()
            .filter(shift -> shift.rank() == Rank.FIRST && isSoonInTheDay(shift))
            .filter(shift ->
                isNightOf(own, shift)
                    || elsewhere.nightsOf(shift.memberId()).contains(CivilTime.day(shift.from())))
            .map(Shortfalls::noRest);
    Stream<Shortfall> there =
        elsewhere
            .first()
            .filter(shift -> isSoonInTheDay(shift) && isNightOf(own, shift))
            .map(Shortfalls::noRest);
    return Stream.concat(here, there).distinct();
  }

  private static boolean isNightOf(Map<UUID, Set<LocalDate>> own, Shift shift) {
    return own.getOrDefault(shift.memberId(), Set.of()).contains(CivilTime.day(shift.from()));
  }

  private static Shortfall noRest(Shift shift) {
    return new Shortfall.NoRest(shift.memberId(), CivilTime.day(shift.from()));
  }

  private boolean isSoonInTheDay(Shift shift) {
    Instant morning = CivilTime.at(CivilTime.day(shift.from()), Days.NIGHT_ENDS);
    return !shift.from().isBefore(morning)
        && shift.from().isBefore(morning.plus(line.rules().rest()));
  }

  private Stream<Shortfall> wishes(Collection<DutyWish> wishes) {
    Map<LocalDate, UUID> days = new Days(counted.shifts(), counted.span()).days();
    return wishes.stream()
        .filter(wish -> !Standing.isMet(wish, days))
        .map(wish ->
            wish.gladly()
                ? new Shortfall.WishNotMet(wish.memberId(), wish.day())
                : new Shortfall.AgainstWish(wish.memberId(), wish.day()));
  }

  private Stream<Shortfall> uneven(List<FairShare> year) {
    return Stream.of(
            uneven(year, Shortfall.Kind.NIGHTS, FairShare::nights, inOneTurn(day -> true)),
            uneven(
                year,
                Shortfall.Kind.WEEKEND_DAYS,
                FairShare::weekendDays,
                inOneTurn(Days::isWeekend)),
            uneven(
                year, Shortfall.Kind.HOLIDAYS, FairShare::holidays, inOneTurn(holidays::contains)))
        .flatMap(Optional::stream);
  }

  /// The most of such days that one turn has; whole turns cannot make it more even than that.
  private int inOneTurn(Predicate<LocalDate> which) {
    return terms.turns().stream()
        .mapToInt(turn ->
            (int)
                turn.daysAround()
                    .filter(day -> turn.contains(CivilTime.at(day, NOON)) && which.test(day))
                    .count())
        .max()
        .orElse(0);
  }

  private Optional<Shortfall> uneven(
      List<FairShare> year, Shortfall.Kind kind, ToIntFunction<FairShare> count, int oneTurn) {
    Map<UUID, Integer> counts =
        year.stream()
            .filter(share -> terms.members().contains(share.memberId()))
            .collect(toMap(FairShare::memberId, count::applyAsInt));
    Comparator<Map.Entry<UUID, Integer>> byCount = Map.Entry.comparingByValue();
    Comparator<Map.Entry<UUID, Integer>> order = byCount.thenComparing(Map.Entry.comparingByKey());
    Optional<Map.Entry<UUID, Integer>> least = counts.entrySet().stream().min(order);
    Optional<Map.Entry<UUID, Integer>> most = counts.entrySet().stream().max(order);
    return least.flatMap(few ->
        most.filter(many -> many.getValue() - few.getValue() > oneTurn)
            .map(many ->
                new Shortfall.Uneven(
                    kind, few.getKey(), few.getValue(), many.getKey(), many.getValue())));
  }
}
