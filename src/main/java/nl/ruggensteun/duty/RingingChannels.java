package nl.ruggensteun.duty;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Who can be woken. The roster asks; the alarms know.
public interface RingingChannels {

  /// Those of the members who confirmed at least one channel that makes a sound.
  Set<UUID> amongThose(Collection<UUID> members);

  /// Those who also took a practice call from ring to closing, and so may stand on the roster.
  Set<UUID> practised(Collection<UUID> members);
}
