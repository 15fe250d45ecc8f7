package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The order in which a round goes: one by one those on duty who can open what waits, at least two
/// people, then everybody at once.
///
/// @param fellSilent who acknowledged last and did not go on; rung after the others
record Escalation(List<UUID> route, List<UUID> onDuty, Optional<UUID> fellSilent) {
  private static final int AT_LEAST_ONE_BY_ONE = 2;

  Escalation {
    route = route.stream().distinct().toList();
    onDuty = onDuty.stream().distinct().toList();
  }

  /// How many steps a round has.
  int steps() {
    return route.size() <= 1 ? 1 : oneByOne() + 1;
  }

  /// Whom the step rings.
  List<UUID> members(int step) {
    List<UUID> order = order();
    return step < oneByOne() ? List.of(order.get(step)) : order;
  }

  private int oneByOne() {
    long dutiful = onDuty.stream().filter(route::contains).count();
    return Math.min(route.size(), Math.max(AT_LEAST_ONE_BY_ONE, (int) dutiful));
  }

  private List<UUID> order() {
    List<UUID> order = new ArrayList<>(onDuty);
    order.retainAll(route);
    route.stream().filter(member -> !order.contains(member)).forEach(order::add);
    fellSilent.filter(order::remove).ifPresent(order::add);
    return order;
  }
}
