package nl.ruggensteun.alarm;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// One step of a calling order: whom, over which channels, and how long until the next.
///
/// @param channels tried first; the others follow at once for whoever has none of these, and when
///   one of these fails
record PolicyStep(Whom whom, Set<ChannelKind> channels, Duration pause) {
  static final Set<ChannelKind> ALL = Set.copyOf(EnumSet.allOf(ChannelKind.class));
  static final Duration LEAST = Duration.ofSeconds(5);
  static final Duration MOST = Duration.ofMinutes(30);

  PolicyStep {
    channels = Set.copyOf(channels);
    if (channels.isEmpty() || pause.compareTo(LEAST) < 0) {
      throw new IllegalArgumentException("a step rings somewhere, and not faster than 5 seconds");
    }
  }
}
