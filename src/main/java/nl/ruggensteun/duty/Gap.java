package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A gap (_gat_): a time in which nobody on the roster of a line can be rung.
public record Gap(Instant from, Instant until) {

  /// What the shifts, earliest first, leave open of a period.
  static List<Gap> leftOpenBy(List<Shift> shifts, Instant from, Instant until) {
    List<Gap> gaps = new ArrayList<>();
    Instant covered = from;
    for (Shift shift : shifts) {
      if (shift.from().isAfter(covered)) {
        gaps.add(new Gap(covered, shift.from()));
      }
      covered = shift.until().isAfter(covered) ? shift.until() : covered;
    }
    if (covered.isBefore(until)) {
      gaps.add(new Gap(covered, until));
    }
    return List.copyOf(gaps);
  }
}
