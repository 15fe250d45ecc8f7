package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Challenges;
import nl.ruggensteun.casefile.Audience;
import nl.ruggensteun.casefile.Audiences;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.vault.Challenge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Coming into one's own room (_uw gesprek_) with ten words. The token lives in the page for half
/// an hour; that she was there is kept nowhere.
@Component
public class RoomSessions {
  private static final Duration LASTS = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;
  private final Challenges challenges;
  private final Audiences audiences;

  RoomSessions(
      JdbcClient jdbc,
      Clock clock,
      Randomness randomness,
      Challenges challenges,
      Audiences audiences) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
    this.challenges = challenges;
    this.audiences = audiences;
  }

  /// A session that has just begun; the token is said once.
  public record Opened(Secret<String> token, Instant expiresAt) {}

  /// Empty for words that lead nowhere, for words that were replaced, and for a wrong signature: it
  /// makes no difference.
  public Optional<Opened> open(String challenge) {
    return switch (challenges.spend(challenge, Challenge.Purpose.RETURN, audiences::authKey)) {
      case Challenges.Refused refused -> Optional.empty();
      case Challenges.Spent(String locator) -> audiences.byLocator(locator).map(this::begin);
    };
  }

  /// Whose room this token opens now. Words that were replaced meanwhile open nothing.
  public Optional<Audience> room(String token) {
    return jdbc.sql(
            """
            SELECT case_id, audience_id, locator FROM intake_room_session
            WHERE token_hash = ? AND expires_at > ?
            """)
        .params(Sha256.of(token), Timestamp.from(clock.instant()))
        .query((row, index) ->
            new Key(
                row.getObject("case_id", UUID.class),
                row.getObject("audience_id", UUID.class),
                row.getString("locator")))
        .optional()
        .flatMap(key ->
            audiences
                .byLocator(key.locator())
                .filter(room -> room.caseId().equals(key.caseId()))
                .filter(room -> room.audienceId().equals(key.audienceId())));
  }

  private record Key(UUID caseId, UUID audienceId, String locator) {}

  private Opened begin(Audience room) {
    String token = Base64Url.encode(randomness.bytes(32));
    Instant expires = clock.instant().plus(LASTS);
    jdbc.sql(
            """
            INSERT INTO intake_room_session (token_hash, case_id, audience_id, locator, expires_at)
            VALUES (?, ?, ?, ?, ?)
            """)
        .params(
            Sha256.of(token),
            room.caseId(),
            room.audienceId(),
            room.locator().orElseThrow(),
            Timestamp.from(expires))
        .update();
    return new Opened(Secret.of(token), expires);
  }

  void forgetExpired() {
    jdbc.sql("DELETE FROM intake_room_session WHERE expires_at < ?")
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  void forget(String locator) {
    jdbc.sql("DELETE FROM intake_room_session WHERE locator = ?").param(locator).update();
  }
}
