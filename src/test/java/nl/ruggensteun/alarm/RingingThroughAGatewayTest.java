package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SettingsRefused;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RingingThroughAGatewayTest {
  private static final UUID BRAM = UUID.randomUUID();

  @TempDir private Path folder;
  private final GatewayStandIn gateway = new GatewayStandIn();
  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private AlarmNode node = new AlarmNode(database, clock);

  @BeforeEach
  void aGatewayByTemplate() throws IOException {
    node = nodeWith(template());
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void a_call_carries_the_members_number_and_nothing_of_the_request() {
    String number = node.channel(BRAM, ChannelKind.VOICE);
    UUID request = node.request(Duration.ofSeconds(60), BRAM);
    node.beat();

    GatewayStandIn.Asked asked = gateway.next();
    JsonNode body = JsonMapper.shared().readTree(asked.text());
    assertThat(asked.headers()).containsEntry("Authorization", "Bearer practice");
    assertThat(body.path("to").asString()).isEqualTo(number);
    assertThat(body.path("say").asString()).startsWith("Er wacht iemand.");
    assertThat(body.path("tell").asString())
        .startsWith("https://ruggensteun.example/api/v1/receipts/");
    assertThat(asked.text()).doesNotContain(request.toString(), "councillors");
  }

  @Test
  void a_text_message_goes_in_an_address_with_every_sign_written_safely() {
    String number = node.channel(BRAM, ChannelKind.SMS);
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();

    assertThat(gateway.next().path())
        .startsWith("/sms?to=" + number.replace("+", "%2B") + "&text=Er%20wacht%20iemand.");
  }

  @Test
  void a_signed_receipt_tells_what_became_of_the_ring() {
    String receiptPath = ring();

    assertThat(receipt(receiptPath, "{\"status\":\"answered\"}")).isTrue();
    assertThat(attemptState()).isEqualTo("answered");
    assertThat(receipt(receiptPath, "{\"status\":\"delivered\"}")).isTrue();
    assertThat(attemptState()).isEqualTo("answered");
  }

  @Test
  void a_receipt_never_stops_the_ringing() {
    String receiptPath = ring();
    receipt(receiptPath, "{\"status\":\"answered\"}");
    clock.forward(Duration.ofSeconds(60));
    node.beat();

    assertThat(gateway.next().text()).contains("Er wacht iemand");
  }

  @Test
  void a_receipt_in_the_form_of_a_web_form_is_understood() {
    assertThat(receipt(ring(), "id=7&status=no-answer")).isTrue();
    assertThat(attemptState()).isEqualTo("failed");
  }

  @Test
  void a_receipt_with_a_false_signature_or_address_changes_nothing() {
    String token = ring();
    byte[] body = "{\"status\":\"failed\"}".getBytes(StandardCharsets.UTF_8);

    assertThat(desk().take(token, body, "00")).isFalse();
    assertThat(receipt("unknown", "{\"status\":\"failed\"}")).isFalse();
    assertThat(attemptState()).isEqualTo("sent");
  }

  @Test
  void a_refusal_for_good_is_not_repeated_and_one_for_now_is() {
    node.channel(BRAM, ChannelKind.VOICE);
    gateway.answersWith(400);
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();
    assertThat(attemptState()).isEqualTo("failed");

    gateway.answersWith(503);
    clock.forward(Duration.ofSeconds(60));
    node.beat();
    gateway.next();
    gateway.next();
    clock.forward(Duration.ofSeconds(5));
    node.beat();
    assertThat(gateway.next().path()).isEqualTo("/calls");
  }

  @Test
  void a_template_without_an_address_is_refused_at_start() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.properties"), "voice.body=x\n");

    assertThatThrownBy(() -> GatewayTemplate.read(empty)).isInstanceOf(SettingsRefused.class);
  }

  private String ring() {
    node.channel(BRAM, ChannelKind.VOICE);
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();
    String address = JsonMapper.shared().readTree(gateway.next().text()).path("tell").asString();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private boolean receipt(String token, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return desk().take(token, bytes, "sha256=" + signature(bytes));
  }

  private ReceiptDesk desk() {
    return new ReceiptDesk(
        database.jdbc(), node.receipts, ReceiptForm.of(new Properties()), node.figures, clock);
  }

  private static String signature(byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(AlarmNode.RECEIPT_KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (java.security.GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private String attemptState() {
    return database
        .jdbc()
        .sql("SELECT state FROM alarm_attempt ORDER BY planned_at LIMIT 1")
        .query(String.class)
        .single();
  }

  private Path template() throws IOException {
    return Files.writeString(
        folder.resolve("gateway.properties"),
        """
        voice.url=%s
        voice.header.Content-Type=application/json
        voice.header.Authorization=Bearer practice
        voice.body={"to":"{number}","say":"{text}","tell":"{receiptUrl}"}
        sms.method=GET
        sms.url=%s?to={number}&text={text}
        """
            .formatted(gateway.address("/calls"), gateway.address("/sms")));
  }

  private AlarmNode nodeWith(Path template) {
    Map<ChannelKind, Sender> senders = new HashMap<>();
    OutsideWorld world = new OutsideWorld();
    GatewayTemplate.read(template)
        .forEach((kind, form) -> senders.put(kind, new GatewaySender(form, world)));
    return new AlarmNode(database, clock, Duration.ofSeconds(60), Runnable::run, senders);
  }
}
