package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Who can be woken. The roster asks; the alarms know.
public interface RingingChannels {

  /// Those of the members who confirmed at least one channel that makes a sound.
  Set<UUID> amongThose(Collection<UUID> members);

  /// Those for whom such a channel worked since then.
  Set<UUID> workedSince(Collection<UUID> members, Instant since);

  /// Those who were woken for somebody who waits, in that time.
  Set<UUID> wokenIn(Collection<UUID> members, Span span);

  /// Those who also took a practice call from ring to closing, and so may stand on the roster.
  Set<UUID> practised(Collection<UUID> members);
}
