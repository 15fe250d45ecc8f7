package nl.ruggensteun.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A shift (_dienst_): one slot of the roster on one date.
record Shift(Instant from, Instant until, DutySlot slot) {

  private static final Comparator<Shift> BY_RANK =
      Comparator.<Shift>comparingInt(shift -> shift.slot().rank())
          .thenComparing(Shift::from)
          .thenComparing(shift -> shift.slot().slotId());

  /// All shifts of these slots that touch the period, earliest first.
  static List<Shift> between(Collection<DutySlot> slots, Instant from, Instant until) {
    LocalDate first = LocalDate.ofInstant(from, DutySlot.ZONE).minusDays(1);
    LocalDate last = LocalDate.ofInstant(until, DutySlot.ZONE);
    return Stream.iterate(first, day -> day.plusDays(1))
        .limit(ChronoUnit.DAYS.between(first, last) + 1)
        .flatMap(day ->
            slots.stream()
                .filter(slot -> slot.weekday() == day.getDayOfWeek())
                .map(slot -> slot.on(day)))
        .filter(shift -> shift.from.isBefore(until) && from.isBefore(shift.until))
        .sorted(Comparator.comparing(Shift::from))
        .toList();
  }

  /// The members of the shifts that cover a moment, in the order in which they are rung.
  static List<UUID> onDuty(Collection<DutySlot> slots, Instant moment) {
    return between(slots, moment, moment.plusMillis(1)).stream()
        .sorted(BY_RANK)
        .map(shift -> shift.slot().memberId())
        .distinct()
        .toList();
  }
}
