package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import nl.ruggensteun.platform.Base64Url;

/// A challenge (_uitdaging_): what somebody signs to show that she holds the key, now and here.
public record Challenge(
    Hash team, String origin, Purpose purpose, String subject, String nonce, Instant exp) {
  public static final Duration LIFETIME = Duration.ofSeconds(60);

  public enum Purpose {
    /// A reporter who comes back with her ten words.
    @JsonProperty("return")
    RETURN,
    /// A member who signs in with a recovery code.
    @JsonProperty("member")
    MEMBER,
    /// A reporter who replaces her words.
    @JsonProperty("renew")
    RENEW
  }

  public Challenge {
    Objects.requireNonNull(team);
    Objects.requireNonNull(origin);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(exp);
    if (Base64Url.decode(nonce).filter(bytes -> bytes.length == 32).isEmpty()) {
      throw new IllegalArgumentException("not a nonce");
    }
  }

  public static Checked<Claimed<Challenge>> read(String jws) {
    return Claimed.read(jws, JwsType.CHALLENGE, Challenge.class);
  }

  /// Good for sixty seconds, and never longer because somebody wrote a later moment in it.
  public boolean isOpenAt(Instant now) {
    return now.isBefore(exp) && !exp.isAfter(now.plus(LIFETIME));
  }
}
