package nl.ruggensteun.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruggensteun.platform.CivilTime;

/// Whose day and whose night it was (_dagen en nachten_): of the one who was rung first for the
/// longest part of it. So each day and each night counts once, and only once.
public final class Days {
  /// A night on duty lies between midnight and six, as in the law on working hours.
  public static final LocalTime NIGHT_ENDS = LocalTime.of(6, 0);

  private final List<Shift> first;
  private final Span span;

  public Days(List<Shift> shifts, Span span) {
    this.first = shifts.stream().filter(shift -> shift.rank() == Rank.FIRST).toList();
    this.span = span;
  }

  public SortedMap<LocalDate, UUID> nights() {
    return longest(day -> new Span(CivilTime.midnight(day), CivilTime.at(day, NIGHT_ENDS)));
  }

  public SortedMap<LocalDate, UUID> days() {
    return longest(day -> new Span(CivilTime.midnight(day), CivilTime.midnight(day.plusDays(1))));
  }

  public static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private SortedMap<LocalDate, UUID> longest(java.util.function.Function<LocalDate, Span> part) {
    SortedMap<LocalDate, UUID> whose = new TreeMap<>();
    span.daysAround()
        .filter(day -> span.contains(part.apply(day).from()))
        .forEach(day -> longestIn(part.apply(day)).ifPresent(member -> whose.put(day, member)));
    return whose;
  }

  private Optional<UUID> longestIn(Span part) {
    Map<UUID, Long> seconds =
        first.stream()
            .filter(shift -> shift.span().overlaps(part))
            .collect(groupingBy(Shift::memberId, summingLong(shift -> overlap(shift, part))));
    return seconds.entrySet().stream()
        .max(
            Map.Entry.<UUID, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey);
  }

  private static long overlap(Shift shift, Span part) {
    Instant from = shift.from().isAfter(part.from()) ? shift.from() : part.from();
    Instant until = shift.until().isBefore(part.until()) ? shift.until() : part.until();
    return Duration.between(from, until).toSeconds();
  }
}
