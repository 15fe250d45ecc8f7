package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// See [PushBrowser] for the receiving side.
class PushThatOnlyTheBrowserCanReadTest {
  private static final UUID BRAM = UUID.randomUUID();

  private final GatewayStandIn service = new GatewayStandIn();
  private final TestDatabase database = TestDatabase.fresh();
  private final PushKey pushKey = new PushKey(database.jdbc());
  private final AlarmNode node =
      new AlarmNode(
          database,
          PinnedClock.atNight(),
          Duration.ofSeconds(60),
          Runnable::run,
          Map.of(
              ChannelKind.PUSH,
              new PushSender(pushKey, "https://ruggensteun.example", new OutsideWorld())));

  @AfterEach
  void close() {
    service.close();
  }

  @Test
  void is_sealed_for_that_browser_and_says_that_somebody_waits() throws GeneralSecurityException {
    PushBrowser browser = new PushBrowser();
    ring(browser);

    GatewayStandIn.Asked asked = service.next();
    assertThat(asked.headers())
        .containsEntry("Content-Encoding", "aes128gcm")
        .containsEntry("Urgency", "high")
        .containsKey("TTL");
    assertThat(browser.opened(asked.body()))
        .isEqualTo("nl\nEr wacht iemand\nEr wacht iemand. Open het bureau en neem op.");
  }

  @Test
  void is_signed_by_the_key_of_this_installation() throws GeneralSecurityException {
    ring(new PushBrowser());

    String vapid = service.next().headers().getOrDefault("Authorization", "");
    String token = vapid.substring(vapid.indexOf("t=") + 2).split(",", -1)[0];
    List<String> parts = List.of(token.split("\\.", -1));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(publicKey(pushKey.keys()));
    signature.update((parts.get(0) + "." + parts.get(1)).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts.get(2)))).isTrue();
  }

  @Test
  void keeps_its_key_when_the_program_starts_again() {
    assertThat(new PushKey(database.jdbc()).keys().getPublicKey())
        .isEqualTo(pushKey.keys().getPublicKey());
  }

  @Test
  void is_given_up_for_a_browser_that_is_gone() throws GeneralSecurityException {
    service.answersWith(410);
    ring(new PushBrowser());

    assertThat(database.jdbc().sql("SELECT state FROM alarm_attempt").query(String.class).single())
        .isEqualTo("failed");
  }

  private void ring(PushBrowser browser) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, push_p256dh, push_auth,
                                       added_at, verified_at)
            VALUES (:id, :member, 'push', :address, :key, :auth, now(), now())
            """)
        .param("id", UUID.randomUUID())
        .param("member", BRAM)
        .param("address", service.address("/push/1").toString())
        .param("key", browser.publicKey())
        .param("auth", PushBrowser.AUTH)
        .update();
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();
  }

  private static ECPublicKey publicKey(VapidKeys keys) throws GeneralSecurityException {
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(
                new X509EncodedKeySpec(Base64.getUrlDecoder().decode(keys.getX509PublicKey())));
  }
}
