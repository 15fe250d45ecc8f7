package nl.ruggensteun.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What holds at the edge, whatever is asked.
class HeadersOfEveryAnswerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static RunningProgram program;

  @BeforeAll
  static void start() {
    program = RunningProgram.start();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<byte[]> bytes(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(program.origin() + path));
  }

  @Test
  void every_page_carries_the_one_strict_policy() throws Exception {
    for (String path :
        new String[] {"/hulp", "/en/help", "/bureau", "/en/office", "/", "/nergens"}) {
      HttpResponse<String> answer = send(to(path));
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(policy ->
              assertThat(policy)
                  .contains("default-src 'none'", "require-trusted-types-for 'script'")
                  .doesNotContain("unsafe"));
      assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
      assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(answer.headers().firstValue("Cache-Control"))
          .hasValue("/".equals(path) ? "no-cache" : "no-store");
      assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void the_sealed_pages_are_the_same_bytes_for_everybody() throws Exception {
    String once = send(to("/hulp")).body();
    String again = send(to("/hulp").header("Accept-Language", "en").header("Cookie", "a=b")).body();
    assertThat(again).isEqualTo(once);
    assertThat(once).contains("/assets/anchor-").doesNotContain("__ANCHOR__", "__NUMBER__");
  }

  @Test
  void an_answer_of_the_interface_is_never_kept() throws Exception {
    HttpResponse<String> answer = send(to("/api/v1/lines"));
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.headers().firstValue("API-Version")).isPresent();
  }

  @Test
  void what_does_not_exist_is_a_calm_answer_with_the_number() throws Exception {
    HttpResponse<String> answer = send(to("/api/v1/nothing"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"code\":\"not-found\"").contains("070");
  }

  @Test
  void only_an_asset_that_exists_is_kept_by_browsers() throws Exception {
    assertThat(send(to("/assets/gone-0123456789abcdef.js")).headers().firstValue("Cache-Control"))
        .hasValue("no-store");
    Matcher asset = Pattern.compile("/assets/help[^\"]+\\.js").matcher(send(to("/hulp")).body());
    assertThat(asset.find()).isTrue();
    assertThat(send(to(asset.group())).headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
  }

  @Test
  void an_asset_comes_packed_as_small_as_the_browser_can_unpack() throws Exception {
    Matcher asset = Pattern.compile("/assets/help[^\"]+\\.js").matcher(send(to("/hulp")).body());
    assertThat(asset.find()).isTrue();
    HttpResponse<byte[]> plain = bytes(to(asset.group()));
    HttpResponse<byte[]> gzip = bytes(to(asset.group()).header("Accept-Encoding", "gzip, br;q=0"));
    HttpResponse<byte[]> brotli =
        bytes(to(asset.group()).header("Accept-Encoding", "gzip, deflate, br;q=1.0"));
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
    assertThat(brotli.headers().firstValue("Content-Type"))
        .isEqualTo(plain.headers().firstValue("Content-Type"));
    assertThat(brotli.body().length).isLessThan(gzip.body().length);
    assertThat(List.of(plain, gzip, brotli))
        .allSatisfy(answer ->
            assertThat(answer.headers().firstValue("Vary").orElse(""))
                .isEqualToIgnoringCase("Accept-Encoding"));
  }

  @Test
  void what_the_web_server_refuses_itself_is_answered_alike() throws Exception {
    HttpResponse<String> answer =
        send(to("/hulp").method("TRACE", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void a_page_of_another_site_changes_nothing() throws Exception {
    HttpResponse<String> answer =
        send(
            to("/api/v1/challenges")
                .header("Origin", "https://elders.example")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void rubbish_is_refused_in_words() throws Exception {
    HttpResponse<String> answer =
        send(
            to("/api/v1/challenges")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"purpose\": [[[")));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"code\":\"invalid\"").doesNotContain("Exception");
  }

  @Test
  void another_name_for_the_machine_gets_a_sentence() throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.port() + "/hulp")));
    assertThat(answer.statusCode()).isEqualTo(421);
    assertThat(answer.body()).contains(program.origin());
  }
}
