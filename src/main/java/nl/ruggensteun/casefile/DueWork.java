package nl.ruggensteun.casefile;

import java.time.Instant;

/// Something that comes due by the clock and must never be missed. Any node may do it at any
/// moment, several at once.
@FunctionalInterface
public interface DueWork {
  /// Does at most so many of what is due by now, inside the transaction of the [DueRound]; how many
  /// were done.
  int doSome(Instant now, int atMost);
}
