package nl.ruggensteun.office;

import java.time.LocalTime;

/// From when until when somebody of a line works on a working day (_kantooruren_).
public record OfficeHours(LocalTime opens, LocalTime closes) {
  public static final OfficeHours USUAL = new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

  public OfficeHours {
    if (!opens.isBefore(closes)) {
      throw new IllegalArgumentException("an office closes after it opens");
    }
  }

  public boolean contains(LocalTime time) {
    return !time.isBefore(opens) && time.isBefore(closes);
  }
}
