package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Whoever may sleep is not the first to be rung, when another can be. She comes right after;
/// nobody falls out.
final class Sparing {
  private Sparing() {}

  /// Who goes before the first of these, if anybody must and can.
  ///
  /// @param order of those whose telephones can ring
  static Optional<UUID> ahead(List<UUID> order, Set<UUID> resting) {
    return order.isEmpty() || !resting.contains(order.getFirst())
        ? Optional.empty()
        : order.stream().filter(member -> !resting.contains(member)).findFirst();
  }

  /// The same order, with that one first.
  static List<UUID> first(Optional<UUID> ahead, List<UUID> order) {
    List<UUID> spared = new ArrayList<>(order);
    ahead.filter(spared::remove).ifPresent(spared::addFirst);
    return spared;
  }
}
