package nl.ruggensteun.platform;

import java.util.Locale;

/// How much room (_ruimte_) the disk of the database still has, from enough to none.
public enum DiskRoom {
  AMPLE,
  /// Everything goes on; whoever coordinates is told while there is time.
  LOW,
  /// Only what cannot wait is still kept: requests, alarms, and work on what runs.
  SCARCE,
  /// The reserve itself runs out: what is left is for alarms and for files that run.
  LAST;

  /// @param free bytes on the disk
  /// @param held bytes of the reserve that are still laid aside
  /// @param reserve bytes that should be
  static DiskRoom of(long free, long held, long reserve) {
    if (free < reserve / Reserve.LAST_PART) {
      return LAST;
    }
    long room = free - (reserve - held);
    return room < reserve ? SCARCE : room < Reserve.EARLY * reserve ? LOW : AMPLE;
  }

  public boolean isForWhatCannotWait() {
    return switch (this) {
      case AMPLE, LOW -> false;
      case SCARCE, LAST -> true;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
