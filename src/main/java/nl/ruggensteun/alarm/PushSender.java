package nl.ruggensteun.alarm;

import com.interaso.webpush.WebPush;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/// Wakes a browser by Web Push (RFC 8030, sealed as in RFC 8291): the push service in between sees
/// neither words nor sender.
final class PushSender implements Sender {
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /// A later ring replaces one that was not shown yet.
  private static final String TOPIC = "wacht";

  private static final int KEPT_SECONDS = 300;

  private final PushKey key;
  private final String contact;
  private final OutsideWorld world;

  PushSender(PushKey key, String contact, OutsideWorld world) {
    this.key = key;
    this.contact = contact;
    this.world = world;
  }

  @Override
  public Outcome send(Message message) {
    return message
        .to()
        .push()
        .map(keys -> world.ask(request(message, keys)))
        .orElseGet(() -> new Outcome.Never("no-push-keys"));
  }

  private HttpRequest request(Message message, Channel.PushKeys keys) {
    String address = message.to().address().reveal();
    WebPush push = new WebPush(contact, key.keys());
    byte[] sealed =
        push.getBody(words(message).getBytes(StandardCharsets.UTF_8), keys.p256dh(), keys.auth());
    Map<String, String> headers =
        push.getHeaders(address, KEPT_SECONDS, TOPIC, WebPush.Urgency.High);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(sealed));
    headers.forEach(request::header);
    return request.build();
  }

  /// The language, so that the tap leads to the office in that language; the title; the words. The
  /// place to answer is the same for everybody and stands in the browser, not here.
  private static String words(Message message) {
    return String.join("\n", message.to().language().code(), message.subject(), message.text());
  }
}
