package nl.ruggensteun.duty.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bram has duty for the whole day on which the clock on the wall changes.
class ACalendarWhenTheClockChangesTest {
  private static final String LINE = "councillors";

  private final CaseWorld world = new CaseWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-28, 20270327T230000Z, 20270328T220000Z",
    "2027-10-31, 20271030T220000Z, 20271031T230000Z"
  })
  void a_day_of_23_or_25_hours_comes_out_right(LocalDate day, String from, String until) {
    UUID bram = world.bram.memberId();
    Instant begins = CivilTime.midnight(day);
    world.clock.set(CivilTime.at(day.minusDays(3), LocalTime.NOON));
    new StandingRoster(world.database)
        .shift(LINE, bram, begins, CivilTime.midnight(day.plusDays(1)));

    assertThat(read())
        .contains("DTSTART:" + from + "\r\n", "DTEND:" + until + "\r\n")
        .containsOnlyOnce("BEGIN:VEVENT");
  }

  private String read() {
    CalendarFeeds feeds =
        new CalendarFeeds(
            world.jdbc(),
            world.get(AuditLog.class),
            world.database.transactions(),
            new SeededRandomness(1),
            world.clock);
    Secret<String> address = feeds.renew(world.asking(world.bram), Language.NL);
    return switch (new CalendarReading(feeds, new Rosters(world.jdbc()), new Texts(), world.clock)
        .read(address)) {
      case CalendarReading.Read.Calendar(String text) -> text;
      case CalendarReading.Read.Missing missing -> throw new AssertionError(missing);
      case CalendarReading.Read.TooOften often -> throw new AssertionError(often);
    };
  }
}
