package nl.ruggensteun.access;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Challenges (_uitdagingen_): something fresh to sign, to show that one holds a key. Each is good
/// once and for a minute.
///
/// A locator that nobody has costs the same work and gets the same answers, so that asking tells
/// nothing.
@Component
public class Challenges {
  /// Signatures for a subject nobody knows are checked against this key, of which nobody has the
  /// other half.
  private final VerifyKey nobody = keyOfNobody();

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;
  private final Team team;
  private final Settings settings;

  Challenges(JdbcClient jdbc, Clock clock, Randomness randomness, Team team, Settings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
    this.team = team;
    this.settings = settings;
  }

  /// What became of a signed challenge.
  public sealed interface Verdict {}

  /// Whoever signed holds the key of this subject, now.
  public record Spent(String subject) implements Verdict {}

  /// Not signed, not by that key, too late, a second time, or nobody has that subject: it makes no
  /// difference.
  public record Refused() implements Verdict {}

  /// A fresh challenge; empty while there is no team yet.
  public Optional<Challenge> issue(Challenge.Purpose purpose, String subject) {
    return team.hash().map(hash -> issue(hash, purpose, subject));
  }

  private Challenge issue(Hash hash, Challenge.Purpose purpose, String subject) {
    Instant expires = clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(Challenge.LIFETIME);
    String nonce = nonce(purpose.name(), subject, expires);
    return new Challenge(hash, settings.origin().toString(), purpose, subject, nonce, expires);
  }

  /// Takes a signed challenge. `keyOf` finds the key that belongs to a subject, if any has it.
  public Verdict spend(
      String jws, Challenge.Purpose purpose, Function<String, Optional<VerifyKey>> keyOf) {
    return switch (Challenge.read(jws)) {
      case Checked.Refused<Claimed<Challenge>> refused -> new Refused();
      case Checked.Accepted<Claimed<Challenge>>(Claimed<Challenge> claimed) ->
          spend(claimed, purpose, keyOf);
    };
  }

  private Verdict spend(
      Claimed<Challenge> claimed,
      Challenge.Purpose purpose,
      Function<String, Optional<VerifyKey>> keyOf) {
    Challenge challenge = claimed.payload();
    boolean fresh = spendNonce(challenge.nonce(), purpose.name(), challenge.subject());
    Optional<VerifyKey> key = keyOf.apply(challenge.subject());
    boolean signed = claimed.verifiedBy(key.orElse(nobody)).isPresent();
    boolean ours =
        challenge.purpose() == purpose
            && challenge.origin().equals(settings.origin().toString())
            && team.hash().filter(challenge.team()::equals).isPresent()
            && challenge.isOpenAt(clock.instant());
    return fresh && signed && ours && key.isPresent()
        ? new Spent(challenge.subject())
        : new Refused();
  }

  /// A fresh nonce for a passkey ceremony.
  String nonceForPasskey(PasskeyUse use) {
    return nonce(use.name(), "", clock.instant().plus(PasskeyUse.LIFETIME));
  }

  boolean spendForPasskey(PasskeyUse use, String nonce) {
    return spendNonce(nonce, use.name(), "");
  }

  private String nonce(String purpose, String subject, Instant expires) {
    String nonce = Base64Url.encode(randomness.bytes(32));
    jdbc.sql(
            """
            INSERT INTO access_challenge (nonce, purpose, subject, expires_at)
            VALUES (:nonce, :purpose, :subject, :expires)
            """)
        .param("nonce", nonce)
        .param("purpose", purpose)
        .param("subject", subject)
        .param("expires", Columns.of(expires))
        .update();
    return nonce;
  }

  private boolean spendNonce(String nonce, String purpose, String subject) {
    return jdbc.sql(
                """
                DELETE FROM access_challenge
                WHERE nonce = :nonce AND purpose = :purpose AND subject = :subject AND expires_at > :now
                """)
            .param("nonce", nonce)
            .param("purpose", purpose)
            .param("subject", subject)
            .param("now", Columns.of(clock.instant()))
            .update()
        == 1;
  }

  private static VerifyKey keyOfNobody() {
    try {
      byte[] encoded =
          KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
      byte[] key = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
      return new VerifyKey(Base64Url.encode(key));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// Clears what nobody signed in time.
  void forgetExpired() {
    jdbc.sql("DELETE FROM access_challenge WHERE expires_at < :now")
        .param("now", Columns.of(clock.instant()))
        .update();
  }
}
