package nl.ruggensteun.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.SealedLookalike;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What strangers and members hear at the door, over the line.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheDoorsOfAccessTest {
  private final RunningProgram program = RunningProgram.start();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    http.close();
    program.close();
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send(request(path, headers).GET());
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + "/api/v1" + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Test
  void the_directory_of_nobody_is_empty_and_closed() throws Exception {
    JsonNode directory = json(get("/directory"));
    assertThat(directory.get("team").isNull()).isTrue();
    assertThat(directory.get("open").asBoolean()).isFalse();
    assertThat(directory.get("elements").isEmpty()).isTrue();
  }

  @Test
  void the_lines_are_public_before_there_is_a_team() throws Exception {
    JsonNode lines = json(get("/lines"));
    assertThat(lines.valueStream().map(line -> line.get("lineId").asString()))
        .contains("councillors", "ministry");
    assertThat(lines.valueStream().noneMatch(line -> line.get("open").asBoolean())).isTrue();
  }

  @Test
  void whoever_is_not_signed_in_hears_that_for_everything_of_members() throws Exception {
    for (String path : new String[] {"/members", "/session", "/proposals", "/passkeys"}) {
      HttpResponse<String> answer = get(path, "Cookie", "__Host-session=guessed");
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(json(answer).get("code").asString()).isEqualTo("signed-out");
    }
  }

  @Test
  void a_wrong_token_is_refused_before_anything_else_is_looked_at() throws Exception {
    HttpResponse<String> setUp = post("/set-ups", "{\"token\":\"guessed\",\"name\":\"\"}");
    HttpResponse<String> enrolment = post("/enrolments", "{}", "X-Invitation", "guessed");
    assertThat(setUp.statusCode()).isEqualTo(404);
    assertThat(enrolment.statusCode()).isEqualTo(404);
    assertThat(enrolment.body()).isEqualTo(setUp.body());
  }

  @Test
  void all_that_is_wrong_with_a_set_up_is_told_at_once() throws Exception {
    String token = program.part(SetUp.class).freshToken().orElseThrow().reveal();
    JsonNode problem = json(post("/set-ups", "{\"token\":\"" + token + "\",\"mail\":\"nergens\"}"));
    assertThat(problem.get("code").asString()).isEqualTo("invalid");
    assertThat(problem.get("errors").valueStream().map(error -> error.get("field").asString()))
        .contains("genesis", "name", "mail", "recipient", "recovery");
  }

  @Test
  void a_body_with_what_a_passkey_computed_is_refused() throws Exception {
    Map<String, Object> results = Map.of("results", Map.of("first", "AAAA"));
    for (String path : new String[] {"/sessions", "/set-ups", "/enrolments", "/passkeys"}) {
      String body =
          JsonMapper.shared()
              .writeValueAsString(
                  Map.of("assertion", Map.of("clientExtensionResults", Map.of("prf", results))));
      HttpResponse<String> answer =
          post(path, body, "X-Invitation", "guessed", "Cookie", "__Host-session=guessed");
      assertThat(answer.statusCode()).as(path).isIn(401, 422);
    }
    assertThat(post("/sessions", "{\"x\":[{\"prf\":{\"results\":{}}}]}").statusCode())
        .isEqualTo(422);
  }

  @Test
  void the_team_is_founded_over_the_line_and_its_founder_is_in() throws Exception {
    String token = program.part(SetUp.class).freshToken().orElseThrow().reveal();
    TestMember esra = new TestMember("Esra");
    String genesis =
        esra.genesis(
            program.origin(),
            esra.key(AccessWorld.COORDINATOR),
            List.of(AccessWorld.councillors()),
            Instant.now());
    HttpResponse<String> founded = post("/set-ups", founding(token, genesis, esra));
    assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
    String cookie = founded.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie)
        .startsWith("__Host-session=")
        .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/");
    String session = cookie.substring(0, cookie.indexOf(';'));
    assertThat(json(get("/session", "Cookie", session)).get("name").asString()).isEqualTo("Esra");
    assertThat(json(get("/members", "Cookie", session)).get(0).get("state").asString())
        .isEqualTo("active");
    assertThat(json(get("/directory")).get("recipients").has(esra.keyId.text())).isTrue();
    assertThat(post("/set-ups", founding(token, genesis, esra)).statusCode()).isEqualTo(404);

    HttpResponse<String> known = challenge(Recoveries.locator(esra.tenWords.key()));
    HttpResponse<String> unknown = challenge(Recoveries.locator(new TestMember("x").signer.key()));
    assertThat(json(known).propertyNames()).isEqualTo(json(unknown).propertyNames());
    assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
  }

  private HttpResponse<String> challenge(String subject) throws Exception {
    return post(
        "/challenges",
        JsonMapper.shared().writeValueAsString(Map.of("purpose", "member", "subject", subject)));
  }

  private static String founding(String token, String genesis, TestMember founder) {
    String sealed = Base64Url.encode(SealedLookalike.of(1024));
    return JsonMapper.shared()
        .writeValueAsString(
            Map.of(
                "token",
                token,
                "genesis",
                genesis,
                "recipient",
                founder.recipient.text(),
                "recovery",
                Map.of(
                    "locator", Recoveries.locator(founder.tenWords.key()),
                    "verifyKey", founder.tenWords.key().text()),
                "wraps",
                List.of(Map.of("kind", "recovery", "sealed", sealed)),
                "name",
                founder.name,
                "mail",
                "esra@example.org"));
  }
}
