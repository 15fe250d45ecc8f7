package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The attempts, written down before anything is sent, so that a crash in between loses none. The
/// node that sends one keeps it to itself; as soon as that node is silent another sends it.
final class Attempts {
  /// What a channel refused for now is tried again after this.
  static final Duration RETRY = Duration.ofSeconds(5);

  /// For so long others leave an attempt to the node that is at it. With the beat of the sweep it
  /// is short enough that a node which dies makes no ring more than five seconds late.
  static final Duration KEPT = Duration.ofSeconds(3);

  private final JdbcClient jdbc;
  private final Receipts receipts;

  Attempts(JdbcClient jdbc, Receipts receipts) {
    this.jdbc = jdbc;
    this.receipts = receipts;
  }

  void plan(List<Attempt> attempts, Instant now) {
    if (attempts.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO alarm_attempt (attempt_id, alarm_id, member_id, channel_id, kind, turn,
                                       receipt_token_hash, planned_at, retry_at, state)
            SELECT unnest(:ids::uuid[]), unnest(:alarms::uuid[]), unnest(:members::uuid[]),
                   unnest(:channels::uuid[]), unnest(:kinds::text[]), unnest(:turns::int[]),
                   decode(unnest(:tokens::text[]), 'hex'), :now, :retry, 'planned'
            """)
        .param("ids", Columns.of(attempts, Attempt::attemptId))
        .param("alarms", Columns.of(attempts, Attempt::alarmId))
        .param("members", Columns.of(attempts, attempt -> attempt.channel().memberId()))
        .param("channels", Columns.of(attempts, attempt -> attempt.channel().channelId()))
        .param("kinds", Columns.of(attempts, attempt -> attempt.channel().kind().code()))
        .param("turns", Columns.of(attempts, Attempt::turn))
        .param("tokens", Columns.of(attempts, attempt -> receipts.storedHash(attempt.attemptId())))
        .param("now", Columns.of(now))
        .param("retry", Columns.of(now.plus(KEPT)))
        .update();
  }

  /// Keeps what this node is still sending out of the hands of the others: a gateway that is slow
  /// to answer is no reason to ring twice. It looks each one up by its id; by the index of what
  /// waits for a result it would compare every one of those with every id, which after an outage
  /// holds up the ringing (hence the coalesce). One of which the result is being written is left.
  void keep(Collection<UUID> underWay, Instant now) {
    if (underWay.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            UPDATE alarm_attempt attempt SET retry_at = :until
            FROM (SELECT waiting.attempt_id FROM unnest(:ids::uuid[]) AS given (attempt_id)
                  JOIN alarm_attempt waiting USING (attempt_id)
                  WHERE coalesce(waiting.state, '') = 'planned' AND waiting.retry_at < :soon
                  FOR UPDATE OF waiting SKIP LOCKED) mine
            WHERE attempt.attempt_id = mine.attempt_id
            """)
        .param("until", Columns.of(now.plus(KEPT)))
        .param("soon", Columns.of(now.plus(KEPT).minusSeconds(1)))
        .param("ids", Columns.ids(underWay))
        .update();
  }

  /// A ring that another alarm of the wave stands for.
  record Bundled(UUID attemptId, UUID alarmId, UUID memberId, int turn, UUID bundleId) {}

