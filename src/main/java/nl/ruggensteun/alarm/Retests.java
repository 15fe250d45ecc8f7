package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The monthly proof (_maandproef_): a telephone that rang in spring may be in a drawer by summer.
/// After 30 days its owner is asked to test it again; 14 days later it counts for no roster any
/// more, though it is still rung.
@Component
class Retests {
  private static final Duration GOOD = Duration.ofDays(30);
  private static final Duration GRACE = Duration.ofDays(14);

  private final JdbcClient jdbc;
  private final CoordinatorMail mail;
  private final Clock clock;

  Retests(JdbcClient jdbc, CoordinatorMail mail, Clock clock) {
    this.jdbc = jdbc;
    this.mail = mail;
    this.clock = clock;
  }

  /// What was proven before then has to be proven again.
  static Instant dueBefore(Clock clock) {
    return clock.instant().minus(GOOD);
  }

  /// What was proven after then counts.
  static Instant countsSince(Clock clock) {
    return clock.instant().minus(GOOD).minus(GRACE);
  }

  /// Asks by mail, once per proof that has grown old; one mail for all channels of a member.
  void ask() {
    List<UUID> owners =
        jdbc.sql(
                """
                UPDATE alarm_channel SET retest_asked_at = :now
                WHERE verified_at < :due AND (retest_asked_at IS NULL OR retest_asked_at <= verified_at)
                RETURNING member_id
                """)
            .param("now", Columns.of(clock.instant()))
            .param("due", Columns.of(dueBefore(clock)))
            .query((row, number) -> Columns.id(row, "member_id"))
            .list();
    owners.stream().distinct().forEach(owner -> mail.sendTo(owner, "alarm.retest"));
  }
}
