package nl.ruggensteun.duty;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How much of a roster is one member's (_eerlijk deel_), with what weighs on people counted apart.
///
/// @param hours as first
/// @param weekendDays Saturdays and Sundays
/// @param secondHours as second
public record FairShare(
    UUID memberId, long hours, int nights, int weekendDays, int holidays, long secondHours) {

  /// For each of the members, in their order.
  public static List<FairShare> of(
      Collection<UUID> members, List<Shift> shifts, Span span, Set<LocalDate> holidays) {
    Days counted = new Days(shifts, span);
    Map<LocalDate, UUID> nights = counted.nights();
    Map<LocalDate, UUID> days = counted.days();
    return members.stream()
        .distinct()
        .map(member ->
            new FairShare(
                member,
                hours(shifts, member, Rank.FIRST),
                (int) nights.values().stream().filter(member::equals).count(),
                count(days, member, Days::isWeekend),
                count(days, member, holidays::contains),
                hours(shifts, member, Rank.SECOND)))
        .toList();
  }

  private static int count(
      Map<LocalDate, UUID> days, UUID member, java.util.function.Predicate<LocalDate> which) {
    return (int)
        days.entrySet().stream()
            .filter(day -> day.getValue().equals(member) && which.test(day.getKey()))
            .count();
  }

  private static long hours(List<Shift> shifts, UUID member, Rank rank) {
    return shifts.stream()
        .filter(shift -> shift.memberId().equals(member) && shift.rank() == rank)
        .map(shift -> Duration.between(shift.from(), shift.until()))
        .reduce(Duration.ZERO, Duration::plus)
        .toHours();
  }
}
