package nl.ruggensteun.duty.swap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where offers are kept (_ruilaanbiedingen_) until the hours are over.
@Component
public class Offers {
  private final JdbcClient jdbc;

  Offers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those whose hours are not over, soonest first.
  public List<Offer> since(Instant now) {
    return jdbc.sql("SELECT * FROM duty_offer WHERE until_at > :now ORDER BY from_at, offer_id")
        .param("now", at(now))
        .query(Offers::offer)
        .list();
  }

  /// Nobody else changes it until the present transaction ends.
  Optional<Offer> locked(UUID offerId) {
    return jdbc.sql("SELECT * FROM duty_offer WHERE offer_id = :offer FOR UPDATE")
        .param("offer", offerId)
        .query(Offers::offer)
        .optional();
  }

  /// False when she offered some of these hours already.
  boolean add(Offer offer, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO duty_offer (offer_id, line_id, rank, from_at, until_at, member_id, asked_id, made_at)
                SELECT :offer, :line, :rank, :from, :until, :member, :asked, :now
                WHERE NOT EXISTS (SELECT 1 FROM duty_offer WHERE line_id = :line AND rank = :rank
                                  AND member_id = :member AND from_at < :until AND until_at > :from)
                """)
            .param("offer", offer.offerId())
            .param("line", offer.lineId())
            .param("rank", offer.rank().code())
            .param("from", at(offer.span().from()))
            .param("until", at(offer.span().until()))
            .param("member", offer.memberId())
            .param("asked", offer.asked().orElse(null))
            .param("now", at(now))
            .update()
        == 1;
  }

  void take(UUID offerId, Standing.Taken taken) {
    Optional<Standing.InReturn> given = taken.inReturn();
    jdbc.sql(
            """
            UPDATE duty_offer SET taken_by = :by, return_rank = :rank, return_from = :from,
                   return_until = :until
            WHERE offer_id = :offer
            """)
        .param("by", taken.by())
        .param("rank", given.map(one -> one.rank().code()).orElse(null))
        .param("from", given.map(one -> at(one.span().from())).orElse(null))
        .param("until", given.map(one -> at(one.span().until())).orElse(null))
        .param("offer", offerId)
        .update();
  }

  /// It is open again.
  void untake(UUID offerId) {
    jdbc.sql(
            """
            UPDATE duty_offer SET taken_by = NULL, return_rank = NULL, return_from = NULL,
                   return_until = NULL
            WHERE offer_id = :offer
            """)
        .param("offer", offerId)
        .update();
  }

  void decline(UUID offerId, UUID member) {
    jdbc.sql("UPDATE duty_offer SET declined = declined || :member WHERE offer_id = :offer")
        .param("member", member)
        .param("offer", offerId)
        .update();
  }

  void remove(UUID offerId) {
    jdbc.sql("DELETE FROM duty_offer WHERE offer_id = :offer").param("offer", offerId).update();
  }

  /// Hours that are over concern nobody any more.
  void forgetPassed(Instant now) {
    jdbc.sql("DELETE FROM duty_offer WHERE until_at <= :now").param("now", at(now)).update();
  }

  private static Offer offer(ResultSet row, int number) throws SQLException {
    Array declined = row.getArray("declined");
    return new Offer(
        row.getObject("offer_id", UUID.class),
        row.getString("line_id"),
        rank(row, "rank"),
        span(row, "from_at", "until_at"),
        row.getObject("member_id", UUID.class),
        maybeId(row, "asked_id"),
        Set.of((UUID[]) declined.getArray()),
        taken(row));
  }

  private static Optional<Standing.Taken> taken(ResultSet row) throws SQLException {
    Optional<UUID> by = maybeId(row, "taken_by");
    if (by.isEmpty()) {
      return Optional.empty();
    }
    @Nullable String returned = row.getString("return_rank");
    return Optional.of(
        new Standing.Taken(
            by.get(),
            returned == null
                ? Optional.empty()
                : Optional.of(
                    new Standing.InReturn(
                        rank(row, "return_rank"), span(row, "return_from", "return_until")))));
  }

  private static Optional<UUID> maybeId(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    return Optional.ofNullable(id);
  }

  private static Rank rank(ResultSet row, String column) throws SQLException {
    return Rank.of(row.getString(column)).orElseThrow();
  }

  private static Span span(ResultSet row, String from, String until) throws SQLException {
    return new Span(moment(row, from), moment(row, until));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
