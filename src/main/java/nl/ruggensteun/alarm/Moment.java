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
/// @param mutedUntil when two members together asked for quiet and it still holds for this alarm
record Moment(
    Instant now,
    Policy policy,
    List<UUID> onDuty,
    Set<UUID> reachable,
    Optional<Instant> mutedUntil) {

  Moment with(List<UUID> dutiful) {
    return new Moment(now, policy, dutiful, reachable, mutedUntil);
  }
}
