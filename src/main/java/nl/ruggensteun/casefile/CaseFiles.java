package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// All case files.
@Repository
class CaseFiles {
  static final String COLUMNS =
      """
      file.case_id, file.line_id, file.association, file.state, file.owner, file.stand_in,
      file.next_at, file.missed, file.destroy_on
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseFiles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Stores a new file; false when the id is in use.
  boolean add(CaseFile.Open file, @Nullable Wish wish) {
    return jdbc.sql(
                """
                INSERT INTO casefile_file
                  (case_id, line_id, association, wish, state, owner, stand_in, next_at, opened_at)
                VALUES (?, ?, ?, ?, 'open', ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(file.caseId(), file.lineId(), file.association())
            .param(wish == null ? null : wish.code())
            .params(
                file.owner(),
                file.standIn(),
                Timestamp.from(file.nextAt()),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /// A file that is still there; the caller has looked at the right.
  Optional<CaseFile> find(UUID caseId) {
    return jdbc.sql(
            "SELECT "
                + COLUMNS
                + " FROM casefile_file file WHERE file.case_id = ? AND file.state <> 'destroyed'")
        .param(caseId)
        .query(CaseFiles::read)
        .optional();
  }

  void entrust(UUID caseId, String lineId, String association, UUID owner, UUID standIn) {
    jdbc.sql(
            """
            UPDATE casefile_file SET line_id = ?, association = ?, owner = ?, stand_in = ?
            WHERE case_id = ?
            """)
        .params(lineId, association, owner, standIn, caseId)
        .update();
  }

  void missed(UUID caseId, int calls) {
    jdbc.sql("UPDATE casefile_file SET missed = ? WHERE case_id = ?")
        .params(calls, caseId)
        .update();
  }

  void titled(UUID caseId, int seq) {
    jdbc.sql("UPDATE casefile_file SET title_seq = ? WHERE case_id = ?")
        .params(seq, caseId)
        .update();
  }

  void beginAftercare(UUID caseId) {
    jdbc.sql("UPDATE casefile_file SET state = 'aftercare' WHERE case_id = ?")
        .param(caseId)
        .update();
  }

  void close(UUID caseId, LocalDate destroyOn) {
    jdbc.sql(
            """
            UPDATE casefile_file SET state = 'closed', closed_at = ?, destroy_on = ?, next_at = NULL
            WHERE case_id = ?
            """)
        .params(Timestamp.from(clock.instant()), destroyOn, caseId)
        .update();
  }

  void reopen(CaseFile.Open file) {
    jdbc.sql(
            """
            UPDATE casefile_file SET state = 'open', owner = ?, stand_in = ?, next_at = ?, missed = 0,
                   closed_at = NULL, destroy_on = NULL
            WHERE case_id = ?
            """)
        .params(file.owner(), file.standIn(), Timestamp.from(file.nextAt()), file.caseId())
        .update();
  }

  /// What remains of a destroyed file is that it was there.
  void forget(UUID caseId) {
    jdbc.sql(
            """
            UPDATE casefile_file SET state = 'destroyed', owner = NULL, stand_in = NULL, wish = NULL,
                   next_at = NULL, title_seq = NULL, missed = 0
            WHERE case_id = ?
            """)
        .param(caseId)
        .update();
  }

  /// Reads [#COLUMNS].
  static CaseFile read(ResultSet row, int index) throws SQLException {
    String state = row.getString("state");
    return switch (state) {
      case "open", "aftercare" -> open(row, state.equals("aftercare"));
      case "closed" -> closed(row);
      case null, default -> throw new IllegalStateException("not a file to be read");
    };
  }

  private static CaseFile.Open open(ResultSet row, boolean aftercare) throws SQLException {
    return new CaseFile.Open(
        row.getObject("case_id", UUID.class),
        row.getString("line_id"),
        row.getString("association"),
        aftercare,
        Objects.requireNonNull(row.getObject("owner", UUID.class)),
        Objects.requireNonNull(row.getObject("stand_in", UUID.class)),
        row.getTimestamp("next_at").toInstant(),
        row.getInt("missed"));
  }

  private static CaseFile.Closed closed(ResultSet row) throws SQLException {
    return new CaseFile.Closed(
        row.getObject("case_id", UUID.class),
        row.getString("line_id"),
        row.getString("association"),
        row.getObject("owner", UUID.class),
        row.getObject("stand_in", UUID.class),
        row.getObject("destroy_on", LocalDate.class));
  }
}
