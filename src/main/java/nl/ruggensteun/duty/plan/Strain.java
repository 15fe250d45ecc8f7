package nl.ruggensteun.duty.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.platform.CivilTime;

/// How the places of one member as first lie in time: nights in a row, rest after a night, and how
/// close her turns are.
final class Strain {
  private static final long A_NIGHT = 6L * 3600;

  private final List<Place> places;

  /// @param places of one member, in any order
  Strain(List<Place> places) {
    this.places = new ArrayList<>(places);
    this.places.sort(Comparator.comparingLong(Place::from));
  }

  /// How many nights there are beyond what is allowed in a row.
  int nightsBeyond(PlanRules rules) {
    long[] nights =
        places.stream()
            .flatMap(place -> place.slot().nights().stream())
            .mapToLong(day -> day.toEpochDay())
            .sorted()
            .distinct()
            .toArray();
    int beyond = 0;
    int row = 0;
    for (int i = 0; i < nights.length; i++) {
      row = i > 0 && nights[i] == nights[i - 1] + 1 ? row + 1 : 1;
      beyond += row > rules.mostNights() ? 1 : 0;
    }
    return beyond;
  }

  /// How often a turn begins before she has slept after a night in another.
  int withoutRest(PlanRules rules) {
    int times = 0;
    for (int i = 1; i < places.size(); i++) {
      times += isTired(places.get(i - 1), places.get(i), rules) ? 1 : 0;
    }
    return times;
  }

  private boolean isTired(Place before, Place after, PlanRules rules) {
    if (before.turn() == after.turn()
        || !before.hasNight()
        || after.from() - before.until() > rules.restSeconds() + A_NIGHT) {
      return false;
    }
    Instant morning = CivilTime.at(before.lastNight(), Days.NIGHT_ENDS);
    long since = after.from() - morning.getEpochSecond();
    return since >= 0 && since < rules.restSeconds();
  }

  /// How much closer than they might be her turns follow each other; 1 for each that follows at
  /// once.
  double closeness(PlanRules rules) {
    double closeness = 0;
    long turnBegan = Long.MIN_VALUE / 2;
    for (int i = 0; i < places.size(); i++) {
      boolean isNew = i > 0 && places.get(i).turn() != places.get(i - 1).turn();
      if (isNew) {
        long between = places.get(i).from() - turnBegan;
        closeness +=
            Math.max(0, rules.spreadSeconds() - between)
                / (double) Math.max(1, rules.spreadSeconds());
      }
      if (isNew || i == 0) {
        turnBegan = places.get(i).from();
      }
    }
    return closeness;
  }
}
