package nl.ruggensteun.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moments and ids as the database driver wants and gives them.
final class Columns {
  private Columns() {}

  static OffsetDateTime of(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static Short[] of(Set<DayOfWeek> days) {
    return days.stream().sorted().map(day -> (short) day.getValue()).toArray(Short[]::new);
  }

  static String[] ids(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Span span(ResultSet row) throws SQLException {
    @Nullable OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
    return new Span(moment(row, "from_at"), until == null ? Leave.FOR_GOOD : until.toInstant());
  }
}
