package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Random;
import nl.ruggensteun.platform.Base64Url;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnsweringAChallengeTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:04:05.000Z");

  private final Signer anna = new Signer();
  private final Signer dirk = new Signer();
  private final String json =
      """
      {"team":"%s","origin":"https://ruggensteun.example","purpose":"return","subject":"abc",\
      "nonce":"%s","exp":"2026-11-22T02:05:05.000Z"}\
      """
          .formatted(Hash.of("team"), Base64Url.encode(new byte[32]));

  @Test
  void the_holder_of_the_key_is_recognised() {
    Claimed<Challenge> answer = claimed(anna.signs(JwsType.CHALLENGE, json));

    assertThat(answer.verifiedBy(anna.key())).isPresent();
    assertThat(answer.payload().purpose()).isEqualTo(Challenge.Purpose.RETURN);
  }

  @Test
  void somebody_else_is_not() {
    assertThat(claimed(dirk.signs(JwsType.CHALLENGE, json)).verifiedBy(anna.key())).isEmpty();
  }

  @Test
  void a_word_changed_after_signing_is_noticed() {
    String signed = anna.signs(JwsType.CHALLENGE, json);
    String[] parts = signed.split("\\.", 3);
    String other = Base64Url.encode(json.replace("abc", "abd").getBytes(UTF_8));

    assertThat(claimed(parts[0] + "." + other + "." + parts[2]).verifiedBy(anna.key())).isEmpty();
  }

  @Test
  void a_signature_made_for_something_else_is_refused() {
    refused(anna.signs(JwsType.EPOCH, json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alg\":\"EdDSA\",\"typ\":\"rs1-challenge+json\"}",
        "{\"alg\":\"none\",\"typ\":\"rs1-challenge+json\"}",
        "{\"typ\":\"rs1-challenge+json\",\"alg\":\"Ed25519\"}",
        "{\"alg\":\"Ed25519\",\"typ\":\"rs1-challenge+json\",\"jwk\":{}}",
        "{\"alg\":\"Ed25519\", \"typ\":\"rs1-challenge+json\"}",
      })
  void another_header_is_refused(String header) {
    refused(anna.signs(Base64Url.encode(header.getBytes(UTF_8)), json));
  }

  @Test
  void a_payload_that_two_readers_could_understand_differently_is_refused() {
    refusedJson(json.replace("\"subject\":\"abc\"", "\"subject\":\"abc\",\"subject\":\"def\""));
    refusedJson(json.replace("\"subject\":\"abc\"", "\"subject\":7"));
    refusedJson(json.replace("\"subject\":\"abc\",", ""));
    refusedJson(json.replace("\"subject\":\"abc\"", "\"subject\":null"));
    refusedJson(json.replace("\"subject\"", "\"extra\":1,\"subject\""));
    refusedJson(json.replace("\"return\"", "0"));
    refusedJson(json.replace("\"return\"", "\"RETURN\""));
    refusedJson(json.replace("05.000Z", "05Z"));
    refusedJson(json.replace("05.000Z", "05.000+00:00"));
    refusedJson(json + "{}");
    refusedJson("[" + json + "]");
    refusedJson("null");
    refusedJson("");
  }

  @Test
  void a_second_way_to_write_the_same_signature_is_refused() {
    String signed = anna.signs(JwsType.CHALLENGE, json);
    char last = signed.charAt(signed.length() - 1);
    refused(signed + "==");
    refused(signed.substring(0, signed.length() - 1) + (char) (last + 1));
    refused(" " + signed);
    refused(signed + ".");
  }

  @Test
  void a_signature_with_the_group_order_added_does_not_count() {
    String signed = anna.signs(JwsType.CHALLENGE, json);
    int dot = signed.lastIndexOf('.');
    byte[] signature = Base64Url.decode(signed.substring(dot + 1)).orElseThrow();
    BigInteger order =
        BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    byte[] larger = littleEndian(bigEndian(signature).add(order));
    System.arraycopy(larger, 0, signature, 32, 32);

    String forged = signed.substring(0, dot + 1) + Base64Url.encode(signature);

    assertThat(claimed(forged).verifiedBy(anna.key())).isEmpty();
  }

  @Test
  void rubbish_is_refused_and_never_thrown() {
    Random random = new Random(20261122);
    String signed = anna.signs(JwsType.CHALLENGE, json);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder broken = new StringBuilder(signed);
      broken.setCharAt(random.nextInt(signed.length()), (char) random.nextInt(128));
      Challenge.read(broken.toString())
          .then(claim -> {
            assertThat(claim.text().equals(signed) || claim.verifiedBy(anna.key()).isEmpty())
                .isTrue();
            return Checked.accepted(claim);
          });
    }
  }

  @Test
  void it_is_good_for_sixty_seconds() {
    Challenge challenge = claimed(anna.signs(JwsType.CHALLENGE, json)).payload();

    assertThat(challenge.isOpenAt(NOW)).isTrue();
    assertThat(challenge.isOpenAt(NOW.plusSeconds(59))).isTrue();
    assertThat(challenge.isOpenAt(NOW.plusSeconds(60))).isFalse();
    assertThat(challenge.isOpenAt(NOW.minusMillis(1))).isFalse();
  }

  private void refusedJson(String payload) {
    refused(anna.signs(JwsType.CHALLENGE, payload));
  }

  private static void refused(String jws) {
    assertThat(Challenge.read(jws)).isEqualTo(Checked.refused(VaultRefused.WRONG_TYPE));
  }

  private static Claimed<Challenge> claimed(String jws) {
    return switch (Challenge.read(jws)) {
      case Checked.Accepted<Claimed<Challenge>>(Claimed<Challenge> claim) -> claim;
      case Checked.Refused<Claimed<Challenge>>(VaultRefused reason) ->
          throw new AssertionError(reason);
    };
  }

  private static BigInteger bigEndian(byte[] signature) {
    byte[] reversed = new byte[32];
    for (int i = 0; i < 32; i++) {
      reversed[31 - i] = signature[32 + i];
    }
    return new BigInteger(1, reversed);
  }

  private static byte[] littleEndian(BigInteger number) {
    byte[] bytes = new byte[32];
    byte[] big = number.toByteArray();
    for (int i = 0; i < Math.min(32, big.length); i++) {
      bytes[i] = big[big.length - 1 - i];
    }
    return bytes;
  }
}
