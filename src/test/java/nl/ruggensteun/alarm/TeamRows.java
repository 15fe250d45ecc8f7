package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.TestDatabase;
import org.jspecify.annotations.Nullable;

/// A small team as it lies in the database, for tests in which nobody opens anything.
public final class TeamRows {
  private final TestDatabase database;
  private final Instant now;

  public TeamRows(TestDatabase database, Instant now) {
    this.database = database;
    this.now = now;
  }

  public TeamRows line(String lineId) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access_line VALUES (:line, 'nvvr', '{}', :line, :line, true, false, true, 1)
            """)
        .param("line", lineId)
        .update();
    return this;
  }

  /// A member with good keys.
  public UUID member(String name, String function, @Nullable String lineId) {
    UUID member = UUID.randomUUID();
    database
        .jdbc()
        .sql(
            """
            WITH person AS (
              INSERT INTO access_member (member_id, name, mail, state, created_at)
              VALUES (:member, :name, 'member@ruggensteun.example', 'active', :now))
            INSERT INTO access_key (key_id, member_id, key_epoch, recipient, recipient_hash, verify_key,
              functions, line_id, association, shown_nl, shown_en, avoids, added_position)
            VALUES (:key, :member, 1, '', '', '', ARRAY[:function], :line, 'nvvr', '', '', '{}', 1)
            """)
        .param("member", member)
        .param("key", key(member))
        .param("name", name)
        .param("function", function)
        .param("line", lineId)
        .param("now", Columns.of(now))
        .update();
    return member;
  }

  /// The cookie of a session of that member.
  public String session(UUID member) {
    String token = Base64Url.encode(Sha256.of("session of " + member));
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access_session (token_hash, member_id, key_id, device_share, code_to_replace,
              created_at, seen_at, expires_at)
            VALUES (:token, :member, :key, '', false, :now, :now, :now::timestamptz + interval '1 hour')
            """)
        .param("token", Sha256.of(token))
        .param("member", member)
        .param("key", key(member))
        .param("now", Columns.of(now))
        .update();
    return "__Host-session=" + token;
  }

  /// The member confirmed a telephone and took a practice call from ring to closing.
  public void isReady(UUID member) {
    UUID alarm = UUID.randomUUID();
    database
        .jdbc()
        .sql(
            """
            WITH channel AS (
              INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at, last_worked_at)
              VALUES (gen_random_uuid(), :member, 'voice', '0600000000', :now, :now, :now)),
            practice AS (
              INSERT INTO alarm (alarm_id, kind, subject_id, state, step_seconds, hold_seconds, opened_at,
                first_rung_at, first_acknowledged_at, closed_at)
              VALUES (:alarm, 'practice', :alarm, 'closed', 60, 600, :now, :now, :now, :now)
              RETURNING alarm_id)
            INSERT INTO alarm_route (alarm_id, position, member_id) SELECT alarm_id, 0, :member FROM practice
            """)
        .param("member", member)
        .param("alarm", alarm)
        .param("now", Columns.of(now))
        .update();
  }

  private static UUID key(UUID member) {
    return new UUID(member.getLeastSignificantBits(), member.getMostSignificantBits());
  }
}
