package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;

/// What somebody agreed for good (_vast patroon_): not on Wednesday, only by day. At other hours
/// the next in the order takes the turn.
///
/// @param freeDays whole days, from midnight to midnight
public record Pattern(Set<DayOfWeek> freeDays, Hours hours) {
  public static final Pattern ALWAYS = new Pattern(Set.of(), Hours.ALWAYS);

  public Pattern {
    freeDays = Set.copyOf(freeDays);
  }

  public boolean fits(Instant moment) {
    return !freeDays.contains(CivilTime.day(moment).getDayOfWeek())
        && hours.fit(CivilTime.time(moment));
  }

  /// When it may change on that day whether it fits.
  public Stream<Instant> changes(LocalDate day) {
    if (equals(ALWAYS)) {
      return Stream.empty();
    }
    return Stream.of(
        CivilTime.midnight(day),
        CivilTime.at(day, Hours.MORNING),
        CivilTime.at(day, Hours.EVENING));
  }
}
