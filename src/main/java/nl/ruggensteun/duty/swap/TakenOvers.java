package nl.ruggensteun.duty.swap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where it is kept who took a running shift over from whom (_overgenomen diensten_), so that it
/// can be given back.
@Component
class TakenOvers {
  private final JdbcClient jdbc;

  TakenOvers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(TakenOver taken) {
    jdbc.sql(
            """
            INSERT INTO duty_take_over (take_over_id, line_id, member_id, from_member_id, from_at, until_at)
            VALUES (:id, :line, :by, :from, :begin, :end)
            """)
        .param("id", taken.takeOverId())
        .param("line", taken.lineId())
        .param("by", taken.by())
        .param("from", taken.from().orElse(null))
        .param("begin", at(taken.span().from()))
        .param("end", at(taken.span().until()))
        .update();
  }

  /// The last on that line, when it was hers.
  Optional<TakenOver> lastOf(UUID member, String lineId) {
    return jdbc.sql(
            "SELECT * FROM duty_take_over WHERE line_id = :line ORDER BY from_at DESC, take_over_id DESC LIMIT 1")
        .param("line", lineId)
        .query(TakenOvers::taken)
        .optional()
        .filter(taken -> taken.by().equals(member));
  }

  /// Nobody else gives it back until the present transaction ends.
  Optional<TakenOver> locked(UUID id) {
    return jdbc.sql("SELECT * FROM duty_take_over WHERE take_over_id = :id FOR UPDATE")
        .param("id", id)
        .query(TakenOvers::taken)
        .optional();
  }

  void remove(UUID id) {
    jdbc.sql("DELETE FROM duty_take_over WHERE take_over_id = :id").param("id", id).update();
  }

  void forgetPassed(Instant now) {
    jdbc.sql("DELETE FROM duty_take_over WHERE until_at <= :now").param("now", at(now)).update();
  }

  private static TakenOver taken(ResultSet row, int number) throws SQLException {
    @Nullable UUID from = row.getObject("from_member_id", UUID.class);
    return new TakenOver(
        row.getObject("take_over_id", UUID.class),
        row.getString("line_id"),
        row.getObject("member_id", UUID.class),
        Optional.ofNullable(from),
        new Span(moment(row, "from_at"), moment(row, "until_at")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
