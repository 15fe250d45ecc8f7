package nl.ruggensteun.duty.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The addresses under which calendars read a member's shifts (_agenda-abonnementen_): one a
/// member, as a hash.
@Component
public class CalendarFeeds {
  private static final int TOKEN_BYTES = 32;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Randomness randomness;
  private final Clock clock;

  CalendarFeeds(
      JdbcClient jdbc,
      AuditLog audit,
      Transactions transactions,
      Randomness randomness,
      Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transactions = transactions;
    this.randomness = randomness;
    this.clock = clock;
  }

  public Optional<CalendarFeed> of(UUID memberId) {
    return jdbc.sql("SELECT made_at, asked_at FROM duty_feed WHERE member_id = :member")
        .param("member", memberId)
        .query((row, number) ->
            new CalendarFeed(moment(row, "made_at").orElseThrow(), moment(row, "asked_at")))
        .optional();
  }

  /// A new address, in the place of one before; it is given this once.
  public Secret<String> renew(SignedIn by, Language language) {
    String token = Base64Url.encode(randomness.bytes(TOKEN_BYTES));
    transactions.run(() -> {
      jdbc.sql(
              """
              INSERT INTO duty_feed (member_id, token_hash, language, made_at)
              VALUES (:member, :hash, :language, :now)
              ON CONFLICT (member_id) DO UPDATE SET token_hash = excluded.token_hash,
                language = excluded.language, made_at = excluded.made_at, asked_at = NULL
              """)
          .param("member", by.memberId())
          .param("hash", Sha256.of(token))
          .param("language", language.code())
          .param("now", at(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
          .update();
      record(by, "feed.made");
    });
    return Secret.of(token);
  }

  /// From now on it gives nothing; false when there was none.
  public boolean revoke(SignedIn by) {
    return transactions.in(() -> {
      int gone =
          jdbc.sql("DELETE FROM duty_feed WHERE member_id = :member")
              .param("member", by.memberId())
              .update();
      if (gone == 1) {
        record(by, "feed.revoked");
      }
      return gone == 1;
    });
  }

  private void record(SignedIn by, String what) {
    audit.record(ChainId.ofMember(by.memberId()), new Act(what, by.keyId().toString(), Map.of()));
  }

  /// Whose calendar asks.
  record Reader(UUID memberId, Language language, Instant madeAt) {}

  /// Only members whose keys are good have a feed.
  Optional<Reader> reader(Secret<String> token) {
    return jdbc.sql(
            """
            SELECT member_id, language, made_at FROM duty_feed
            WHERE token_hash = :hash AND EXISTS (
              SELECT 1 FROM access_key key WHERE key.member_id = duty_feed.member_id
                AND key.revoked_position IS NULL)
            """)
        .param("hash", Sha256.of(token.reveal()))
        .query((row, number) ->
            new Reader(
                row.getObject("member_id", UUID.class),
                Language.EN.code().equals(row.getString("language")) ? Language.EN : Language.NL,
                moment(row, "made_at").orElseThrow()))
        .optional();
  }

  /// To the hour, and only when it changes: a calendar that asks often writes nothing.
  void asked(UUID memberId) {
    jdbc.sql(
            """
            UPDATE duty_feed SET asked_at = :hour
            WHERE member_id = :member AND asked_at IS DISTINCT FROM :hour
            """)
        .param("hour", at(clock.instant().truncatedTo(ChronoUnit.HOURS)))
        .param("member", memberId)
        .update();
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
