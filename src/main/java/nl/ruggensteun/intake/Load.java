package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.platform.DiskRoom;
import nl.ruggensteun.platform.Reserve;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How much is waiting (_belasting_): decides how long a browser computes, and when the door must
/// close because the disk would not hold it. Looked at every few seconds and not for each request.
@Component
class Load {
  static final long MOST_UNTAKEN_BYTES = 5L * 1024 * 1024 * 1024;

  private static final Duration FRESH = Duration.ofSeconds(5);
  private static final long LIGHT = 50_000;
  private static final long HEAVY = 250_000;

  /// A training of thirty, a campaign against a council: that is still life, not an attack.
  private static final long BUSY_MINUTE = 600;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Reserve reserve;
  private final AtomicReference<Look> last = new AtomicReference<>(new Look(Instant.MIN, 0, 0));

  Load(JdbcClient jdbc, Clock clock, Reserve reserve) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.reserve = reserve;
  }

  private record Look(Instant at, long untakenBytes, long lastMinute) {}

  boolean hasRoomFor(long bytes) {
    return reserve.room() != DiskRoom.LAST && look().untakenBytes() + bytes <= MOST_UNTAKEN_BYTES;
  }

  /// The highest number to look for; an old telephone does the heavy one in a few seconds.
  long proofNumber() {
    return look().lastMinute() > BUSY_MINUTE ? HEAVY : LIGHT;
  }

  private Look look() {
    Look known = last.get();
    Instant now = clock.instant();
    boolean clockWentBack = known.at().isAfter(now);
    if (known.at().isAfter(now.minus(FRESH)) && !clockWentBack) {
      return known;
    }
    Look fresh =
        jdbc.sql(
                """
                SELECT coalesce(sum(bytes), 0) AS untaken,
                       count(*) FILTER (WHERE accepted_at > ?) AS minute
                FROM intake_request WHERE state IN ('waiting', 'taken')
                """)
            .param(Timestamp.from(now.minus(Duration.ofMinutes(1))))
            .query((row, index) -> new Look(now, row.getLong("untaken"), row.getLong("minute")))
            .single();
    last.set(fresh);
    return fresh;
  }
}
