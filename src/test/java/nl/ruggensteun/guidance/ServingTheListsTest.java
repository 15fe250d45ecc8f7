package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.alarm.TeamRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a browser gets of the lists that people go through by themselves, before any script has
/// run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingTheListsTest {
  private static final List<String> PAGES =
      List.of(
          "/woningscan",
          "/en/home-scan",
          "/collectieve-norm",
          "/en/collective-norm",
          "/collectieve-norm/gezin",
          "/en/collective-norm/family",
          "/veilig-beginnen",
          "/en/safe-start",
          "/trainingen",
          "/en/training",
          "/trainingen/avond-voor-de-hele-raad",
          "/en/training/evening-for-the-whole-council");
  private static final Pattern LOADED =
      Pattern.compile("<(?:link rel=\"stylesheet\"|script)[^>]* (?:href|src)=\"([^\"]+)\"");
  private static final int MOST_BYTES = 50_000;

  private final RunningProgram program = RunningProgram.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private String asBram = "";

  @BeforeAll
  void aTeam() {
    TeamRows team = new TeamRows(program.database(), Instant.now());
    team.line("councillors");
    asBram = team.session(team.member("Bram", "confidant", "councillors"));
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void each_has_danger_and_the_number_and_stays_small() throws Exception {
    for (String path : PAGES) {
      HttpResponse<byte[]> packed = packed(path);
      String page = get(path).body();
      assertThat(page).as(path).contains("href=\"tel:112\"", "href=\"tel:0703738314\"");
      int bytes = packed.body().length;
      for (String loaded :
          LOADED.matcher(page).results().map((MatchResult found) -> found.group(1)).toList()) {
        bytes += packed(loaded).body().length;
      }
      assertThat(bytes).as(path).isBetween(1_000, MOST_BYTES);
    }
  }

  @Test
  void each_is_made_once_and_says_when_it_changed() throws Exception {
    for (String path : PAGES) {
      String tag = get(path).headers().firstValue("ETag").orElseThrow();
      assertThat(send(to(path).header("If-None-Match", tag)).statusCode()).as(path).isEqualTo(304);
    }
  }

  @Test
  void none_takes_anything() throws Exception {
    for (String path : PAGES) {
      assertThat(get(path).body()).as(path).doesNotContain("<form");
      HttpRequest.Builder sent = to(path).POST(HttpRequest.BodyPublishers.ofString("door=no"));
      assertThat(send(sent).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void the_link_to_an_adviser_is_a_plain_link() throws Exception {
    assertThat(get("/woningscan").body()).contains("href=\"/hulp\"");
    assertThat(get("/en/home-scan").body()).contains("href=\"/en/help\"");
  }

  @Test
  void what_nobody_knows_of_a_training_is_said() throws Exception {
    assertThat(get("/trainingen/training-na-de-avond").body())
        .contains(
            "Uw gemeente of provincie", "Dit weten wij nog niet: vorm, ", "Er is nog geen datum");
    assertThat(get("/trainingen").body()).contains("Wij weten nog geen datums");
    assertThat(get("/trainingen/bestaat-niet").statusCode()).isEqualTo(404);
    assertThat(get("/trainingen/training-na-de-avond/bestaat-niet.ics").statusCode())
        .isEqualTo(404);
    HttpResponse<String> calendar = get("/trainingen/agenda.ics");
    assertThat(calendar.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/calendar"));
    assertThat(calendar.body()).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
  }

  @Test
  void the_link_to_take_part_tells_nothing_but_the_door() throws Exception {
    assertThat(get("/trainingen/online-agressie").body()).contains("href=\"/hulp#schrijven\"");
    assertThat(get("/en/training/online-aggression").body())
        .contains("href=\"/en/help#schrijven\"");
  }

  @Test
  void what_no_jurist_looked_at_is_read_by_members_and_by_nobody_else() throws Exception {
    String members = "/bureau/handreiking/veilig-beginnen";
    assertThat(get("/veilig-beginnen").body()).doesNotContain("rs-law", "1 januari 2024");
    assertThat(get(members).statusCode()).isEqualTo(404);
    HttpResponse<String> inside = send(to(members).header("Cookie", asBram));
    assertThat(inside.statusCode()).isEqualTo(200);
    assertThat(inside.body()).contains("rs-law--concept", "1 januari 2024", "Concept");
    assertThat(inside.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(send(to("/en/office/guidance/safe-start").header("Cookie", asBram)).body())
        .contains("rs-law--concept", "1 January 2024");
  }

  @Test
  void the_adviser_shows_concepts_to_members_only() throws Exception {
    String members = "/bureau/handreiking/wat-kan-ik-doen";
    String rules = "/api/v1/adviser-rules/nl";
    assertThat(get(members).statusCode()).isEqualTo(404);
    assertThat(get(rules).statusCode()).isEqualTo(401);
    HttpResponse<String> inside = send(to(members).header("Cookie", asBram));
    assertThat(inside.body()).contains("data-readers=\"members\"", "data-rules=\"" + rules + "\"");
    assertThat(inside.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(send(to(rules).header("Cookie", asBram)).body())
        .contains("\"law-term\"", "\"law\":{\"confidence\":\"B\"}");
    assertThat(send(to("/api/v1/adviser-rules/fr").header("Cookie", asBram)).statusCode())
        .isEqualTo(404);
    assertThat(get("/wat-kan-ik-doen").body()).doesNotContain("data-readers");
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(program.origin() + path));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
    return client.send(
        to(path).header("Accept-Encoding", "gzip").build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
