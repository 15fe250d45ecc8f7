package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.CivilTime;

/// Which lines answer the common number when its own roster has nobody (_terugval_): always in the
/// same order, or each week another first. The ministry never does.
public record Fallback(boolean inTurn, List<String> lineIds) {
  private static final HandOver MONDAY = new HandOver(DayOfWeek.MONDAY, LocalTime.of(9, 0));
  private static final LocalDate SOME_MONDAY = LocalDate.of(2024, 1, 1);

  public static final Fallback UNTIL_A_COORDINATOR_DECIDES =
      new Fallback(false, allowed().toList());

  public Fallback {
    lineIds = lineIds.stream().distinct().toList();
    if (!lineIds.stream().allMatch(Fallback::allows)) {
      throw new IllegalArgumentException("not a line of an association");
    }
  }

  /// The lines of the associations.
  public static boolean allows(String lineId) {
    return allowed().anyMatch(lineId::equals);
  }

  private static Stream<String> allowed() {
    return Arrays.stream(LineId.values())
        .filter(line -> line != LineId.COMMON && !line.woo())
        .map(LineId::code);
  }

  List<String> order(Instant moment) {
    if (!inTurn || lineIds.isEmpty()) {
      return lineIds;
    }
    List<String> order = new ArrayList<>(lineIds);
    Collections.rotate(order, -Math.floorMod(week(moment), lineIds.size()));
    return List.copyOf(order);
  }

  private static int week(Instant moment) {
    LocalDate day = CivilTime.day(moment);
    LocalDate since = moment.isBefore(MONDAY.on(day)) ? day.minusDays(1) : day;
    return (int) Math.floorDiv(ChronoUnit.DAYS.between(SOME_MONDAY, since), 7);
  }

  Stream<Instant> changes(Span span) {
    return inTurn
        ? span.daysAround().filter(day -> day.getDayOfWeek() == MONDAY.weekday()).map(MONDAY::on)
        : Stream.empty();
  }
}
