package nl.ruggensteun.duty.plan;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;

/// What those who take part do on other lines (_diensten op andere lijnen_): agreed there, and
/// fixed here. It fills their time, their nights and their year.
public final class Elsewhere {
  /// How far around a period nights in a row and rest are looked at.
  static final Duration AROUND = Duration.ofDays(40);

  private final ProposalTerms terms;
  private final List<LineRoster> lines;
  private final Set<LocalDate> holidays;
  private final Map<UUID, List<Shift>> shifts = new HashMap<>();
  private final Map<UUID, TreeSet<LocalDate>> nights = new HashMap<>();

  private Elsewhere(ProposalTerms terms, Collection<LineRoster> lines, Set<LocalDate> holidays) {
    this.terms = terms;
    this.holidays = Set.copyOf(holidays);
    this.lines =
        lines.stream()
            .filter(line -> !line.lineId().equals(terms.lineId()))
            .filter(line -> terms.members().stream().anyMatch(line::names))
            .toList();
    Span span = new Span(terms.span().from().minus(AROUND), terms.span().until().plus(AROUND));
    this.lines.forEach(line -> add(line.shifts(span), span));
  }

  /// For a line whose members have no other.
  public static Elsewhere nothing(ProposalTerms terms) {
    return new Elsewhere(terms, List.of(), Set.of());
  }

  /// @param holidays of the year that ends with the period
  static Elsewhere of(ProposalTerms terms, Roster roster, Set<LocalDate> holidays) {
    return new Elsewhere(terms, roster.lines().values(), holidays);
  }

  private void add(List<Shift> ofLine, Span span) {
    ofLine.stream()
        .filter(shift -> terms.members().contains(shift.memberId()))
        .forEach(shift ->
            shifts.computeIfAbsent(shift.memberId(), none -> new ArrayList<>()).add(shift));
    new Days(ofLine, span)
        .nights()
        .forEach(
            (night, member) -> nights.computeIfAbsent(member, none -> new TreeSet<>()).add(night));
  }

  boolean isBusy(UUID member, Instant moment) {
    return of(member).stream().anyMatch(shift -> shift.span().contains(moment));
  }

  /// Where somebody begins or ends there, a turn here may have to be cut.
  Stream<Span> spans() {
    return shifts.values().stream().flatMap(List::stream).map(Shift::span);
  }

  List<Shift> of(UUID member) {
    return shifts.getOrDefault(member, List.of());
  }

  /// Nights that are hers there.
  Set<LocalDate> nightsOf(UUID member) {
    return nights.getOrDefault(member, new TreeSet<>());
  }

  /// Those within one of her shifts there.
  List<LocalDate> nightsIn(Shift shift) {
    return nightsOf(shift.memberId()).stream()
        .filter(night -> shift.span().contains(CivilTime.midnight(night)))
        .toList();
  }

  /// Each of her shifts there as first.
  Stream<Shift> first() {
    return terms.members().stream()
        .flatMap(member -> of(member).stream())
        .filter(shift -> shift.rank() == Rank.FIRST);
  }

  /// What counts of it for the year of each of them, which is the same year as here.
  List<FairShare> shares() {
    Span year = ProposedYear.of(terms);
    Map<UUID, List<FairShare>> all =
        lines.stream()
            .flatMap(
                line -> FairShare.of(terms.members(), line.shifts(year), year, holidays).stream())
            .collect(groupingBy(FairShare::memberId));
    return terms.members().stream()
        .map(member ->
            all.getOrDefault(member, List.of()).stream()
                .reduce(ProposedYear.none(member), ProposedYear::sum))
        .toList();
  }

  /// The hours in which one of these shifts and one of hers there lie beside each other.
  Stream<Shortfall> besides(List<Shift> proposed) {
    return proposed.stream()
        .flatMap(shift ->
            of(shift.memberId()).stream()
                .filter(other -> other.span().overlaps(shift.span()))
                .map(other ->
                    new Shortfall.OnTwoLines(
                        shift.memberId(), together(shift.span(), other.span()))));
  }

  private static Span together(Span one, Span other) {
    return new Span(
        one.from().isAfter(other.from()) ? one.from() : other.from(),
        one.until().isBefore(other.until()) ? one.until() : other.until());
  }
}
