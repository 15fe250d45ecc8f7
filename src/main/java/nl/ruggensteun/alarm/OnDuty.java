package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who answers a line at a moment, first to be rung first. The roster knows.
@FunctionalInterface
interface OnDuty {
  List<UUID> now(String line, Instant moment);
}
