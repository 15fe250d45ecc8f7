package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.CryptoKt;
import com.interaso.webpush.VapidKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The receiving side is written out here from RFC 8291 and RFC 8188, so that it cannot share a
/// mistake with the library that sends.
class PushThatOnlyTheBrowserCanReadTest {
  private static final UUID BRAM = UUID.randomUUID();
  private static final byte[] AUTH = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

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
    KeyPair browser = browser();
    ring(browser);

    GatewayStandIn.Asked asked = service.next();
    assertThat(asked.headers())
        .containsEntry("Content-Encoding", "aes128gcm")
        .containsEntry("Urgency", "high")
        .containsKey("TTL");
    assertThat(opened(asked.body(), browser))
        .isEqualTo("Er wacht iemand. Open het bureau en neem op.");
  }

  @Test
  void is_signed_by_the_key_of_this_installation() throws GeneralSecurityException {
    ring(browser());

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
    ring(browser());

    assertThat(database.jdbc().sql("SELECT state FROM alarm_attempt").query(String.class).single())
        .isEqualTo("failed");
  }

  private void ring(KeyPair browser) {
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
        .param("key", CryptoKt.getUncompressedBytes((ECPublicKey) browser.getPublic()))
        .param("auth", AUTH)
        .update();
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();
  }

  private static KeyPair browser() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static ECPublicKey publicKey(VapidKeys keys) throws GeneralSecurityException {
    return (ECPublicKey)
        KeyFactory.getInstance("EC")
            .generatePublic(
                new X509EncodedKeySpec(Base64.getUrlDecoder().decode(keys.getX509PublicKey())));
  }

  private static String opened(byte[] body, KeyPair browser) throws GeneralSecurityException {
    ByteBuffer header = ByteBuffer.wrap(body);
    byte[] salt = take(header, 16);
    header.getInt();
    byte[] server = take(header, header.get());
    byte[] sealed = take(header, header.remaining());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(browser.getPrivate());
    agreement.doPhase(CryptoKt.generatePublicKeyFromUncompressedBytes(server), true);
    byte[] info =
        joined(
            ascii("WebPush: info\0"),
            CryptoKt.getUncompressedBytes((ECPublicKey) browser.getPublic()),
            server);
    byte[] secret = expand(hmac(AUTH, agreement.generateSecret()), info, 32);
    byte[] random = hmac(salt, secret);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(expand(random, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
        new GCMParameterSpec(128, expand(random, ascii("Content-Encoding: nonce\0"), 12)));
    byte[] padded = cipher.doFinal(sealed);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    assertThat(padded[end]).as("the last record ends in 2").isEqualTo((byte) 2);
    return new String(padded, 0, end, StandardCharsets.UTF_8);
  }

  private static byte[] take(ByteBuffer from, int count) {
    byte[] bytes = new byte[count];
    from.get(bytes);
    return bytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private static byte[] expand(byte[] key, byte[] info, int length)
      throws GeneralSecurityException {
    return Arrays.copyOf(hmac(key, joined(info, new byte[] {1})), length);
  }
}
