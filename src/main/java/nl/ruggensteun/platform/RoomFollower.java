package nl.ruggensteun.platform;

/// Whoever must hear how much room the disk has: at each change, and once a minute all the same.
@FunctionalInterface
public interface RoomFollower {
  void roomIs(DiskRoom room);
}
