package nl.ruggensteun.alarm;

import static nl.ruggensteun.OverHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.OverHttp;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallingTheNumberTest {
  private final RunningProgram program = RunningProgram.start();
  private final OverHttp http = new OverHttp(program);
  private final TeamRows team = new TeamRows(program.database(), Instant.now());
  private UUID bram = new UUID(0, 0);
  private String asBram = "";
  private String asDirk = "";
  private String asCora = "";
  private String token = "";

  @BeforeAll
  void aTeamWithAnExchange() {
    team.line("councillors").line("mayors").line("common").line("ministry");
    bram = team.member("Bram", "confidant", "councillors");
    asBram = team.session(bram);
    UUID dirk = team.member("Dirk", "confidant", "mayors");
    asDirk = team.session(dirk);
    asCora = team.session(team.member("Cora", "coordinator", null));
    UUID gijs = team.member("Gijs", "adviser", "ministry");
    telephone(bram, "+31600000001");
    telephone(dirk, "+31600000002");
    telephone(gijs, "+31600000003");
    token = json(post("/exchanges", "{\"name\":\"Centrale\"}", asCora)).path("token").asString();
  }

  @BeforeEach
  void noCalls() {
    program.database().jdbc().sql("DELETE FROM alarm WHERE kind = 'call'").update();
    program.database().jdbc().sql("DELETE FROM intake_missed_call").update();
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void an_exchange_learns_whom_to_ring_for_a_line() {
    JsonNode route = json(ask("/duty-routes/councillors", "application/json", token));

    assertThat(route.path("targets")).hasSize(1);
    assertThat(route.path("targets").get(0).path("target").asString()).isEqualTo(bram.toString());
    assertThat(route.path("targets").get(0).path("number").asString()).isEqualTo("+31600000001");
    assertThat(route.path("targets").get(0).path("seconds").asInt()).isBetween(10, 25);
  }

  @Test
  void an_exchange_that_reads_no_json_gets_one_line() {
    String route = ask("/duty-routes/councillors", "text/plain", token).body();

    assertThat(route).matches(bram + " \\d\\d \\+31600000001");
  }

  @Test
  void the_common_number_rings_every_association_and_never_the_ministry() {
    String route = ask("/duty-routes/common", "text/plain", token).body();

    assertThat(route).contains("+31600000001", "+31600000002").doesNotContain("+31600000003");
    assertThat(ask("/duty-routes/ministry", "text/plain", token).body()).contains("+31600000003");
  }

  @Test
  void without_the_token_nothing_is_told() {
    assertThat(ask("/duty-routes/councillors", "text/plain", "").statusCode()).isEqualTo(401);
    assertThat(ask("/duty-routes/councillors", "text/plain", "guess").statusCode()).isEqualTo(401);
    assertThat(ask("/call-backs", "text/plain", "guess").statusCode()).isEqualTo(401);
    assertThat(tell("{}", "guess").statusCode()).isEqualTo(401);
    assertThat(ask("/duty-routes/nowhere", "text/plain", token).statusCode()).isEqualTo(404);
  }

  @Test
  void only_a_coordinator_lets_an_exchange_in_and_its_token_ends_with_it() {
    assertThat(post("/exchanges", "{\"name\":\"X\"}", asBram).statusCode()).isEqualTo(404);
    JsonNode added = json(post("/exchanges", "{\"name\":\"Tijdelijk\"}", asCora));
    String id = added.path("exchange").path("exchangeId").asString();
    String key = added.path("token").asString();
    assertThat(ask("/duty-routes/common", "text/plain", key).statusCode()).isEqualTo(200);
    assertThat(get("/exchanges", asCora).body()).contains(id).doesNotContain(key);

    assertThat(delete("/exchanges/" + id, asBram).statusCode()).isEqualTo(404);
    assertThat(delete("/exchanges/" + id, asCora).statusCode()).isEqualTo(204);

    assertThat(ask("/duty-routes/common", "text/plain", key).statusCode()).isEqualTo(401);
    assertThat(delete("/exchanges/" + id, asCora).statusCode()).isEqualTo(404);
  }

  @Test
  void everything_that_is_wrong_with_a_new_exchange_is_said_at_once() {
    HttpResponse<String> refused = post("/exchanges", "{\"callBackNumber\":\"geen\"}", asCora);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"name\"", "\"callBackNumber\"");
  }

  @Test
  void an_answered_call_rings_nobody_else() {
    assertThat(told(call(), "answered")).isEqualTo(204);

    assertThat(json(get("/missed-calls", asBram))).isEmpty();
    assertThat(get("/alarms", asBram).body()).doesNotContain("\"call\"");
  }

  @Test
  void a_call_that_was_hung_up_is_known_and_not_called_back() {
    UUID call = call();
    told(call, "hung-up");

    JsonNode missed = json(get("/missed-calls", asBram)).get(0);
    assertThat(missed.path("asked").asBoolean()).isFalse();
    assertThat(get("/alarms", asBram).body()).contains(call.toString());
    take(call, asBram);
    assertThat(ask("/call-backs", "text/plain", token).body()).isEmpty();
    assertThat(tried(call, "spoken", asBram).statusCode()).isEqualTo(400);
    assertThat(tried(call, "seen", asBram).statusCode()).isEqualTo(204);
    assertThat(json(get("/missed-calls", asBram))).isEmpty();
    assertThat(get("/alarms", asBram).body()).doesNotContain(call.toString());
  }

  @Test
  void who_pressed_1_is_called_back_by_whoever_took_the_call() {
    UUID call = call();
    told(call, "nobody");
    told(call, "call-back");
    assertThat(json(get("/missed-calls", asBram)).get(0).path("asked").asBoolean()).isTrue();
    assertThat(ask("/call-backs", "text/plain", token).body()).isEmpty();

    assertThat(take(call, asBram).statusCode()).isEqualTo(204);

    assertThat(ask("/call-backs", "text/plain", token).body()).isEqualTo("+31600000001 " + call);
    assertThat(tried(call, "spoken", asBram).statusCode()).isEqualTo(204);
    assertThat(ask("/call-backs", "text/plain", token).body()).isEmpty();
  }

  @Test
  void pressing_1_after_somebody_saw_the_call_rings_again() {
    UUID call = call();
    told(call, "nobody");
    take(call, asBram);
    tried(call, "seen", asBram);

    told(call, "call-back");

    assertThat(json(get("/missed-calls", asBram)).get(0).path("asked").asBoolean()).isTrue();
    assertThat(get("/alarms", asBram).body()).contains(call.toString());
  }

  @Test
  void not_reached_never_ends_it_and_makes_a_next_try() {
    UUID call = call();
    told(call, "call-back");
    take(call, asBram);
    assertThat(tried(call, "unreachable", asBram).statusCode()).isEqualTo(400);

    for (int tries = 1; tries <= 3; tries++) {
      take(call, asBram);
      assertThat(tried(call, "not-reached", asBram).statusCode()).isEqualTo(204);
      JsonNode missed = json(get("/missed-calls", asBram)).get(0);
      assertThat(missed.path("tries").asInt()).isEqualTo(tries);
      assertThat(Instant.parse(missed.path("nextAt").asString()))
          .isAfter(Instant.now().plus(Duration.ofMinutes(14)));
    }
    assertThat(tried(call, "unreachable", asBram).statusCode()).isEqualTo(204);
    assertThat(json(get("/missed-calls", asBram))).isEmpty();
  }

  @Test
  void a_call_held_by_a_colleague_is_not_taken_twice() {
    UUID call = call();
    tell(report(call, "common", "call-back"), token);
    assertThat(take(call, asBram).statusCode()).isEqualTo(204);

    assertThat(take(call, asDirk).statusCode()).isEqualTo(409);
    assertThat(tried(call, "spoken", asDirk).statusCode()).isEqualTo(409);
    assertThat(json(get("/missed-calls", asDirk)).get(0).path("held").asString())
        .isEqualTo("other");
  }

  @Test
  void a_call_of_another_line_answers_as_one_that_does_not_exist() {
    UUID call = call();
    told(call, "call-back");

    assertThat(json(get("/missed-calls", asDirk))).isEmpty();
    assertThat(json(get("/missed-calls", asCora))).isEmpty();
    assertThat(take(call, asDirk).body()).isEqualTo(take(call(), asDirk).body());
    assertThat(take(call, asDirk).statusCode()).isEqualTo(404);
    assertThat(tried(call, "spoken", asDirk).statusCode()).isEqualTo(404);
  }

  @Test
  void the_same_word_twice_is_one_call() {
    UUID call = call();
    told(call, "call-back");
    take(call, asBram);
    tried(call, "spoken", asBram);

    assertThat(told(call, "call-back")).isEqualTo(204);
    assertThat(json(get("/missed-calls", asBram))).isEmpty();
  }

  @Test
  void everything_that_is_wrong_with_a_report_is_said_at_once() {
    HttpResponse<String> refused =
        tell(
            "{\"line\":\"nowhere\",\"outcome\":\"maybe\",\"at\":1,\"rings\":[{},"
                + "{\"result\":\"busy\",\"seconds\":-1}]}",
            token);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("\"callId\"", "\"line\"", "\"outcome\"", "\"at\"", "rings[0].result")
        .contains("rings[1].seconds");
  }

  @Test
  void what_rang_is_written_down_without_a_number() {
    UUID call = call();
    tell(
        "{\"callId\":\"%s\",\"line\":\"councillors\",\"outcome\":\"answered\",\"rings\":[{\"target\":null,\"result\":\"no-answer\",\"seconds\":25},{\"target\":\"%s\",\"result\":\"answered\",\"seconds\":4}]}"
            .formatted(call, bram),
        token);

    assertThat(
            program
                .database()
                .jdbc()
                .sql("SELECT result FROM alarm_call_ring WHERE call_id = ? ORDER BY position")
                .param(call)
                .query(String.class)
                .list())
        .containsExactly("no-answer", "answered");
  }

  private void telephone(UUID member, String number) {
    program
        .database()
        .jdbc()
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
            VALUES (?, ?, 'voice', ?, now(), now())
            """)
        .params(call(), member, number)
        .update();
  }

  private UUID call() {
    return program.part(Ids.class).next();
  }

  private int told(UUID call, String outcome) {
    return tell(report(call, "councillors", outcome), token).statusCode();
  }

  private static String report(UUID call, String line, String outcome) {
    return JsonMapper.shared()
        .writeValueAsString(Map.of("callId", call, "line", line, "outcome", outcome));
  }

  private HttpResponse<String> take(UUID call, String cookie) {
    return post("/missed-calls/" + call + "/takes", "{}", cookie);
  }

  private HttpResponse<String> tried(UUID call, String outcome, String cookie) {
    return post("/missed-calls/" + call + "/tries", "{\"outcome\":\"" + outcome + "\"}", cookie);
  }

  private HttpResponse<String> ask(String path, String accept, String bearer) {
    return http.send(
        http.to("/api/v1" + path, "")
            .header("Accept", accept)
            .header("Authorization", bearer.isEmpty() ? "none" : "Bearer " + bearer)
            .GET());
  }

  private HttpResponse<String> tell(String body, String bearer) {
    return http.send(
        http.to("/api/v1/call-results", "")
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + bearer)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> get(String path, String cookie) {
    return http.get(path, cookie);
  }

  private HttpResponse<String> post(String path, String body, String cookie) {
    return http.send("POST", path, body, cookie);
  }

  private HttpResponse<String> delete(String path, String cookie) {
    return http.send("DELETE", path, "", cookie);
  }
}
