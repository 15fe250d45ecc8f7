package nl.ruggensteun.alarm;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.RingingChannels;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The channels by which members are woken, as the ringing reads them.
final class Channels implements RingingChannels {
  private final JdbcClient jdbc;
  private final Optional<Clock> clock;

  /// Channels that count however long ago they were proven.
  Channels(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.clock = Optional.empty();
  }

  /// For the roster a channel counts as long as its last proof is fresh; it is rung all the same.
  Channels(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = Optional.of(clock);
  }

  /// For each member the confirmed channels, or all there are when none was confirmed: a doubtful
  /// telephone is better than silence.
  Map<UUID, List<Channel>> usableOf(Collection<UUID> members) {
    return jdbc
        .sql(
            """
            SELECT channel.*, chosen.language FROM alarm_channel channel
            LEFT JOIN alarm_language chosen USING (member_id)
            WHERE member_id = ANY(:members::uuid[])
              AND (verified_at IS NOT NULL OR NOT EXISTS (
                SELECT 1 FROM alarm_channel other
                WHERE other.member_id = channel.member_id AND other.verified_at IS NOT NULL))
            ORDER BY member_id, added_at
            """)
        .param("members", Columns.ids(members))
        .query(Channels::channel)
        .list()
        .stream()
        .collect(groupingBy(Channel::memberId));
  }

  /// In which language this member is woken.
  Language languageOf(UUID memberId) {
    return jdbc.sql("SELECT language FROM alarm_language WHERE member_id = :member")
        .param("member", memberId)
        .query(String.class)
        .optional()
        .map(Channels::language)
        .orElse(Language.NL);
  }

  @Override
  public Set<UUID> amongThose(Collection<UUID> members) {
    return jdbc.sql(
            """
            SELECT DISTINCT member_id FROM alarm_channel
            WHERE member_id = ANY(:members::uuid[])
              AND verified_at > :fresh AND kind IN ('voice', 'sms', 'push')
            """)
        .param("members", Columns.ids(members))
        .param("fresh", Columns.of(clock.map(Retests::countsSince).orElse(Instant.EPOCH)))
        .query((row, number) -> Columns.id(row, "member_id"))
        .set();
  }

  @Override
  public Set<UUID> workedSince(Collection<UUID> members, Instant since) {
    return jdbc.sql(
            """
            SELECT DISTINCT member_id FROM alarm_channel
            WHERE member_id = ANY(:members::uuid[]) AND kind IN ('voice', 'sms', 'push')
              AND verified_at IS NOT NULL AND coalesce(last_worked_at, verified_at) >= :since
            """)
        .param("members", Columns.ids(members))
        .param("since", Columns.of(since))
        .query((row, number) -> Columns.id(row, "member_id"))
        .set();
  }

  @Override
  public Set<UUID> wokenIn(Collection<UUID> members, Span span) {
    return jdbc.sql(
            """
            SELECT DISTINCT attempt.member_id FROM alarm_attempt attempt JOIN alarm USING (alarm_id)
            WHERE attempt.member_id = ANY(:members::uuid[]) AND alarm.kind IN ('request', 'nobody')
              AND attempt.kind IN ('voice', 'sms', 'push')
              AND attempt.state IN ('sent', 'delivered', 'answered')
              AND attempt.sent_at >= :from AND attempt.sent_at < :until
            """)
        .param("members", Columns.ids(members))
        .param("from", Columns.of(span.from()))
        .param("until", Columns.of(span.until()))
        .query((row, number) -> Columns.id(row, "member_id"))
        .set();
  }

  @Override
  public Set<UUID> practised(Collection<UUID> members) {
    Set<UUID> practised =
        jdbc.sql(
                """
                SELECT DISTINCT member_id FROM alarm
                JOIN alarm_route USING (alarm_id)
                WHERE kind = 'practice' AND state = 'closed'
                  AND first_acknowledged_at IS NOT NULL AND (turn > 0 OR first_rung_at IS NOT NULL)
                  AND member_id = ANY(:members::uuid[])
                """)
            .param("members", Columns.ids(members))
            .query((row, number) -> Columns.id(row, "member_id"))
            .set();
    practised.retainAll(amongThose(members));
    return practised;
  }

  static Channel channel(ResultSet row, int number) throws SQLException {
    ChannelKind kind = ChannelKind.of(row.getString("kind"));
    return new Channel(
        Columns.id(row, "channel_id"),
        Columns.id(row, "member_id"),
        kind,
        Secret.of(row.getString("address")),
        kind == ChannelKind.PUSH
            ? Optional.of(
                new Channel.PushKeys(row.getBytes("push_p256dh"), row.getBytes("push_auth")))
            : Optional.empty(),
        language(row.getString("language")),
        row.getObject("verified_at") != null);
  }

  /// Dutch for whoever chose nothing.
  static Language language(@Nullable String code) {
    return Language.EN.code().equals(code) ? Language.EN : Language.NL;
  }
}
