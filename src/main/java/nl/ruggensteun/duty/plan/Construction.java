package nl.ruggensteun.duty.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The first plan: each place in order of time goes to whoever has had least and for whom nothing
/// stands in the way. The search begins where this ends.
final class Construction {
  private static final long NEVER_IF_AVOIDABLE = 1_000 * Load.TURN * Load.TURN;
  private static final long A_TURN = Load.TURN * Load.TURN;

  private final Plan plan;
  private final Map<Candidate, Load> loads = new HashMap<>();
  private final Map<Candidate, List<Place>> given = new HashMap<>();

  Construction(Plan plan) {
    this.plan = plan;
  }

  void fill() {
    plan.places().stream().filter(Place::isHeld).forEach(this::count);
    plan.places().stream()
        .filter(place -> !place.isHeld())
        .forEach(place -> {
          best(place).ifPresent(place::give);
          count(place);
        });
  }

  private void count(Place place) {
    Candidate member = place.member();
    if (member != null) {
      loads.merge(member, place.slot().load(), Load::plus);
      given.computeIfAbsent(member, none -> new ArrayList<>()).add(place);
    }
  }

  private Optional<Candidate> best(Place place) {
    return place.able().stream()
        .filter(member -> isFree(member, place))
        .min(Comparator.comparingLong((Candidate member) -> cost(member, place)));
  }

  /// The second is another than the first.
  private boolean isFree(Candidate member, Place place) {
    return given.getOrDefault(member, List.of()).stream()
        .noneMatch(other ->
            other.isFirst() != place.isFirst()
                && other.from() < place.until()
                && place.from() < other.until());
  }

  private long cost(Candidate member, Place place) {
    Load before = loads.getOrDefault(member, Load.NONE).plus(member.before());
    long fair = place.slot().load().onTopOf(before);
    long wishes =
        4L * member.wishing(place.days(), false) - 2L * member.wishing(place.days(), true);
    long whole = goesOn(member, place) ? -2 * A_TURN : 0;
    return fair + wishes * A_TURN + whole + (place.isFirst() ? strain(member, place) : 0);
  }

  private boolean goesOn(Candidate member, Place place) {
    return given.getOrDefault(member, List.of()).stream()
        .anyMatch(other ->
            other.turn() == place.turn()
                && other.slot().rank() == place.slot().rank()
                && other.until() == place.from());
  }

  private long strain(Candidate member, Place place) {
    List<Place> own =
        given.getOrDefault(member, List.of()).stream().filter(Place::isFirst).toList();
    List<Place> more = Stream.concat(own.stream(), Stream.of(place)).toList();
    return strain(more) - strain(own);
  }

  private long strain(List<Place> places) {
    Strain strain = new Strain(places);
    return NEVER_IF_AVOIDABLE
            * (strain.nightsBeyond(plan.rules()) + strain.withoutRest(plan.rules()))
        + Math.round(A_TURN * strain.closeness(plan.rules()));
  }
}
