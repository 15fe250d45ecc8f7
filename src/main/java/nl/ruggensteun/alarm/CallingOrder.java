package nl.ruggensteun.alarm;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line's calling orders (_belvolgorde_) as they go over our interface, right or wrong.
///
/// @param version the one that was looked at; 0 for a line that goes the usual way
/// @param orders by urgency: now, today, week
public record CallingOrder(
    String lineId, int version, Map<String, ? extends @Nullable List<Step>> orders) {

  /// @param whom first, second, line, route or coordinators
  public record Step(
      @Nullable String whom, @Nullable List<@Nullable String> channels, @Nullable Integer seconds) {
    static Step of(PolicyStep step) {
      return new Step(
          step.whom().code(),
          step.channels().stream()
              .sorted(Comparator.naturalOrder())
              .<@Nullable String>map(ChannelKind::code)
              .toList(),
          (int) step.pause().toSeconds());
    }
  }

  static CallingOrder of(LinePolicy line) {
    Map<String, List<Step>> orders = new java.util.TreeMap<>();
    line.orders()
        .forEach((urgency, policy) ->
            orders.put(urgency.code(), policy.steps().stream().map(Step::of).toList()));
    return new CallingOrder(line.lineId(), line.version(), orders);
  }
}
