package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Write;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The audiences of all files and requests.
@Repository
public class Audiences {
  private static final String COLUMNS =
      "case_id, audience_id, kind, locator, hears, read_seq, reporter_seq, must_renew, closed_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  Audiences(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// What a person needs to find and enter the own room.
  ///
  /// @param mustRenew whether the words were spoken aloud, so that they are good for one visit
  public record RoomKey(String locator, VerifyKey authKey, Hears hears, boolean mustRenew) {}

  /// Adds an audience; false when the id or the locator is in use.
  public boolean add(UUID caseId, UUID audienceId, AudienceKind kind, Optional<RoomKey> room) {
    return adding(caseId, audienceId, kind, room).alone(jdbc);
  }

  /// The same, for the caller to make together with more.
  public Write adding(UUID caseId, UUID audienceId, AudienceKind kind, Optional<RoomKey> room) {
    return Write.of(
        1,
        """
        INSERT INTO casefile_audience
          (case_id, audience_id, kind, locator, auth_key, hears, must_renew, added_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """,
        caseId,
        audienceId,
        kind.name(),
        room.map(RoomKey::locator).orElse(null),
        room.map(key -> key.authKey().bytes()).orElse(null),
        room.map(key -> key.hears().code()).orElse(null),
        room.map(RoomKey::mustRenew).orElse(false),
        Timestamp.from(clock.instant()));
  }

  public List<Audience> of(UUID caseId) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM casefile_audience WHERE case_id = ? ORDER BY added_at, audience_id")
        .param(caseId)
        .query(Audiences::read)
        .list();
  }

  public Optional<Audience> one(UUID caseId, UUID audienceId) {
    return jdbc.sql(
            "SELECT " + COLUMNS + " FROM casefile_audience WHERE case_id = ? AND audience_id = ?")
        .params(caseId, audienceId)
        .query(Audiences::read)
        .optional();
  }

  /// The room that these ten words lead to.
  public Optional<Audience> byLocator(String locator) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM casefile_audience WHERE locator = ?")
        .param(locator)
        .query(Audiences::read)
        .optional();
  }

  /// The key that shows that somebody holds the ten words.
  public Optional<VerifyKey> authKey(String locator) {
    return jdbc.sql("SELECT auth_key FROM casefile_audience WHERE locator = ?")
        .param(locator)
        .query((row, index) -> new VerifyKey(Base64Url.encode(row.getBytes("auth_key"))))
        .optional();
  }

  /// New words for a room: the old ones are dead. False when the new locator is in use.
  public boolean renew(Audience audience, RoomKey key) {
    return jdbc.sql(
                """
                UPDATE casefile_audience SET locator = ?, auth_key = ?, must_renew = ?
                WHERE case_id = ? AND audience_id = ?
                  AND NOT EXISTS (SELECT 1 FROM casefile_audience WHERE locator = ?)
                """)
            .params(
                key.locator(),
                key.authKey().bytes(),
                key.mustRenew(),
                audience.caseId(),
                audience.audienceId(),
                key.locator())
            .update()
        == 1;
  }

  public void hears(Audience audience, Hears hears) {
    jdbc.sql("UPDATE casefile_audience SET hears = ? WHERE case_id = ? AND audience_id = ?")
        .params(hears.code(), audience.caseId(), audience.audienceId())
        .update();
  }

  /// The reporter wrote this entry.
  void written(UUID caseId, UUID audienceId, int seq) {
    jdbc.sql(
            """
            UPDATE casefile_audience SET reporter_seq = greatest(reporter_seq, ?)
            WHERE case_id = ? AND audience_id = ?
            """)
        .params(seq, caseId, audienceId)
        .update();
  }

  /// Somebody responsible fetched everything up to here; true when that was news.
  boolean read(UUID caseId, UUID audienceId, int seq) {
    return jdbc.sql(
                """
                UPDATE casefile_audience SET read_seq = ?
                WHERE case_id = ? AND audience_id = ? AND read_seq < ?
                """)
            .params(seq, caseId, audienceId, seq)
            .update()
        == 1;
  }

  /// The person closed the own room, or opened it again.
  void closed(Audience audience, @Nullable Instant at) {
    jdbc.sql("UPDATE casefile_audience SET closed_at = ? WHERE case_id = ? AND audience_id = ?")
        .param(at == null ? null : Timestamp.from(at))
        .params(audience.caseId(), audience.audienceId())
        .update();
  }

  public void forget(UUID caseId) {
    jdbc.sql("DELETE FROM casefile_audience WHERE case_id = ?").param(caseId).update();
  }

  private static Audience read(ResultSet row, int index) throws SQLException {
    return new Audience(
        row.getObject("case_id", UUID.class),
        row.getObject("audience_id", UUID.class),
        AudienceKind.valueOf(row.getString("kind")),
        Optional.ofNullable(row.getString("locator")),
        Optional.ofNullable(row.getString("hears"))
            .map(hears -> Hears.valueOf(hears.toUpperCase(Locale.ROOT))),
        row.getInt("read_seq"),
        row.getInt("reporter_seq"),
        row.getBoolean("must_renew"),
        Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant));
  }
}
