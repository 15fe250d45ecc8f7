package nl.ruggensteun.guidance.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A version as the database driver gives it.
final class Columns {
  private Columns() {}

  static OffsetDateTime of(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static DocumentVersion version(ResultSet row, int number) throws SQLException {
    return new DocumentVersion(
        new DocumentId(row.getString("document")),
        row.getInt("version"),
        VersionState.of(row.getString("state")),
        maybeNumber(row, "restores"),
        row.getString("note"),
        row.getObject("takes_effect", LocalDate.class),
        row.getInt("based_on"),
        row.getInt("lock"),
        maybeId(row, "pair_id"),
        row.getObject("author_id", UUID.class),
        moment(row, "written_at"),
        decision(row));
  }

  static HeldVersion held(ResultSet row, int number) throws SQLException {
    @Nullable String body = row.getString("body");
    return new HeldVersion(
        new DocumentId(row.getString("document")),
        row.getInt("version"),
        row.getObject("takes_effect", LocalDate.class),
        Optional.ofNullable(body));
  }

  private static Optional<DocumentVersion.Decision> decision(ResultSet row) throws SQLException {
    Optional<UUID> by = maybeId(row, "decided_by");
    return by.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DocumentVersion.Decision(
                by.get(), moment(row, "decided_at"), row.getString("remark")));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<UUID> maybeId(ResultSet row, String column) throws SQLException {
    @Nullable UUID id = row.getObject(column, UUID.class);
    return Optional.ofNullable(id);
  }

  private static Optional<Integer> maybeNumber(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
