package nl.ruggensteun.alarm;

import java.util.List;
import java.util.UUID;

/// One step of a round as it falls now: these members, in the way of that step of the calling
/// order.
record Rung(PolicyStep step, List<UUID> members) {
  boolean forCoordinators() {
    return step.whom() == Whom.COORDINATORS;
  }
}
