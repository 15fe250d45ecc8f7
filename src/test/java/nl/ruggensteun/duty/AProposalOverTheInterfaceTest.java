package nl.ruggensteun.duty;

import static nl.ruggensteun.OverHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.ruggensteun.OverHttp;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.alarm.TeamRows;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// Cora coordinates; Bram, Bea and Bo answer the councillors' line, of whom Bo is not ready.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class AProposalOverTheInterfaceTest {
  private static final String PROPOSALS = "/rosters/councillors/proposals";

  private final RunningProgram program = RunningProgram.start();
  private final OverHttp http = new OverHttp(program);
  private final TeamRows team = new TeamRows(program.database(), Instant.now());
  private UUID bram = new UUID(0, 0);
  private UUID bea = new UUID(0, 0);
  private UUID bo = new UUID(0, 0);
  private String asBram = "";
  private String asCora = "";

  @BeforeAll
  void aTeam() {
    team.line("councillors").line("mayors");
    bram = team.member("Bram", "confidant", "councillors");
    bea = team.member("Bea", "confidant", "councillors");
    bo = team.member("Bo", "confidant", "councillors");
    List.of(bram, bea).forEach(team::isReady);
    asBram = team.session(bram);
    asCora = team.session(team.member("Cora", "coordinator", null));
  }

  @AfterAll
  void close() {
    program.close();
  }

  private String terms(LocalDate from, int days, int seconds, UUID... members) {
    return """
    {"turn":"daily","weekday":1,"at":"09:00","from":"%s","until":"%s","second":true,
     "memberIds":[%s],"seconds":%d}
    """
        .formatted(
            from,
            from.plusDays(days - 1),
            List.of(members).stream()
                .map(member -> "\"" + member + "\"")
                .collect(Collectors.joining(",")),
            seconds);
  }

  private static LocalDate tomorrow() {
    return CivilTime.day(Instant.now()).plusDays(1);
  }

  private JsonNode ended(String path) throws InterruptedException {
    JsonNode proposal = json(http.send("GET", path, "", asCora));
    while (proposal.path("state").asString().equals("running")) {
      TimeUnit.MILLISECONDS.sleep(100);
      proposal = json(http.send("GET", path, "", asCora));
    }
    return proposal;
  }

  @Test
  void is_asked_followed_stopped_taken_over_and_put_back() throws InterruptedException {
    HttpResponse<String> begun =
        http.send("POST", PROPOSALS, terms(tomorrow(), 28, 60, bram, bea), asCora);
    assertThat(begun.statusCode()).isEqualTo(201);
    String path = PROPOSALS + "/" + json(begun).path("id").asString();
    assertThat(
            http.send("POST", PROPOSALS, terms(tomorrow(), 28, 60, bram, bea), asCora).statusCode())
        .isEqualTo(409);
    assertThat(http.send("POST", path + "/accept", "{\"shiftIds\":[]}", asCora).statusCode())
        .isEqualTo(410);
    assertThat(http.send("POST", path + "/stop", "", asCora).statusCode()).isEqualTo(204);

    JsonNode proposal = ended(path);
    assertThat(proposal.path("state").asString()).isIn("stopped", "ready");
    assertThat(proposal.path("judged").path("now").path("points").asInt()).isZero();
    assertThat(proposal.path("judged").path("then").path("points").asInt()).isGreaterThan(95);
    assertThat(proposal.path("judged").path("shares")).hasSize(2);
    assertThat(proposal.path("shifts")).hasSize(56);

    assertThat(http.send("POST", path + "/accept", "{\"shiftIds\":[]}", asCora).body())
        .contains("shiftIds", "required");
    String ids =
        proposal
            .path("shifts")
            .valueStream()
            .map(shift -> "\"" + shift.path("id").asString() + "\"")
            .collect(Collectors.joining(","));
    assertThat(
            http.send("POST", path + "/accept", "{\"shiftIds\":[" + ids + "]}", asCora)
                .statusCode())
        .isEqualTo(204);
    assertThat(json(http.send("GET", path, "", asCora)).path("state").asString())
        .isEqualTo("accepted");
    String days = "?from=" + tomorrow() + "&until=" + tomorrow().plusDays(28);
    assertThat(json(http.send("GET", "/rosters/councillors" + days, "", asBram)).path("singles"))
        .hasSize(56);

    assertThat(http.send("POST", path + "/undo", "", asCora).statusCode()).isEqualTo(204);
    assertThat(json(http.send("GET", "/rosters/councillors" + days, "", asCora)).path("singles"))
        .isEmpty();
    assertThat(json(http.send("GET", PROPOSALS, "", asCora)).get(0).path("state").asString())
        .isEqualTo("undone");
  }

  @Test
  void is_for_coordinators_alone() {
    assertThat(http.send("GET", PROPOSALS, "", "").statusCode()).isEqualTo(401);
    assertThat(http.send("GET", PROPOSALS, "", asBram).statusCode()).isEqualTo(404);
    assertThat(http.send("POST", PROPOSALS, terms(tomorrow(), 7, 2, bram), asBram).statusCode())
        .isEqualTo(404);
    assertThat(http.send("GET", "/rosters/nowhere/proposals", "", asCora).statusCode())
        .isEqualTo(404);
    assertThat(http.send("GET", PROPOSALS + "/" + UUID.randomUUID(), "", asCora).statusCode())
        .isEqualTo(404);
  }

  @Test
  void what_is_wrong_is_told_at_once() {
    assertThat(http.send("POST", PROPOSALS, "{}", asCora).body())
        .contains("turn", "weekday", "\"at\"", "from", "until", "memberIds", "seconds");
    assertThat(
            http.send("POST", PROPOSALS, terms(tomorrow().minusDays(1), 7, 2, bram, bo), asCora)
                .body())
        .contains("in-the-past", "memberIds[1]", "not-ready");
    assertThat(http.send("POST", PROPOSALS, terms(tomorrow(), 0, 2, bram), asCora).body())
        .contains("ends-before");
    assertThat(http.send("POST", PROPOSALS, terms(tomorrow(), 401, 2, bram), asCora).body())
        .contains("too-many");
  }
}
