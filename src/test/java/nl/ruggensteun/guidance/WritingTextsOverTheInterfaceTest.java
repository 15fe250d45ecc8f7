package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.alarm.TeamRows;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Coordinators write, and everybody reads it a moment later; others can look and no more.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class WritingTextsOverTheInterfaceTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROOT = "/api/v1/guidance";

  private final RunningProgram program = RunningProgram.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private String els = "";
  private String femke = "";
  private String bram = "";

  @BeforeAll
  void aTeam() {
    TeamRows team = new TeamRows(program.database(), Instant.now());
    team.line("councillors");
    els = team.session(team.member("Els", "coordinator", null));
    femke = team.session(team.member("Femke", "coordinator", null));
    bram = team.session(team.member("Bram", "confidant", "councillors"));
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void a_text_is_written_approved_read_and_rolled_back() throws Exception {
    String document = "/documents/pages.damage.nl";
    JsonNode before = read(get(els, document));
    String text = before.get("text").asString();
    String changed = text.replaceFirst("(?m)^title: .*$", "title: Er is iets kapot gemaakt");
    JsonNode kept = read(put(els, document + "/draft", draft(changed, before)));
    assertThat(kept.get("faults")).isEmpty();
    String version = document + "/versions/" + kept.get("version").asInt();
    assertThat(post(femke, version + "/approval", Map.of()).statusCode()).isEqualTo(409);
    assertThat(post(els, version + "/proposal", Map.of()).statusCode()).isEqualTo(204);
    assertThat(read(get(femke, "/reviews")).get("waiting").asInt()).isEqualTo(1);
    assertThat(read(get(els, "/reviews")).get("waiting").asInt()).isZero();
    assertThat(post(femke, version + "/approval", Map.of()).statusCode()).isEqualTo(204);
    String path = before.get("address").asString();
    assertThat(eventually(path, "Er is iets kapot gemaakt")).isTrue();
    JsonNode after = read(get(bram, document));
    assertThat(after.get("version")).isEqualTo(kept.get("version"));
    assertThat(after.get("versions").get(0).get("approver").get("name").asString())
        .isEqualTo("Femke");
    assertThat(after.get("versions").get(1).get("version").asInt()).isZero();
    Map<String, Object> back = Map.of("version", 0, "note", "Toch niet");
    assertThat(post(els, document + "/rollbacks", back).statusCode()).isEqualTo(201);
    assertThat(eventually(path, title(text))).isTrue();
  }

  private static String title(String text) {
    return text.lines()
        .filter(line -> line.startsWith("title: "))
        .findFirst()
        .orElseThrow()
        .substring("title: ".length());
  }

  private boolean eventually(String path, String words) throws Exception {
    Instant last = Instant.now().plus(Duration.ofMinutes(1));
    while (Instant.now().isBefore(last)) {
      if (page(path).body().contains("<h1>" + words)) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private HttpResponse<String> page(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(program.origin() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static Map<String, Object> draft(String text, JsonNode before) {
    Map<String, Object> draft = new LinkedHashMap<>();
    draft.put("text", text);
    draft.put("note", "Duidelijker");
    draft.put("takesEffect", null);
    draft.put("basedOn", before.get("newest").asInt());
    draft.put("lock", null);
    return draft;
  }

  @Test
  void the_address_of_a_page_that_was_taken_away_says_where_to_go() throws Exception {
    String document = "/documents/pages.lost-words.nl";
    JsonNode before = read(get(els, document));
    Map<String, Object> wish = Map.of("instead", "who-you-speak-to", "note", "Staat nu elders");
    assertThat(post(bram, document + "/retirement", wish).statusCode()).isEqualTo(404);
    JsonNode offered = read(post(els, document + "/retirement", wish));
    JsonNode waiting = read(get(femke, document));
    assertThat(waiting.get("open").get("retires").asBoolean()).isTrue();
    String version = document + "/versions/" + offered.get("version").asInt();
    String text = read(get(femke, version)).get("text").asString();
    assertThat(read(post(femke, document + "/check", Map.of("text", text))).get("faults"))
        .isEmpty();
    assertThat(post(femke, document + "/preview", Map.of("text", text)).body())
        .contains("Deze pagina is er niet meer");
    assertThat(post(femke, version + "/approval", Map.of()).statusCode()).isEqualTo(204);

    String path = before.get("address").asString();
    assertThat(eventually(path, "Deze pagina is er niet meer")).isTrue();
    HttpResponse<String> gone = page(path);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body())
        .contains(
            before.get("title").asString(), "class=\"rs-call\"", "/handreiking/wie-u-spreekt");
    JsonNode after = read(get(bram, document));
    assertThat(after.get("retired").asBoolean()).isTrue();
    assertThat(after.get("title")).isEqualTo(before.get("title"));
    for (String list : List.of("/handreiking", "/handreiking/a-z", "/")) {
      assertThat(page(list).body()).as(list).doesNotContain("\"" + path + "\"");
    }
    assertThat(page("/handreiking/nooit-geweest").statusCode()).isEqualTo(404);
    Map<String, Object> back = Map.of("version", 0, "note", "Toch nodig");
    assertThat(post(els, document + "/rollbacks", back).statusCode()).isEqualTo(201);
    assertThat(eventually(path, before.get("title").asString())).isTrue();
  }

  @Test
  void what_is_wrong_is_said_in_the_language_of_who_writes_with_its_line() throws Exception {
    String text = read(get(els, "/documents/pages.press.nl")).get("text").asString();
    String wrong = text.replaceFirst("(?m)^next: .*$", "next: vliegen") + "\n<b>Vet</b>\n";
    Map<String, Object> body = Map.of("text", wrong);
    JsonNode dutch = read(post(els, "/documents/pages.press.nl/check", body)).get("faults");
    assertThat(dutch.valueStream().map(fault -> fault.get("fault").asString()))
        .contains("volgende stap vliegen bestaat niet");
    assertThat(dutch.get(0).get("line").asInt())
        .isEqualTo(1 + List.of(wrong.split("\n", -1)).indexOf("next: vliegen"));
    JsonNode english =
        read(send("POST", els, "en", "/documents/pages.press.nl/check", body)).get("faults");
    assertThat(english.get(0).get("fault").asString()).isEqualTo("there is no next step vliegen");
    HttpResponse<String> refused = post(els, "/documents/pages.press.nl/preview", body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(refused.body()).get("faults")).isEqualTo(dutch);
  }

  @Test
  void a_preview_runs_nothing_and_leads_nowhere_else() throws Exception {
    String document = "/documents/pages.press.nl";
    String text = read(get(els, document)).get("text").asString();
    String spoiled =
        text.replaceFirst("(?m)^title: .*$", "title: \"<img src=x onerror=alert(1)>\"")
            + "\n`<script>alert(2)</script>` en &lt;script&gt;\n";
    HttpResponse<String> shown = post(els, document + "/preview", Map.of("text", spoiled));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("&lt;img src=x")
        .doesNotContain("<img")
        .doesNotContain("<script>");
    assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "sandbox")
        .doesNotContain("script-src");
    for (String link : List.of("javascript:alert(1)", "https://example.org", "data:text/html,x")) {
      Map<String, Object> linked = Map.of("text", text + "\n[hier](" + link + ")\n");
      assertThat(post(els, document + "/preview", linked).statusCode()).as(link).isEqualTo(400);
    }
  }

  @Test
  void every_text_can_be_shown_or_says_that_it_makes_no_page() throws Exception {
    for (JsonNode line : read(get(els, "/documents")).get("documents")) {
      String document = "/documents/" + line.get("id").asString();
      JsonNode whole = read(get(els, document));
      assertThat(whole.get("title").asString())
          .as(document)
          .isNotEqualTo(line.get("id").asString());
      Map<String, Object> body = Map.of("text", whole.get("text").asString());
      if (!line.get("kind").asString().equals("PAGE") || document.endsWith("card.nl")) {
        assertThat(post(els, document + "/preview", body).statusCode()).as(document).isIn(200, 204);
      }
    }
  }

  @Test
  void others_read_what_was_written_and_write_nothing() throws Exception {
    JsonNode list = read(get(bram, "/documents"));
    assertThat(list.get("mayWrite").asBoolean()).isFalse();
    assertThat(list.get("documents").size()).isGreaterThan(50);
    JsonNode card = read(get(bram, "/documents/pages.card.nl"));
    String document = "/documents/pages.card.nl";
    Map<String, Object> draft = draft(card.get("text").asString(), card);
    assertThat(put(bram, document + "/draft", draft).statusCode()).isEqualTo(404);
    Map<String, Object> text = Map.of("text", "x");
    for (String act : List.of("/check", "/preview")) {
      assertThat(post(bram, document + act, text).statusCode()).as(act).isEqualTo(404);
    }
    for (String act : List.of("proposal", "approval", "withdrawal", "takeover")) {
      assertThat(post(bram, document + "/versions/1/" + act, Map.of()).statusCode())
          .as(act)
          .isEqualTo(404);
    }
    assertThat(post(bram, document + "/rollbacks", Map.of("version", 0, "note", "x")).statusCode())
        .isEqualTo(404);
    assertThat(get("", "/documents").statusCode()).isEqualTo(401);
  }

  @Test
  void what_no_keyboard_types_is_refused_in_words() throws Exception {
    JsonNode card = read(get(els, "/documents/pages.card.en"));
    for (String strange : List.of("\u0000", "\u001b", "x".repeat(200_001))) {
      HttpResponse<String> answer =
          put(els, "/documents/pages.card.en/draft", draft(strange, card));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(JSON.readTree(answer.body()).get("errors").get(0).get("field").asString())
          .isEqualTo("text");
    }
    assertThat(put(els, "/documents/no-such-text/draft", draft("x", card)).statusCode())
        .isEqualTo(404);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> get(String who, String path) throws Exception {
    return send("GET", who, "nl", path, Map.of());
  }

  private HttpResponse<String> put(String who, String path, Map<String, Object> body)
      throws Exception {
    return send("PUT", who, "nl", path, body);
  }

  private HttpResponse<String> post(String who, String path, Map<String, Object> body)
      throws Exception {
    return send("POST", who, "nl", path, body);
  }

  private HttpResponse<String> send(
      String method, String who, String language, String path, Map<String, Object> body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + ROOT + path))
            .header("Accept-Language", language)
            .header("Content-Type", "application/json");
    if (!who.isEmpty()) {
      request.header("Cookie", who);
    }
    return client.send(
        request
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
