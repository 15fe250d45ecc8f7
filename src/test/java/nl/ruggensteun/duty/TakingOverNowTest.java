package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// Bram has duty at this moment, and his next turn is far away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class TakingOverNowTest {
  private final RunningProgram program = RunningProgram.start();
  private final CouncillorsLine line = new CouncillorsLine(program);
  private final Instant until =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(9));

  @AfterAll
  void close() {
    program.close();
  }

  @BeforeEach
  void bramHasDuty() {
    line.begin();
    line.shift(line.bram, until.minus(Duration.ofHours(12)), until);
    line.shift(line.bo, until, until.plus(Duration.ofHours(12)));
  }

  private HttpResponse<String> takesOver(String cookie, String seen, String end) {
    return line.send(
        "POST",
        "/take-overs",
        "{\"lineId\":\"councillors\",\"holder\":%s,\"until\":%s}".formatted(seen, end),
        cookie);
  }

  private static String quoted(Object value) {
    return "\"" + value + "\"";
  }

  private List<UUID> now() {
    return line.onDuty(Instant.now());
  }

  private JsonNode running(String cookie) {
    return CouncillorsLine.json(line.send("GET", "/running-shifts", "", cookie)).get(0);
  }

  @Test
  void from_that_moment_to_its_end_the_shift_is_hers() {
    assertThat(running(line.asBea).path("holder").path("name").asString()).isEqualTo("Bram");
    assertThat(Instant.parse(running(line.asBea).path("until").asString())).isEqualTo(until);

    assertThat(takesOver(line.asBea, quoted(line.bram), "null").statusCode()).isEqualTo(201);

    assertThat(now()).containsExactly(line.bea);
    assertThat(line.onDuty(until.minusSeconds(1))).containsExactly(line.bea);
    assertThat(line.onDuty(until)).containsExactly(line.bo);
    assertThat(running(line.asBea).path("mine").asBoolean()).isTrue();
    assertThat(line.recorded(line.bea))
        .anySatisfy(act -> assertThat(act.what()).isEqualTo("duty.taken-over"));
  }

  @Test
  void until_an_hour_and_then_it_is_his_again() {
    Instant evening = until.minus(Duration.ofHours(4));
    takesOver(line.asBea, quoted(line.bram), quoted(evening));

    assertThat(now()).containsExactly(line.bea);
    assertThat(line.onDuty(evening)).containsExactly(line.bram);
  }

  @Test
  void a_mistake_is_given_back_and_only_by_who_made_it() {
    String id =
        CouncillorsLine.json(takesOver(line.asBea, quoted(line.bram), "null"))
            .path("id")
            .asString();
    assertThat(running(line.asBea).path("undo").path("id").asString()).isEqualTo(id);
    assertThat(line.send("DELETE", "/take-overs/" + id, "", line.asBram).statusCode())
        .isEqualTo(404);

    assertThat(line.send("DELETE", "/take-overs/" + id, "", line.asBea).statusCode())
        .isEqualTo(204);

    assertThat(now()).containsExactly(line.bram);
    assertThat(line.onDuty(until.minusSeconds(1))).containsExactly(line.bram);
    assertThat(line.send("DELETE", "/take-overs/" + id, "", line.asBea).statusCode())
        .isEqualTo(404);
  }

  @Test
  void after_ten_minutes_nobody_is_put_on_duty_again_without_knowing() {
    String id =
        CouncillorsLine.json(takesOver(line.asBea, quoted(line.bram), "null"))
            .path("id")
            .asString();
    program
        .database()
        .jdbc()
        .sql("UPDATE duty_take_over SET from_at = from_at - interval '11 minutes'")
        .update();

    assertThat(running(line.asBea).path("undo").isNull()).isTrue();
    assertThat(line.send("DELETE", "/take-overs/" + id, "", line.asBea).statusCode())
        .isEqualTo(409);
    assertThat(now()).containsExactly(line.bea);
    assertThat(takesOver(line.asBram, quoted(line.bea), "null").statusCode()).isEqualTo(201);
    assertThat(now()).containsExactly(line.bram);
  }

  @Test
  void of_two_at_once_one_gets_it_and_the_other_a_sentence() {
    List<CompletableFuture<HttpResponse<String>>> both =
        Stream.of(line.asBea, line.asBo)
            .map(cookie ->
                CompletableFuture.supplyAsync(() -> takesOver(cookie, quoted(line.bram), "null")))
            .toList();

    assertThat(both.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList())
        .containsExactlyInAnyOrder(201, 409);
    assertThat(now()).hasSize(1).doesNotContain(line.bram);
  }

  @Test
  void the_second_who_takes_over_changes_places_with_the_first() {
    line.begin();
    line.staff(line.bram, line.bea);
    assertThat(now()).containsExactly(line.bram, line.bea);

    String id =
        CouncillorsLine.json(takesOver(line.asBea, quoted(line.bram), "null"))
            .path("id")
            .asString();
    assertThat(now()).containsExactly(line.bea, line.bram);

    line.send("DELETE", "/take-overs/" + id, "", line.asBea);
    assertThat(now()).containsExactly(line.bram, line.bea);
  }

  @Test
  void hours_that_are_nobodys_are_taken_until_somebody_is_there() {
    line.begin();
    line.shift(line.bo, until, until.plus(Duration.ofHours(12)));

    assertThat(takesOver(line.asBea, "null", "null").statusCode()).isEqualTo(201);

    assertThat(now()).containsExactly(line.bea);
    assertThat(line.onDuty(until)).containsExactly(line.bo);
  }

  @Test
  void who_has_no_telephone_that_rings_cannot_take_it() {
    program
        .database()
        .jdbc()
        .sql("UPDATE alarm_channel SET verified_at = NULL WHERE member_id = ?")
        .param(line.bea)
        .update();
    HttpResponse<String> refused = takesOver(line.asBea, quoted(line.bram), "null");
    program
        .database()
        .jdbc()
        .sql("UPDATE alarm_channel SET verified_at = now() WHERE member_id = ?")
        .param(line.bea)
        .update();

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("nog geen telefoon die overgaat");
    assertThat(now()).containsExactly(line.bram);
  }

  @Test
  void somebody_of_another_line_cannot_and_is_not_told_why() {
    HttpResponse<String> foreign = takesOver(line.asDirk, quoted(line.bram), "null");

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(running(line.asDirk).path("lineId").asString()).isEqualTo("mayors");
    assertThat(line.send("GET", "/running-shifts", "", line.asCora).body()).isEqualTo("[]");
    assertThat(line.send("GET", "/running-shifts", "", "").statusCode()).isEqualTo(401);
  }
}
