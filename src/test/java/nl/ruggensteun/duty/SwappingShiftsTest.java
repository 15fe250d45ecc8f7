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

/// Bram has duty tomorrow and asks; Bea and Bo sit on his line, Dirk does not. Cora coordinates.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class SwappingShiftsTest {
  private final RunningProgram program = RunningProgram.start();
  private final CouncillorsLine line = new CouncillorsLine(program);
  private final Instant from =
      Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(30));
  private final Instant until = from.plus(Duration.ofHours(12));

  @AfterAll
  void close() {
    program.close();
  }

  @BeforeEach
  void bramHasDuty() {
    line.begin();
    line.shift(line.bram, from, until);
  }

  private String offered(String whom) {
    HttpResponse<String> offer =
        line.send("POST", "/swaps", CouncillorsLine.hours(from, until, whom), line.asBram);
    assertThat(offer.statusCode()).as(offer.body()).isEqualTo(201);
    return CouncillorsLine.json(offer).path("id").asString();
  }

  private int act(String method, String path, String body, String cookie) {
    return line.send(method, "/swaps/" + path, body, cookie).statusCode();
  }

  private int agrees(String offer, UUID with) {
    return act("POST", offer + "/agreements", "{\"memberId\":\"" + with + "\"}", line.asBram);
  }

  private List<UUID> onDuty() {
    return line.onDuty(from.plus(Duration.ofHours(1)));
  }

  private JsonNode seen(String cookie) {
    return CouncillorsLine.json(line.send("GET", "/swaps", "", cookie)).path("offers");
  }

  @Test
  void nothing_changes_until_whoever_offered_it_agrees() {
    String offer = offered("null");
    assertThat(seen(line.asBea).get(0).path("role").asString()).isEqualTo("asked");
    assertThat(onDuty()).containsExactly(line.bram);

    assertThat(act("POST", offer + "/takes", "{}", line.asBea)).isEqualTo(204);
    assertThat(onDuty()).containsExactly(line.bram);
    assertThat(seen(line.asBram).get(0).path("standing").asString()).isEqualTo("taken");

    assertThat(agrees(offer, line.bea)).isEqualTo(204);
    assertThat(onDuty()).containsExactly(line.bea);
    assertThat(seen(line.asBram)).isEmpty();
  }

  @Test
  void the_access_log_names_who_agreed_and_between_whom() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);
    agrees(offer, line.bea);

    assertThat(line.recorded(line.bram))
        .anySatisfy(act -> {
          assertThat(act.what()).isEqualTo("duty.swapped");
          assertThat(act.details())
              .containsEntry("from", line.bram.toString())
              .containsEntry("to", line.bea.toString());
        });
  }

  @Test
  void she_gives_a_shift_of_hers_in_return_and_both_move_at_once() {
    Instant hers = until.plus(Duration.ofDays(2));
    line.shift(line.bea, hers, hers.plus(Duration.ofHours(8)));
    String offer = offered("\"" + line.bea + "\"");
    String inReturn =
        "{\"inReturn\":{\"rank\":\"first\",\"from\":\"%s\",\"until\":\"%s\"}}"
            .formatted(hers, hers.plus(Duration.ofHours(8)));

    assertThat(act("POST", offer + "/takes", inReturn, line.asBea)).isEqualTo(204);
    assertThat(agrees(offer, line.bea)).isEqualTo(204);

    assertThat(onDuty()).containsExactly(line.bea);
    assertThat(line.onDuty(hers)).containsExactly(line.bram);
  }

  @Test
  void of_two_who_take_it_at_once_one_gets_it_and_the_other_a_sentence() {
    for (int round = 0; round < 5; round++) {
      String offer = offered("null");
      List<CompletableFuture<HttpResponse<String>>> both =
          Stream.of(line.asBea, line.asBo)
              .map(cookie ->
                  CompletableFuture.supplyAsync(
                      () -> line.send("POST", "/swaps/" + offer + "/takes", "{}", cookie)))
              .toList();
      List<HttpResponse<String>> answers = both.stream().map(CompletableFuture::join).toList();

      assertThat(answers.stream().map(HttpResponse::statusCode).toList())
          .containsExactlyInAnyOrder(204, 409);
      assertThat(
              answers.stream()
                  .filter(answer -> answer.statusCode() == 409)
                  .toList()
                  .getFirst()
                  .body())
          .contains("Iemand anders was u net voor");
      assertThat(act("DELETE", offer, "", line.asBram)).isEqualTo(204);
    }
  }

  @Test
  void who_agrees_with_another_than_she_saw_looks_again() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);
    act("DELETE", offer + "/takes", "", line.asBea);
    act("POST", offer + "/takes", "{}", line.asBo);

    assertThat(agrees(offer, line.bea)).isEqualTo(409);
    assertThat(onDuty()).containsExactly(line.bram);
    assertThat(agrees(offer, line.bo)).isEqualTo(204);
  }

  @Test
  void one_colleague_alone_is_asked_and_her_no_is_told() {
    String offer = offered("\"" + line.bea + "\"");
    assertThat(seen(line.asBo)).isEmpty();
    assertThat(act("POST", offer + "/takes", "{}", line.asBo)).isEqualTo(404);

    assertThat(act("POST", offer + "/refusals", "", line.asBea)).isEqualTo(204);

    assertThat(seen(line.asBea)).isEmpty();
    assertThat(seen(line.asBram).get(0).path("standing").asString()).isEqualTo("declined");
    assertThat(onDuty()).containsExactly(line.bram);
  }

  @Test
  void who_offered_it_turns_a_taker_down_and_the_others_may_still_take_it() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);

    assertThat(act("POST", offer + "/refusals", "", line.asBram)).isEqualTo(204);
    assertThat(act("POST", offer + "/takes", "{}", line.asBea)).isEqualTo(404);
    assertThat(act("POST", offer + "/takes", "{}", line.asBo)).isEqualTo(204);
  }

  @Test
  void a_stranger_to_the_line_learns_of_nothing() {
    String offer = offered("null");

    assertThat(seen(line.asDirk)).isEmpty();
    HttpResponse<String> foreign =
        line.send("POST", "/swaps/" + offer + "/takes", "{}", line.asDirk);
    HttpResponse<String> missing =
        line.send("POST", "/swaps/" + UUID.randomUUID() + "/takes", "{}", line.asDirk);
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(missing.body());
    for (String path : List.of(offer + "/refusals", offer + "/takes")) {
      assertThat(act("POST", path, "{}", line.asDirk)).as(path).isEqualTo(404);
    }
    assertThat(act("DELETE", offer, "", line.asDirk)).isEqualTo(404);
    assertThat(line.send("GET", "/swaps", "", "").statusCode()).isEqualTo(401);
  }

  @Test
  void a_coordinator_sees_it_and_has_no_say() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);

    assertThat(seen(line.asCora).get(0).path("role").asString()).isEqualTo("seen");
    assertThat(
            act("POST", offer + "/agreements", "{\"memberId\":\"" + line.bea + "\"}", line.asCora))
        .isEqualTo(404);
    assertThat(act("DELETE", offer, "", line.asCora)).isEqualTo(404);
    assertThat(onDuty()).containsExactly(line.bram);
  }

  @Test
  void what_a_coordinator_changed_meanwhile_is_not_undone() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);
    line.standIn(line.bo, from, until);

    HttpResponse<String> late =
        line.send(
            "POST",
            "/swaps/" + offer + "/agreements",
            "{\"memberId\":\"" + line.bea + "\"}",
            line.asBram);
    assertThat(late.statusCode()).isEqualTo(400);
    assertThat(late.body()).contains("Deze uren zijn intussen van iemand anders");
    assertThat(onDuty()).containsExactly(line.bo);
  }

  @Test
  void whoever_went_on_leave_meanwhile_does_not_get_it() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);
    line.send(
        "POST", "/leave", "{\"from\":\"%s\",\"until\":\"%s\"}".formatted(from, until), line.asBea);

    assertThat(agrees(offer, line.bea)).isEqualTo(400);
    assertThat(onDuty()).containsExactly(line.bram);
  }

  @Test
  void an_offer_ends_when_the_shift_begins_and_the_shift_stays() {
    String offer = offered("null");
    act("POST", offer + "/takes", "{}", line.asBea);
    line.hasBegun(offer);

    assertThat(seen(line.asBram).get(0).path("standing").asString()).isEqualTo("passed");
    assertThat(agrees(offer, line.bea)).isEqualTo(400);
    assertThat(onDuty()).containsExactly(line.bram);
  }

  @Test
  void what_is_not_hers_has_begun_or_is_offered_already_is_refused_in_words() {
    assertThat(
            line.send("POST", "/swaps", CouncillorsLine.hours(from, until, "null"), line.asBea)
                .body())
        .contains("van iemand anders");
    Instant now = Instant.now();
    assertThat(
            line.send(
                    "POST",
                    "/swaps",
                    CouncillorsLine.hours(now.minusSeconds(60), until, "null"),
                    line.asBram)
                .body())
        .contains("al begonnen");
    offered("null");
    assertThat(
            line.send("POST", "/swaps", CouncillorsLine.hours(from, until, "null"), line.asBram)
                .body())
        .contains("U bood deze uren al aan");
    assertThat(
            line.send(
                    "POST",
                    "/swaps",
                    CouncillorsLine.hours(from, until, "\"" + line.dirk + "\""),
                    line.asBram)
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void part_of_a_shift_can_be_given() {
    Instant half = from.plus(Duration.ofHours(6));
    HttpResponse<String> offer =
        line.send("POST", "/swaps", CouncillorsLine.hours(from, half, "null"), line.asBram);
    String id = CouncillorsLine.json(offer).path("id").asString();
    act("POST", id + "/takes", "{}", line.asBo);
    agrees(id, line.bo);

    assertThat(line.onDuty(from)).containsExactly(line.bo);
    assertThat(line.onDuty(half.minusSeconds(1))).containsExactly(line.bo);
    assertThat(line.onDuty(half)).containsExactly(line.bram);
  }
}
