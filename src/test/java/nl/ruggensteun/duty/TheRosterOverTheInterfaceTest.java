package nl.ruggensteun.duty;

import static nl.ruggensteun.OverHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.OverHttp;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.alarm.TeamRows;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/// Cora coordinates, Bram and Bea answer the councillors' line, Dirk the mayors'.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheRosterOverTheInterfaceTest {
  /// A Wednesday in some weeks, and the week around it.
  private final LocalDate day =
      LocalDate.now(CivilTime.ZONE)
          .plusWeeks(6)
          .with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));

  private final LocalDate monday = day.minusDays(2);
  private final String days = "?from=" + monday + "&until=" + monday.plusDays(7);

  private final RunningProgram program = RunningProgram.start();
  private final OverHttp http = new OverHttp(program);
  private final TeamRows team = new TeamRows(program.database(), Instant.now());
  private UUID bram = new UUID(0, 0);
  private UUID bea = new UUID(0, 0);
  private String asBram = "";
  private String asDirk = "";
  private String asCora = "";

  @BeforeAll
  void aTeam() {
    team.line("councillors").line("mayors");
    bram = team.member("Bram", "confidant", "councillors");
    bea = team.member("Bea", "confidant", "councillors");
    UUID dirk = team.member("Dirk", "confidant", "mayors");
    List.of(bram, dirk).forEach(team::isReady);
    asBram = team.session(bram);
    asDirk = team.session(dirk);
    asCora = team.session(team.member("Cora", "coordinator", null));
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void nothing_is_told_to_somebody_who_is_not_signed_in() {
    for (String path :
        List.of(
            "/rosters", "/rosters/councillors" + days, "/rosters/councillors/score", "/own-duty")) {
      assertThat(http.send("GET", path, "", "").statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void a_roster_of_another_line_answers_as_one_that_does_not_exist() {
    HttpResponse<String> foreign = http.send("GET", "/rosters/councillors" + days, "", asDirk);
    HttpResponse<String> missing = http.send("GET", "/rosters/nowhere" + days, "", asDirk);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(missing.body());
    assertThat(http.send("GET", "/rosters/councillors/score", "", asDirk).statusCode())
        .isEqualTo(404);
    assertThat(http.send("GET", "/rosters", "", asDirk).body())
        .doesNotContain("\"lineId\":\"councillors\"");
  }

  @Test
  void a_member_of_the_line_sees_and_does_not_change() {
    JsonNode seen = json(http.send("GET", "/rosters/councillors" + days, "", asBram));

    assertThat(seen.path("mayChange").asBoolean()).isFalse();
    for (String path : List.of("rotations", "shifts", "replacements")) {
      assertThat(http.send("POST", "/rosters/councillors/" + path, "{}", asBram).statusCode())
          .isEqualTo(404);
    }
    assertThat(http.send("PUT", "/rosters/councillors/rules", "{}", asBram).statusCode())
        .isEqualTo(404);
    assertThat(http.send("POST", "/roster-setups", "{}", asBram).statusCode()).isEqualTo(404);
    assertThat(http.send("PUT", "/roster-fallback", "{}", asBram).statusCode()).isEqualTo(404);
  }

  @Test
  void a_year_for_a_line_takes_one_request_and_leaves_out_who_cannot_be_woken() {
    String terms =
        """
        {"lineIds":["mayors"],"turn":"weekly","weekday":1,"at":"09:00","startsOn":"%s","second":true}
        """
            .formatted(monday.minusWeeks(9));
    assertThat(http.send("POST", "/roster-setups", terms, asCora).statusCode()).isEqualTo(204);
    JsonNode roster = json(http.send("GET", "/rosters/mayors" + days, "", asCora));

    assertThat(roster.path("rotations")).hasSize(1);
    assertThat(roster.path("gaps")).isEmpty();
    assertThat(json(http.send("GET", "/rosters/mayors/score", "", asDirk)).path("points").asInt())
        .isGreaterThan(90);
    assertThat(json(http.send("GET", "/own-duty", "", asDirk)).path("shifts")).isNotEmpty();
  }

  @Test
  void what_is_wrong_is_told_at_once() {
    HttpResponse<String> rotation =
        http.send(
            "POST",
            "/rosters/councillors/rotations",
            """
            {"revision":"0","rank":"third","turn":"weekly","weekday":8,"at":"25:00","startsOn":"2026-02-30",
             "seats":[{"memberId":"%s"},{"memberId":"%s"}]}
            """
                .formatted(bea, UUID.randomUUID()),
            asCora);

    assertThat(rotation.statusCode()).isEqualTo(400);
    assertThat(rotation.body())
        .contains("\"rank\"", "\"weekday\"", "\"at\"", "\"startsOn\"")
        .contains("seats[0].memberId", "not-ready", "seats[1].memberId");
    assertThat(http.send("POST", "/roster-setups", "{}", asCora).body())
        .contains("lineIds", "turn", "weekday", "startsOn");
    assertThat(
            http.send("GET", "/rosters/councillors?from=%1$s&until=%1$s".formatted(day), "", asCora)
                .body())
        .contains("ends-before");
    assertThat(
            http.send(
                    "GET",
                    "/rosters/councillors?from=" + day + "&until=" + day.plusYears(2),
                    "",
                    asCora)
                .body())
        .contains("too-many");
    assertThat(http.send("PUT", "/roster-fallback", "{\"lineIds\":[\"ministry\"]}", asCora).body())
        .contains("lineIds[0]");
  }

  @Test
  void a_replacement_shows_and_is_refused_when_it_overlaps_or_comes_from_an_old_page() {
    String revision =
        json(http.send("GET", "/rosters/councillors" + days, "", asCora))
            .path("revision")
            .asString();
    String evening =
        """
        {"revision":"%%s","rank":"first","memberId":"%%s","from":"%1$sT17:00:00Z","until":"%1$sT22:00:00Z"}
        """
            .formatted(day);
    HttpResponse<String> made =
        http.send(
            "POST", "/rosters/councillors/replacements", evening.formatted(revision, bram), asCora);
    assertThat(made.statusCode()).isEqualTo(201);
    String next = json(made).path("revision").asString();

    assertThat(
            http.send(
                    "POST",
                    "/rosters/councillors/replacements",
                    evening.formatted(revision, bram),
                    asCora)
                .statusCode())
        .isEqualTo(409);
    assertThat(
            http.send(
                    "POST",
                    "/rosters/councillors/replacements",
                    evening.formatted(next, bram),
                    asCora)
                .body())
        .contains("overlaps");
    assertThat(http.send("GET", "/rosters/councillors" + days, "", asBram).body())
        .contains("\"replacement\"", bram.toString());
    String id = json(made).path("id").asString();
    assertThat(
            http.send(
                    "DELETE",
                    "/rosters/councillors/replacements/" + id + "?revision=" + next,
                    "",
                    asCora)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void leave_is_ones_own_and_a_coordinator_keeps_that_of_others() {
    String from = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30) + "T00:00:00Z";
    String until = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(31) + "T00:00:00Z";
    String span = "\"from\":\"" + from + "\",\"until\":\"" + until + "\"}";
    HttpResponse<String> own = http.send("POST", "/leave", "{" + span, asBram);
    String id = json(own).path("leaveId").asString();

    assertThat(own.statusCode()).isEqualTo(201);
    assertThat(
            http.send("POST", "/leave", "{\"memberId\":\"" + bea + "\"," + span, asBram)
                .statusCode())
        .isEqualTo(404);
    assertThat(
            http.send("POST", "/leave", "{\"memberId\":\"" + bea + "\"," + span, asCora)
                .statusCode())
        .isEqualTo(201);
    assertThat(http.send("DELETE", "/leave/" + id, "", asDirk).statusCode()).isEqualTo(404);
    assertThat(http.send("DELETE", "/leave/" + id, "", asBram).statusCode()).isEqualTo(204);
    assertThat(
            http.send(
                    "POST",
                    "/leave",
                    "{\"from\":\"2020-06-01T00:00:00Z\",\"until\":\"2020-06-02T00:00:00Z\"}",
                    asBram)
                .body())
        .contains("in-the-past");
  }

  @Test
  void leave_and_wishes_of_others_are_for_a_coordinator_alone() {
    assertThat(http.send("PUT", "/wishes/" + day, "{\"gladly\":false}", asBram).statusCode())
        .isEqualTo(204);
    UUID bo = team.member("Bo", "confidant", "councillors");

    assertThat(json(http.send("GET", "/rosters/councillors" + days, "", asCora)).path("wishes"))
        .isNotEmpty();
    assertThat(
            json(http.send("GET", "/rosters/councillors" + days, "", team.session(bo)))
                .path("wishes"))
        .isEmpty();
    assertThat(http.send("DELETE", "/wishes/" + day, "", asBram).statusCode()).isEqualTo(204);
    assertThat(json(http.send("GET", "/own-duty", "", asBram)).path("wishes")).isEmpty();
  }

  @Test
  void the_order_of_falling_back_is_kept() {
    assertThat(
            http.send(
                    "PUT",
                    "/roster-fallback",
                    "{\"inTurn\":true,\"lineIds\":[\"mayors\",\"councillors\"]}",
                    asCora)
                .statusCode())
        .isEqualTo(204);
    JsonNode fallback = json(http.send("GET", "/rosters", "", asCora)).path("fallback");
    assertThat(fallback.path("inTurn").asBoolean()).isTrue();
    assertThat(fallback.path("lineIds").get(0).asString()).isEqualTo("mayors");
  }
}
