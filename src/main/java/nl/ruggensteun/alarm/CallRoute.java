package nl.ruggensteun.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.Secret;

/// Whom to ring for somebody who calls now (_belroute_), one after the other.
public record CallRoute(List<Stop> stops) {
  /// After this nobody goes on waiting without a choice.
  static final Duration LONGEST = Duration.ofSeconds(90);

  /// A telephone that rings shorter than this is not reached in time by anybody.
  private static final Duration SHORTEST_RING = Duration.ofSeconds(10);

  /// Longer, and most voicemails pick up.
  private static final Duration LONGEST_RING = Duration.ofSeconds(25);

  public CallRoute {
    stops = List.copyOf(stops);
  }

  /// One telephone on the way.
  public record Stop(UUID memberId, Secret<String> number, Duration rings) {}

  /// Rings each telephone as long as the line says, within the bounds of what helps, until
  /// [#LONGEST] is over. Who has no telephone is passed over.
  ///
  /// @param order whom to ring, first to be rung first
  static CallRoute along(List<UUID> order, Map<UUID, Secret<String>> numbers, Duration step) {
    Duration ring =
        step.compareTo(LONGEST_RING) > 0
            ? LONGEST_RING
            : step.compareTo(SHORTEST_RING) < 0 ? SHORTEST_RING : step;
    Map<UUID, Secret<String>> reachable = new LinkedHashMap<>();
    order.stream()
        .filter(numbers::containsKey)
        .forEach(member -> reachable.put(member, numbers.get(member)));
    List<Stop> stops = new ArrayList<>();
    Duration left = LONGEST;
    for (Map.Entry<UUID, Secret<String>> one : reachable.entrySet()) {
      if (left.compareTo(SHORTEST_RING) < 0) {
        break;
      }
      Duration rings = left.compareTo(ring) < 0 ? left : ring;
      stops.add(new Stop(one.getKey(), one.getValue(), rings));
      left = left.minus(rings);
    }
    return new CallRoute(stops);
  }
}
