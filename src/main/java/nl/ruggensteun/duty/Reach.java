package nl.ruggensteun.duty;

import java.util.Set;
import java.util.UUID;

/// Who can be reached (_bereikbaarheid_).
///
/// @param ringing who confirmed a channel that makes a sound
/// @param lately for whom such a channel worked in the last thirty days
public record Reach(Set<UUID> ringing, Set<UUID> lately) {
  public Reach {
    ringing = Set.copyOf(ringing);
    lately = Set.copyOf(lately);
  }
}
