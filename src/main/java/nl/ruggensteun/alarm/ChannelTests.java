package nl.ruggensteun.alarm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Proving a channel (_proef_): six digits go out over it and come back in a signed-in page.
@Component
public class ChannelTests {
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final int TRIES = 5;

  private final JdbcClient jdbc;
  private final ChannelBook book;
  private final Senders senders;
  private final Words words;
  private final Randomness randomness;
  private final Clock clock;

  ChannelTests(
      JdbcClient jdbc,
      ChannelBook book,
      Senders senders,
      Words words,
      Randomness randomness,
      Clock clock) {
    this.jdbc = jdbc;
    this.book = book;
    this.senders = senders;
    this.words = words;
    this.randomness = randomness;
    this.clock = clock;
  }

  /// What became of a test.
  public enum Sent {
    /// It is under way.
    YES,
    /// The channel did not take it.
    NOT_TAKEN,
    /// The last one went a moment ago.
    TOO_SOON,
    /// The member has no such channel.
    MISSING
  }

  /// Sends six digits.
  public Sent send(UUID memberId, UUID channelId) {
    Optional<Channel> channel = book.find(memberId, channelId);
    if (channel.isEmpty()) {
      return Sent.MISSING;
    }
    String digits = sixDigits();
    if (!remember(channelId, digits)) {
      return Sent.TOO_SOON;
    }
    Channel to = channel.orElseThrow();
    Sender sender = senders.byKind().get(to.kind());
    boolean taken = sender != null && sender.send(words.code(to, digits)) instanceof Outcome.Taken;
    return taken ? Sent.YES : Sent.NOT_TAKEN;
  }

  private String sixDigits() {
    int number = Math.floorMod(ByteBuffer.wrap(randomness.bytes(8)).getLong(), 1_000_000);
    return "%06d".formatted(number);
  }

  private boolean remember(UUID channelId, String digits) {
    Instant now = clock.instant();
    return jdbc.sql(
                """
                UPDATE alarm_channel SET verification_hash = :hash, verification_until = :until,
                       verification_tries = 0
                WHERE channel_id = :id AND (verification_until IS NULL OR verification_until < :soonest)
                """)
            .param("hash", hash(channelId, digits))
            .param("until", Columns.of(now.plus(VALID)))
            .param("soonest", Columns.of(now.plus(VALID).minus(PAUSE)))
            .param("id", channelId)
            .update()
        == 1;
  }

  /// Takes the digits back; each wrong try counts, and five end the test.
  ///
  /// @return whether the channel is confirmed now
  public boolean confirm(UUID memberId, UUID channelId, String digits) {
    return jdbc.sql(
            """
            UPDATE alarm_channel SET
              verification_tries = verification_tries + 1,
              verified_at = CASE WHEN verification_hash = :hash THEN :now ELSE verified_at END,
              verification_hash = CASE WHEN verification_hash = :hash THEN NULL ELSE verification_hash END
            WHERE channel_id = :id AND member_id = :member AND verification_hash IS NOT NULL
              AND verification_until > :now AND verification_tries < :tries
            RETURNING verification_hash IS NULL AS confirmed
            """)
        .param("hash", hash(channelId, digits.replaceAll("\\D", "")))
        .param("now", Columns.of(clock.instant()))
        .param("id", channelId)
        .param("member", memberId)
        .param("tries", TRIES)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private static byte[] hash(UUID channelId, String digits) {
    return Sha256.of((channelId + "/" + digits).getBytes(StandardCharsets.UTF_8));
  }
}
