package nl.ruggensteun.alarm;

import java.util.Map;

/// How a line is rung, per urgency, as coordinators set it.
///
/// @param version counts the changes, so that two coordinators do not undo each other's
record LinePolicy(String lineId, int version, Map<Urgency, Policy> orders) {
  LinePolicy {
    orders = Map.copyOf(orders);
  }
}
