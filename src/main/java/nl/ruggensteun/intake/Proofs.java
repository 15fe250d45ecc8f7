package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Write;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Proof of work (_rekenproef_): the browser computes a little while somebody types, so that nobody
/// can fill the telephones by machine. No account, no third party, nothing about who it is.
@Component
public class Proofs {
  static final Duration GOOD_FOR = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;
  private final JsonMapper json;
  private final Load load;
  private final AtomicReference<@Nullable String> key = new AtomicReference<>();

  Proofs(JdbcClient jdbc, Clock clock, Randomness randomness, JsonMapper json, Load load) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
    this.json = json;
    this.load = load;
  }

  /// Something to compute on; harder when many ask at the same time.
  public Altcha.Challenge issue() {
    String secret = key();
    long highest = load.proofNumber();
    try {
      return Altcha.createChallenge(
          new Altcha.ChallengeOptions()
              .setAlgorithm(Altcha.Algorithm.SHA256)
              .setMaxNumber(highest)
              .setSecureRandomNumber(true)
              .setExpires(clock.instant().plus(GOOD_FOR).getEpochSecond())
              .setHmacKey(secret));
    } catch (Exception everyJavaHasSha256) {
      throw new IllegalStateException("cannot make a proof of work", everyJavaHasSha256);
    }
  }

  /// Whether this is one of our challenges, solved in time. It may have been used before.
  boolean solved(@Nullable String proof) {
    if (proof == null || proof.length() > 2_000) {
      return false;
    }
    try {
      Altcha.Payload payload = read(proof);
      return isComplete(payload)
          && Altcha.verifySolution(payload, key(), false)
          && expires(payload).isAfter(clock.instant());
    } catch (Exception malformed) {
      return false;
    }
  }

  /// Uses it up, with what it pays for; nothing changes when it was used before.
  Write spending(String proof) {
    return Write.of(
        1,
        """
        INSERT INTO intake_proof (challenge_hash, expires_at) VALUES (?, ?)
        ON CONFLICT DO NOTHING
        """,
        Sha256.of(read(proof).challenge),
        Timestamp.from(clock.instant().plus(GOOD_FOR.multipliedBy(2))));
  }

  void forgetExpired() {
    jdbc.sql("DELETE FROM intake_proof WHERE expires_at < ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  private Altcha.Payload read(String proof) throws JacksonException {
    return json.readValue(Base64.getDecoder().decode(proof), Altcha.Payload.class);
  }

  /// The library believes that everything is there.
  @SuppressWarnings("NullAway")
  private static boolean isComplete(Altcha.Payload payload) {
    return payload.algorithm != null
        && payload.algorithm.equals(Altcha.Algorithm.SHA256.getName())
        && payload.challenge != null
        && payload.number != null
        && payload.salt != null
        && payload.signature != null;
  }

  private static Instant expires(Altcha.Payload payload) throws Exception {
    String expires = Altcha.extractParams(payload.salt).getOrDefault("expires", "0");
    return Instant.ofEpochSecond(Long.parseLong(expires));
  }

  /// One key for all nodes of an installation, made by whichever needs it first.
  private String key() {
    String known = key.get();
    if (known != null) {
      return known;
    }
    jdbc.sql("INSERT INTO intake_proof_key (id, bytes) VALUES (1, ?) ON CONFLICT DO NOTHING")
        .param(randomness.bytes(32))
        .update();
    String made =
        jdbc.sql("SELECT bytes FROM intake_proof_key")
            .query((row, index) -> Base64Url.encode(row.getBytes("bytes")))
            .single();
    key.set(made);
    return made;
  }
}