  void bundle(List<Bundled> rings, Instant now) {
    if (rings.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            WITH ring AS (
              SELECT unnest(:ids::uuid[]) AS attempt_id, unnest(:alarms::uuid[]) AS alarm_id,
                     unnest(:members::uuid[]) AS member_id, unnest(:turns::int[]) AS turn,
                     unnest(:bundles::uuid[]) AS bundle_id),
            marked AS (
              UPDATE alarm SET bundle_id = ring.bundle_id
              FROM ring WHERE alarm.alarm_id = ANY(:alarms::uuid[]) AND alarm.alarm_id = ring.alarm_id)
            INSERT INTO alarm_attempt (attempt_id, alarm_id, member_id, kind, turn, planned_at, state)
            SELECT attempt_id, alarm_id, member_id, 'bundled', turn, :now, 'bundled' FROM ring
            """)
        .param("ids", Columns.of(rings, Bundled::attemptId))
        .param("alarms", Columns.of(rings, Bundled::alarmId))
        .param("members", Columns.of(rings, Bundled::memberId))
        .param("turns", Columns.of(rings, Bundled::turn))
        .param("bundles", Columns.of(rings, Bundled::bundleId))
        .param("now", Columns.of(now))
        .update();
  }

  /// For members whose channel failed at this turn of an alarm that still rings: their other
  /// channels that were not tried at it yet.
  List<Attempt> beside(List<Attempt> failed, Supplier<UUID> ids) {
    if (failed.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            WITH failed AS (
              SELECT DISTINCT unnest(:alarms::uuid[]) AS alarm_id, unnest(:members::uuid[]) AS member_id,
                     unnest(:turns::int[]) AS turn)
            SELECT alarm.alarm_id, alarm.kind AS alarm_kind, failed.turn, channel.*, chosen.language
            FROM failed
            JOIN alarm ON alarm.alarm_id = failed.alarm_id AND alarm.turn = failed.turn
                      AND alarm.state = 'open' AND alarm.acknowledged_by IS NULL
            JOIN alarm_route route ON route.alarm_id = failed.alarm_id
                                  AND route.member_id = failed.member_id
            JOIN alarm_channel channel ON channel.member_id = failed.member_id
            LEFT JOIN alarm_language chosen ON chosen.member_id = channel.member_id
            WHERE channel.verified_at IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM alarm_attempt tried
                              WHERE tried.alarm_id = failed.alarm_id AND tried.turn = failed.turn
                                AND tried.channel_id = channel.channel_id)
            """)
        .param("alarms", Columns.of(failed, Attempt::alarmId))
        .param("members", Columns.of(failed, attempt -> attempt.channel().memberId()))
        .param("turns", Columns.of(failed, Attempt::turn))
        .query((row, number) ->
            new Attempt(
                ids.get(),
                Columns.id(row, "alarm_id"),
                AlarmKind.of(row.getString("alarm_kind")),
                row.getInt("turn"),
                Channels.channel(row, number)))
        .list();
  }

  /// Ends attempts that nobody needs any more: the alarm was closed or acknowledged, the member may
  /// not be woken for it any more, or the channel refused for now and the alarm has gone on since.
  void giveUpPassed(Instant now) {
    jdbc.sql(
            """
            UPDATE alarm_attempt attempt SET state = 'failed', retry_at = NULL, result_at = :now,
                   result_code = coalesce(result_code, 'no-longer-needed')
            FROM alarm
            WHERE attempt.state = 'planned' AND attempt.retry_at <= :now
              AND alarm.alarm_id = attempt.alarm_id
              AND (alarm.state = 'closed' OR alarm.acknowledged_by IS NOT NULL
                   OR (attempt.result_code IS NOT NULL AND alarm.turn <> attempt.turn)
                   OR NOT EXISTS (SELECT 1 FROM alarm_route route
                                  WHERE route.alarm_id = attempt.alarm_id
                                    AND route.member_id = attempt.member_id))
            """)
        .param("now", Columns.of(now))
        .update();
  }

  /// Takes attempts that have no result yet; another node passes over those meanwhile.
  List<Attempt> withoutResult(Instant now, int limit) {
    return jdbc.sql(
            """
            WITH due AS (
              SELECT attempt_id FROM alarm_attempt
              WHERE state = 'planned' AND retry_at <= :now
              ORDER BY retry_at LIMIT :limit FOR UPDATE SKIP LOCKED),
            taken AS (
              UPDATE alarm_attempt attempt SET retry_at = :retry, tries = tries + 1
              FROM due WHERE attempt.attempt_id = due.attempt_id
              RETURNING attempt.attempt_id, attempt.alarm_id, attempt.channel_id, attempt.turn)
            SELECT taken.attempt_id, taken.turn, alarm.alarm_id, alarm.kind AS alarm_kind, channel.*,
                   chosen.language
            FROM taken
            JOIN alarm ON alarm.alarm_id = taken.alarm_id
            JOIN alarm_channel channel ON channel.channel_id = taken.channel_id
            LEFT JOIN alarm_language chosen ON chosen.member_id = channel.member_id
            """)
        .param("now", Columns.of(now))
        .param("retry", Columns.of(now.plus(KEPT)))
        .param("limit", limit)
        .query(Attempts::attempt)
        .list();
  }

  private static Attempt attempt(ResultSet row, int number) throws SQLException {
    return new Attempt(
        Columns.id(row, "attempt_id"),
        Columns.id(row, "alarm_id"),
        AlarmKind.of(row.getString("alarm_kind")),
        row.getInt("turn"),
        Channels.channel(row, number));
  }
}
