package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The quiet that was asked for, line by line: the first member asks, another agrees within five
/// minutes.
final class Mutes {
  private static final Duration TO_AGREE = Duration.ofMinutes(5);

  private final JdbcClient jdbc;

  Mutes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Quiet that holds now.
  List<Mute> holding(Instant now) {
    return jdbc.sql(
            """
            SELECT line_id, agreed_at, until_at FROM alarm_mute WHERE until_at > :now ORDER BY until_at
            """)
        .param("now", Columns.of(now))
        .query((row, number) ->
            new Mute(
                row.getString("line_id"),
                Columns.moment(row, "agreed_at"),
                Columns.moment(row, "until_at")))
        .list();
  }

  /// One that somebody asked for and nobody agreed to yet.
  record Asked(String line, UUID by, Instant until) {}

  List<Asked> asked(Instant now) {
    return jdbc.sql(
            """
            SELECT line_id, asked_by, asked_at FROM alarm_mute
            WHERE agreed_at IS NULL AND asked_at > :since ORDER BY asked_at
            """)
        .param("since", Columns.of(now.minus(TO_AGREE)))
        .query((row, number) ->
            new Asked(
                row.getString("line_id"),
                Columns.id(row, "asked_by"),
                Columns.moment(row, "asked_at").plus(TO_AGREE)))
        .list();
  }

  /// Lines of which more than one request rings that this member can open: only whoever is rung by
  /// a wave has a say in its quiet.
  List<String> wavesOf(UUID member) {
    return jdbc.sql(
            """
            SELECT alarm.line_id FROM alarm JOIN alarm_route route USING (alarm_id)
            WHERE state = 'open' AND kind = 'request' AND alarm.line_id IS NOT NULL
              AND alarm.wish IS DISTINCT FROM 'unhurried'
              AND route.member_id = :member
            GROUP BY alarm.line_id HAVING count(*) > 1 ORDER BY 1
            """)
        .param("member", member)
        .query((row, number) -> row.getString("line_id"))
        .list();
  }

  /// Locks the quiet of a line against two at once, until the transaction ends.
  void lock(String line) {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('mute/' || :line))")
        .param("line", line)
        .query((row, number) -> true)
        .single();
  }

  void ask(UUID id, String line, UUID member, Instant now) {
    jdbc.sql(
            "INSERT INTO alarm_mute (mute_id, line_id, asked_by, asked_at) VALUES (:id, :line, :member, :now)")
        .param("id", id)
        .param("line", line)
        .param("member", member)
        .param("now", Columns.of(now))
        .update();
  }

  /// @return until when it is quiet; empty when another did not ask for it in the last five minutes
  Optional<Instant> agree(String line, UUID member, Instant now) {
    return jdbc.sql(
            """
            UPDATE alarm_mute SET agreed_by = :member, agreed_at = :now, until_at = :until
            WHERE mute_id = (SELECT mute_id FROM alarm_mute
              WHERE line_id = :line AND agreed_at IS NULL AND asked_by <> :member AND asked_at > :since
              ORDER BY asked_at DESC LIMIT 1)
            RETURNING until_at
            """)
        .param("line", line)
        .param("member", member)
        .param("now", Columns.of(now))
        .param("until", Columns.of(now.plus(Mute.LASTS)))
        .param("since", Columns.of(now.minus(TO_AGREE)))
        .query((row, number) -> Columns.moment(row, "until_at"))
        .optional();
  }

  void forgetBefore(Instant then) {
    jdbc.sql("DELETE FROM alarm_mute WHERE asked_at < :then")
        .param("then", Columns.of(then))
        .update();
  }
}
