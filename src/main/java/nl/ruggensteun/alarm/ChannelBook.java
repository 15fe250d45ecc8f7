package nl.ruggensteun.alarm;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A member's own channels (_kanalen_): nobody else reads or changes them.
@Component
public class ChannelBook {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final AuditLog log;
  private final Clock clock;
  private final Ids ids;

  ChannelBook(JdbcClient jdbc, Transactions transactions, AuditLog log, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.log = log;
    this.clock = clock;
    this.ids = ids;
  }

  public List<OwnChannel> of(UUID memberId) {
    return jdbc.sql(
            "SELECT * FROM alarm_channel WHERE member_id = :member ORDER BY added_at, channel_id")
        .param("member", memberId)
        .query(this::own)
        .list();
  }

  /// Adds a channel; one that is there already stays as it is.
  public UUID add(SignedIn member, NewChannel channel) {
    return transactions.in(() -> {
      UUID added = insert(member.memberId(), channel);
      record(member, "channel.added", added);
      return added;
    });
  }

  private UUID insert(UUID memberId, NewChannel channel) {
    boolean push = channel.kind().equals(ChannelKind.PUSH.code());
    return jdbc.sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, push_p256dh, push_auth, added_at)
            VALUES (:id, :member, :kind, :address, :p256dh, :auth, :now)
            ON CONFLICT (member_id, kind, address)
            DO UPDATE SET push_p256dh = excluded.push_p256dh, push_auth = excluded.push_auth
            RETURNING channel_id
            """)
        .param("id", ids.next())
        .param("member", memberId)
        .param("kind", channel.kind())
        .param("address", channel.address().reveal())
        .param("p256dh", push ? channel.p256dh().reveal() : null)
        .param("auth", push ? channel.auth().reveal() : null)
        .param("now", Columns.of(clock.instant()))
        .query((row, number) -> Columns.id(row, "channel_id"))
        .single();
  }

  /// @return false when the member has no such channel
  public boolean remove(SignedIn member, UUID channelId) {
    return transactions.in(() -> {
      boolean removed =
          jdbc.sql("DELETE FROM alarm_channel WHERE channel_id = :id AND member_id = :member")
                  .param("id", channelId)
                  .param("member", member.memberId())
                  .update()
              == 1;
      if (removed) {
        record(member, "channel.removed", channelId);
      }
      return removed;
    });
  }

  /// A member left: nothing wakes them any more.
  void removeAll(UUID memberId) {
    jdbc.sql("DELETE FROM alarm_channel WHERE member_id = :member")
        .param("member", memberId)
        .update();
    jdbc.sql("DELETE FROM alarm_language WHERE member_id = :member")
        .param("member", memberId)
        .update();
  }

  /// In which language this member is woken.
  public Language languageOf(UUID memberId) {
    return new Channels(jdbc, clock).languageOf(memberId);
  }

  public void speak(SignedIn member, Language language) {
    jdbc.sql(
            """
            INSERT INTO alarm_language (member_id, language) VALUES (:member, :language)
            ON CONFLICT (member_id) DO UPDATE SET language = excluded.language
            """)
        .param("member", member.memberId())
        .param("language", language.code())
        .update();
  }

  Optional<Channel> find(UUID memberId, UUID channelId) {
    return jdbc.sql(
            """
            SELECT channel.*, chosen.language FROM alarm_channel channel
            LEFT JOIN alarm_language chosen USING (member_id)
            WHERE channel_id = :id AND member_id = :member
            """)
        .param("id", channelId)
        .param("member", memberId)
        .query(Channels::channel)
        .optional();
  }

  private void record(SignedIn member, String what, UUID channelId) {
    log.record(
        ChainId.ofMember(member.memberId()),
        new Act(what, member.keyId().toString(), Map.of("channel", channelId.toString())));
  }

  private OwnChannel own(ResultSet row, int number) throws SQLException {
    ChannelKind kind = ChannelKind.of(row.getString("kind"));
    String address = row.getString("address");
    return new OwnChannel(
        Columns.id(row, "channel_id"),
        kind.code(),
        kind == ChannelKind.PUSH ? URI.create(address).getHost() : address,
        kind.rings(),
        row.getObject("verified_at") != null,
        Columns.maybeMoment(row, "verified_at")
            .filter(Retests.dueBefore(clock)::isAfter)
            .isPresent(),
        Columns.maybeMoment(row, "last_worked_at"),
        Columns.maybeMoment(row, "last_failed_at"));
  }
}
