package nl.ruggensteun.guidance;

import java.util.Locale;

/// A group of pages (_groep_), in the order in which they are shown.
public enum PageGroup {
  NOW,
  THREAT,
  CLOSE,
  SELF,
  AFTER,
  OTHERS,
  TEAM;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
