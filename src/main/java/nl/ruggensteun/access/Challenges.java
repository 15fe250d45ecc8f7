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
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.VerifyKey;
import org.springframework.stereotype.Component;

/// Challenges (_uitdagingen_): something fresh to sign, to show that one holds a key. Each is good
/// once and for a minute.
///
/// Only one that was rightly answered is remembered. A locator that nobody has costs the same work
/// and gets the same answers, so that asking tells nothing.
@Component
public class Challenges {
  /// Signatures for a subject nobody knows are checked against this key, of which nobody has the
  /// other half.
  private final VerifyKey nobody = keyOfNobody();

  private final Nonces nonces;
  private final Clock clock;
  private final Team team;
  private final Settings settings;

  Challenges(Nonces nonces, Clock clock, Team team, Settings settings) {
    this.nonces = nonces;
    this.clock = clock;
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
    String nonce = nonces.make(purpose.name(), subject, expires);
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
    Optional<VerifyKey> key = keyOf.apply(challenge.subject());
    boolean signed = claimed.verifiedBy(key.orElse(nobody)).isPresent();
    boolean ours =
        challenge.purpose() == purpose
            && challenge.origin().equals(settings.origin().toString())
            && team.hash().filter(challenge.team()::equals).isPresent()
            && challenge.isOpenAt(clock.instant());
    boolean issued = nonces.isOurs(challenge.nonce(), purpose.name(), challenge.subject());
    return issued && signed && ours && key.isPresent() && nonces.spend(challenge.nonce())
        ? new Spent(challenge.subject())
        : new Refused();
  }

  /// A fresh nonce for a passkey ceremony.
  String nonceForPasskey(PasskeyUse use) {
    return nonces.make(use.name(), "", clock.instant().plus(PasskeyUse.LIFETIME));
  }

  boolean spendForPasskey(PasskeyUse use, String nonce) {
    return nonces.isOurs(nonce, use.name(), "") && nonces.spend(nonce);
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
}
