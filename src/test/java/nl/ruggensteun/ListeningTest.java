package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.ruggensteun.platform.SettingsRefused;
import nl.ruggensteun.platform.TestCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningTest {
  @TempDir private Path folder;

  @Test
  void without_a_certificate_only_this_machine_is_answered() {
    assertThat(new Listening(Map.of("ruggensteun.address", "0.0.0.0")).properties())
        .isEqualTo(Map.of("server.address", "127.0.0.1"));
  }

  @Test
  void a_certificate_without_its_key_is_refused_with_a_sentence() {
    String certificate = TestCertificate.in(folder).certificate().toString();

    assertThatThrownBy(
            () -> new Listening(Map.of("ruggensteun.tls.certificate", certificate)).properties())
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("allebei");
  }

  @Test
  void a_certificate_without_an_https_address_is_refused_with_a_sentence() {
    Map<String, String> settings = settings(TestCertificate.in(folder));
    settings.remove("ruggensteun.origin");

    assertThatThrownBy(() -> new Listening(settings).properties())
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("ruggensteun.origin");
  }

  @Test
  void a_file_that_cannot_be_read_is_named() {
    Map<String, String> settings = settings(TestCertificate.in(folder));
    settings.put("ruggensteun.tls.key", folder.resolve("gone.pem").toString());

    assertThatThrownBy(() -> new Listening(settings).properties())
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("gone.pem");
  }

  @Test
  void with_a_certificate_pages_come_over_tls() throws Exception {
    TestCertificate certificate = TestCertificate.in(folder);
    Map<String, Object> properties =
        new HashMap<>(new Listening(settings(certificate)).properties());
    properties.put("ruggensteun.origin", "https://localhost");

    try (RunningProgram program = RunningProgram.start(properties);
        HttpClient client = HttpClient.newBuilder().sslContext(certificate.context()).build()) {
      URI page = URI.create("https://localhost:" + program.port() + "/hulp");
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());

      // The address that people see has no port: whoever comes another way is told so, over TLS.
      assertThat(answer.statusCode()).isEqualTo(421);
      assertThat(answer.body()).contains("https://localhost");
      assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
  }

  private static Map<String, String> settings(TestCertificate certificate) {
    return new HashMap<>(
        Map.of(
            "ruggensteun.origin", "https://localhost",
            "ruggensteun.tls.certificate", certificate.certificate().toString(),
            "ruggensteun.tls.key", certificate.key().toString()));
  }
}
