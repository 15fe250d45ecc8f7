package nl.ruggensteun.duty;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything that was agreed for one line (_afspraken van een lijn_), and what follows from it. A
/// replacement goes before a single shift, that before a rotation. Whoever is away leaves the place
/// empty; the second never is the first.
public record LineRoster(
    String lineId,
    RosterRules rules,
    List<Rotation> rotations,
    List<SingleShift> singles,
    List<Replacement> replacements,
    List<Leave> leave) {
  private static final Comparator<Rotation> NEWEST_FIRST =
      comparing(Rotation::begins).thenComparing(Rotation::rotationId).reversed();

  public LineRoster {
    rotations = rotations.stream().sorted(NEWEST_FIRST).toList();
    singles = singles.stream().sorted(comparing(shift -> shift.span().from())).toList();
    replacements = replacements.stream().sorted(comparing(one -> one.span().from())).toList();
    leave = List.copyOf(leave);
  }

  public static LineRoster empty(String lineId) {
    return new LineRoster(lineId, RosterRules.USUAL, List.of(), List.of(), List.of(), List.of());
  }

  /// The same agreements, with other single shifts.
  public LineRoster with(List<SingleShift> others) {
    return new LineRoster(lineId, rules, rotations, others, replacements, leave);
  }

  /// Whether that member stands anywhere in it.
  public boolean names(UUID member) {
    return Stream.of(
            rotations.stream().flatMap(one -> one.seats().stream()).map(Seat::memberId),
            singles.stream().map(SingleShift::memberId),
            replacements.stream().map(Replacement::memberId))
        .flatMap(members -> members)
        .anyMatch(member::equals);
  }

  /// All shifts that touch the span, cut off at its ends, earliest first.
  public List<Shift> shifts(Span span) {
    Map<Rank, List<Shift>> shifts = new EnumMap<>(Rank.class);
    Iterator<Instant> cuts = cuts(span).iterator();
    Instant from = cuts.next();
    while (cuts.hasNext()) {
      Instant until = cuts.next();
      for (Shift shift : during(from, until)) {
        add(shifts.computeIfAbsent(shift.rank(), rank -> new ArrayList<>()), shift);
      }
      from = until;
    }
    return shifts.values().stream()
        .flatMap(List::stream)
        .sorted(comparing(Shift::from).thenComparing(Shift::rank))
        .toList();
  }

  /// Who has duty over the whole span, one crew after another.
  List<Crew> crews(Span span) {
    List<Shift> shifts = shifts(span);
    List<Instant> changes =
        shifts.stream().flatMap(shift -> Stream.of(shift.from(), shift.until())).toList();
    return Crew.over(
        span,
        changes,
        moment ->
            shifts.stream()
                .filter(shift -> shift.span().contains(moment))
                .sorted(comparing(Shift::rank))
                .map(Shift::memberId)
                .toList());
  }

  /// Who has that place at that moment.
  public Optional<UUID> holder(Rank rank, Instant moment) {
    return during(moment, moment.plusMillis(1)).stream()
        .filter(shift -> shift.rank() == rank)
        .map(Shift::memberId)
        .findFirst();
  }

  /// The same line with somebody standing in, before whoever replaces another in those hours.
  public LineRoster with(Replacement standIn) {
    List<Replacement> all =
        Stream.concat(
                replacements.stream().flatMap(one -> one.besides(standIn)), Stream.of(standIn))
            .toList();
    return new LineRoster(lineId, rules, rotations, singles, all, leave);
  }

  private TreeSet<Instant> cuts(Span span) {
    TreeSet<Instant> cuts = new TreeSet<>(List.of(span.from(), span.until()));
    rotations.stream().flatMap(rotation -> rotation.changes(span)).forEach(cuts::add);
    Stream.of(
            singles.stream().map(SingleShift::span),
            replacements.stream().map(Replacement::span),
            leave.stream().map(Leave::span))
        .flatMap(spans -> spans)
        .flatMap(other -> Stream.of(other.from(), other.until()))
        .filter(span::contains)
        .forEach(cuts::add);
    return cuts;
  }

  private static void add(List<Shift> shifts, Shift next) {
    if (!shifts.isEmpty() && shifts.getLast().goesOnIn(next)) {
      shifts.set(shifts.size() - 1, shifts.getLast().with(next));
    } else {
      shifts.add(next);
    }
  }

  /// Between two cuts nothing changes.
  private List<Shift> during(Instant from, Instant until) {
    List<Shift> shifts = new ArrayList<>();
    Optional<UUID> first = Optional.empty();
    for (Rank rank : Rank.values()) {
      Optional<Claim> claim = claim(rank, from, first);
      claim.ifPresent(
          holder -> shifts.add(new Shift(from, until, holder.memberId(), rank, holder.origin())));
      first = claim.map(Claim::memberId);
    }
    return shifts;
  }

  private record Claim(UUID memberId, Shift.Origin origin) {}

  private Optional<Claim> claim(Rank rank, Instant moment, Optional<UUID> taken) {
    return replaced(rank, moment)
        .or(() -> single(rank, moment))
        .or(() -> turn(rank, moment, taken))
        .filter(claim -> taken.filter(claim.memberId()::equals).isEmpty())
        .filter(claim -> !isAway(claim.memberId(), moment));
  }

  private Optional<Claim> replaced(Rank rank, Instant moment) {
    return replacements.stream()
        .filter(one -> one.rank() == rank && one.span().contains(moment))
        .map(
            one -> new Claim(one.memberId(), origin(Shift.Source.REPLACEMENT, one.replacementId())))
        .reduce((earlier, later) -> later);
  }

  private Optional<Claim> single(Rank rank, Instant moment) {
    return singles.stream()
        .filter(shift -> shift.rank() == rank && shift.span().contains(moment))
        .map(shift -> new Claim(shift.memberId(), origin(Shift.Source.SINGLE, shift.shiftId())))
        .reduce((earlier, later) -> later);
  }

  private static Shift.Origin origin(Shift.Source source, UUID id) {
    return new Shift.Origin(source, id, 0);
  }

  private Optional<Claim> turn(Rank rank, Instant moment, Optional<UUID> taken) {
    return rotations.stream()
        .filter(rotation -> rotation.rank() == rank && rotation.lastsAt(moment))
        .findFirst()
        .flatMap(rotation ->
            rotation
                .order(moment)
                .filter(member -> taken.filter(member::equals).isEmpty())
                .findFirst()
                .map(member -> new Claim(member, turnOf(rotation, moment))));
  }

  private static Shift.Origin turnOf(Rotation rotation, Instant moment) {
    return new Shift.Origin(Shift.Source.ROTATION, rotation.rotationId(), rotation.turnAt(moment));
  }

  public boolean isAway(UUID member, Instant moment) {
    return leave.stream()
        .anyMatch(away -> away.memberId().equals(member) && away.span().contains(moment));
  }
}
