package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Practice calls (_oefenoproepen_): a real alarm from ringing to closing, for nobody. Whoever did
/// not take one does not stand on the roster.
@Component
public class PracticeCalls {
  private static final Pace PACE = new Pace(Duration.ofSeconds(60), Duration.ofMinutes(10));

  private final Alarms alarms;
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;
  private final Ids ids;

  PracticeCalls(Alarms alarms, JdbcClient jdbc, Transactions transactions, Clock clock, Ids ids) {
    this.alarms = alarms;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Rings a member for practice, in the place of a practice call that may still be open.
  public void ring(UUID memberId) {
    transactions.run(() -> {
      open(memberId).ifPresent(subject -> alarms.close(AlarmKind.PRACTICE, subject));
      alarms.open(
          new NewAlarm(
              AlarmKind.PRACTICE,
              ids.next(),
              Optional.empty(),
              Optional.empty(),
              List.of(memberId),
              clock.instant(),
              PACE));
    });
  }

  private Optional<UUID> open(UUID memberId) {
    return jdbc.sql(
            """
            SELECT subject_id FROM alarm JOIN alarm_route USING (alarm_id)
            WHERE kind = 'practice' AND state = 'open' AND member_id = :member
            """)
        .param("member", memberId)
        .query((row, number) -> Columns.id(row, "subject_id"))
        .optional();
  }

  /// The member closes the practice call that they acknowledged.
  ///
  /// @return false when there is none
  public boolean close(UUID alarmId, UUID memberId) {
    Optional<UUID> subject =
        jdbc.sql(
                """
                SELECT subject_id FROM alarm
                WHERE alarm_id = :alarm AND kind = 'practice' AND state = 'open'
                  AND acknowledged_by = :member
                """)
            .param("alarm", alarmId)
            .param("member", memberId)
            .query((row, number) -> Columns.id(row, "subject_id"))
            .optional();
    subject.ifPresent(id -> alarms.close(AlarmKind.PRACTICE, id));
    return subject.isPresent();
  }
}
