package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
@Timeout(180)
class ShiftsInACalendarTest {
  private final RunningProgram program = RunningProgram.start();
  private final CouncillorsLine line = new CouncillorsLine(program);
  private final LocalDate tomorrow = CivilTime.day(Instant.now()).plusDays(1);

  @AfterAll
  void close() {
    program.close();
  }

  @BeforeEach
  void bramHasDutyTomorrow() {
    line.begin();
    line.shift(line.bram, at(tomorrow, 9), at(tomorrow, 21));
    line.shift(line.bea, at(tomorrow, 21), at(tomorrow.plusDays(1), 9));
  }

  private static Instant at(LocalDate day, int hour) {
    return CivilTime.at(day, LocalTime.of(hour, 0));
  }

  private String address() {
    return line.address(line.asBram);
  }

  private HttpResponse<String> read(String address) {
    return line.send("GET", address, "", "");
  }

  private static List<String> values(String calendar, String property) {
    return unfolded(calendar)
        .filter(content -> content.startsWith(property + ":"))
        .map(content -> content.substring(property.length() + 1))
        .toList();
  }

  private static Stream<String> unfolded(String calendar) {
    return calendar.replace("\r\n ", "").lines();
  }

  @Test
  void it_holds_the_own_shifts_by_moments_that_no_clock_can_move() {
    HttpResponse<String> calendar = read(address());

    assertThat(calendar.statusCode()).isEqualTo(200);
    assertThat(calendar.headers().firstValue("Content-Type"))
        .contains("text/calendar;charset=UTF-8");
    assertThat(values(calendar.body(), "DTSTART")).containsExactly(utc(at(tomorrow, 9)));
    assertThat(values(calendar.body(), "DTEND")).containsExactly(utc(at(tomorrow, 21)));
  }

  private static String utc(Instant moment) {
    return moment.toString().replace("-", "").replace(":", "");
  }

  @Test
  void it_tells_a_stranger_nothing_but_begin_and_end() {
    String calendar = read(address()).body();

    assertThat(values(calendar, "SUMMARY")).containsExactly("Dienst");
    assertThat(calendar.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("ruggensteun", "raads", "councillors", "bram", "lijn", "line:", "localhost")
        .doesNotContain(line.bram.toString());
    assertThat(values(calendar, "UID").getFirst()).matches("[0-9a-f]{32}");
  }

  @Test
  void the_same_shift_keeps_its_name_when_it_grows_and_when_others_change() {
    String address = address();
    String uid = values(read(address).body(), "UID").getFirst();
    line.standIn(line.bram, at(tomorrow, 21), at(tomorrow, 23));

    assertThat(values(read(address).body(), "UID")).hasSize(2).contains(uid);
  }

  @Test
  void a_calendar_that_asks_again_is_told_that_nothing_changed() {
    String address = address();
    String tag = read(address).headers().firstValue("ETag").orElseThrow();

    assertThat(line.send("GET", address, "", "", tag).statusCode()).isEqualTo(304);
    assertThat(read(address).headers().firstValue("Cache-Control")).contains("no-cache, private");

    line.shift(line.bram, at(tomorrow.plusDays(3), 9), at(tomorrow.plusDays(3), 21));
    assertThat(line.send("GET", address, "", "", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void a_wrong_address_and_one_that_was_taken_back_or_replaced_get_the_same_answer() {
    String first = address();
    String second = address();
    String wrong = read("/calendars/" + "A".repeat(43) + ".ics").body();

    assertThat(read(first).statusCode()).isEqualTo(404);
    assertThat(read(first).body()).isEqualTo(wrong);
    assertThat(read(second).statusCode()).isEqualTo(200);

    assertThat(line.send("DELETE", "/calendar-feed", "", line.asBram).statusCode()).isEqualTo(204);
    assertThat(read(second).body()).isEqualTo(wrong);
    assertThat(line.send("DELETE", "/calendar-feed", "", line.asBram).statusCode()).isEqualTo(404);
  }

  @Test
  void whoever_left_the_team_has_no_calendar_any_more() {
    String address = address();
    program
        .database()
        .jdbc()
        .sql(
            "UPDATE access_key SET revoked_position = 2, revoked_reason = 'left' WHERE member_id = ?")
        .param(line.bram)
        .update();
    int status = read(address).statusCode();
    program
        .database()
        .jdbc()
        .sql(
            "UPDATE access_key SET revoked_position = NULL, revoked_reason = NULL WHERE member_id = ?")
        .param(line.bram)
        .update();

    assertThat(status).isEqualTo(404);
  }

  @Test
  void a_calendar_that_asks_all_the_time_is_told_to_wait() {
    String address = line.address(line.asBo);
    List<Integer> answers = Stream.generate(() -> read(address).statusCode()).limit(32).toList();

    assertThat(answers.subList(0, 30)).containsOnly(200);
    assertThat(answers.subList(30, 32)).containsOnly(503);
  }

  @Test
  void the_address_is_kept_nowhere_and_stands_in_no_log(CapturedOutput output) {
    String address = address();
    String token = address.substring("/calendars/".length(), address.length() - ".ics".length());
    read(address);
    read(address + "x");
    line.send("PUT", address, "{", "");

    assertThat(output.getAll()).doesNotContain(token);
    assertThat(
            program
                .database()
                .jdbc()
                .sql("SELECT duty_feed::text FROM duty_feed")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(row -> row.contains(token));
    assertThat(line.send("GET", "/calendar-feed", "", line.asBram).body())
        .contains("madeAt")
        .doesNotContain(token);
  }
}
