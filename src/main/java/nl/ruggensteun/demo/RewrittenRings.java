package nl.ruggensteun.demo;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives the alarms of the fictional past the calls they would have had, at once: to those who were
/// rung while it was made, or to whoever took it. Without this an old alarm would have waited until
/// today.
final class RewrittenRings {
  private final JdbcClient jdbc;

  RewrittenRings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write() {
    really();
    pretended();
    jdbc.sql(
            "UPDATE alarm SET first_rung_at = opened_at + interval '1 second' WHERE kind = 'request'")
        .update();
  }

  private void really() {
    jdbc.sql(
            """
            UPDATE alarm_attempt attempt SET planned_at = alarm.opened_at,
                   sent_at = CASE WHEN sent_at IS NULL THEN NULL
                                  ELSE alarm.opened_at + interval '1 second' END,
                   result_at = CASE WHEN result_at IS NULL THEN NULL
                                    ELSE alarm.opened_at + interval '1 second' END
            FROM alarm WHERE alarm.alarm_id = attempt.alarm_id AND alarm.kind = 'request'
            """)
        .update();
  }

  private void pretended() {
    jdbc.sql(
            """
            INSERT INTO alarm_attempt (attempt_id, alarm_id, member_id, channel_id, kind, turn,
                                       planned_at, sent_at, state, result_at)
            SELECT uuidv7(), alarm.alarm_id, called.member_id, called.channel_id, called.kind, 0,
                   alarm.opened_at, alarm.opened_at + interval '1 second',
                   CASE WHEN alarm.first_acknowledged_at IS NULL THEN 'sent' ELSE 'answered' END,
                   alarm.opened_at + interval '1 second'
            FROM alarm CROSS JOIN LATERAL (
              SELECT channel.member_id, channel.channel_id, channel.kind
              FROM alarm_route route JOIN alarm_channel channel USING (member_id)
              LEFT JOIN intake_request request ON request.request_id = alarm.subject_id
              WHERE route.alarm_id = alarm.alarm_id AND channel.kind = 'voice'
                AND channel.verified_at IS NOT NULL
              ORDER BY channel.member_id = request.taken_by DESC NULLS LAST, route.position
              LIMIT 1) called
            WHERE alarm.kind = 'request'
              AND NOT EXISTS (SELECT 1 FROM alarm_attempt one WHERE one.alarm_id = alarm.alarm_id)
            """)
        .update();
  }
}
