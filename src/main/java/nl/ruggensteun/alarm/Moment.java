package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What planning one step has to know besides the alarm itself.
///
/// @param onDuty those on duty for its line now, first to be rung first
/// @param reachable who has any channel at all
/// @param resting who had been called in the night when the alarm began and may sleep, as long as
///   another can be rung first
/// @param mutedUntil when two members together asked for quiet and it still holds for this alarm
record Moment(
    Instant now,
    Policy policy,
    List<UUID> onDuty,
    Set<UUID> reachable,
    Set<UUID> resting,
    Optional<Instant> mutedUntil) {

  /// A moment at which nobody has to rest.
  Moment(
      Instant now,
      Policy policy,
      List<UUID> onDuty,
      Set<UUID> reachable,
      Optional<Instant> mutedUntil) {
    this(now, policy, onDuty, reachable, Set.of(), mutedUntil);
  }

  Moment whileResting(Set<UUID> members) {
    return new Moment(now, policy, onDuty, reachable, Set.copyOf(members), mutedUntil);
  }

  Moment with(List<UUID> dutiful) {
    return new Moment(now, policy, dutiful, reachable, resting, mutedUntil);
  }
}
