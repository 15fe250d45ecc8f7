package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Flow;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Secret;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The examples in docs/gateways are read and used as they stand there.
class GatewayExamplesTest {
  private static final Path EXAMPLES = Path.of("docs", "gateways");

  @Test
  void the_json_example_writes_valid_json_whatever_the_words() {
    HttpRequest request = request("json.properties", ChannelKind.VOICE, "Zeg \"ja\" \\ nu\n");

    assertThat(JsonMapper.shared().readTree(body(request)).path("speak").asString())
        .isEqualTo("Zeg \"ja\" \\ nu ");
  }

  @Test
  void the_form_example_keeps_every_value_in_its_field() {
    HttpRequest request = request("form.properties", ChannelKind.VOICE, "wacht & belt=nu");

    assertThat(body(request)).contains("&tts=wacht%20%26%20belt%3Dnu&report=https%3A%2F%2F");
  }

  @Test
  void the_words_of_the_form_example_are_understood_in_its_receipts() {
    ReceiptForm form = ReceiptForm.of(GatewayTemplate.lines(EXAMPLES.resolve("form.properties")));

    assertThat(form.meaning("DlrStatus=BUSY".getBytes(StandardCharsets.UTF_8))).contains("failed");
    assertThat(form.meaning("DlrStatus=QUEUED".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static HttpRequest request(String example, ChannelKind kind, String text) {
    GatewayTemplate template =
        Optional.ofNullable(GatewayTemplate.read(EXAMPLES.resolve(example)).get(kind))
            .orElseThrow();
    Channel bram =
        new Channel(
            UUID.randomUUID(),
            UUID.randomUUID(),
            kind,
            Secret.of("+31612345678"),
            Optional.empty(),
            Language.NL,
            true);
    return template.request(
        new Message(bram, "", text, Optional.of(URI.create("https://ruggensteun.example/r/1"))));
  }

  private static String body(HttpRequest request) {
    StringBuilder text = new StringBuilder();
    request
        .bodyPublisher()
        .orElseThrow()
        .subscribe(
            new Flow.Subscriber<ByteBuffer>() {
              @Override
              public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
              }

              @Override
              public void onNext(ByteBuffer part) {
                text.append(StandardCharsets.UTF_8.decode(part));
              }

              @Override
              public void onError(Throwable failure) {
                throw new AssertionError(failure);
              }

              @Override
              public void onComplete() {}
            });
    return text.toString();
  }
}
