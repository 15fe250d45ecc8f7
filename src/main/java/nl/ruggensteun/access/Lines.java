package nl.ruggensteun.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lines (_lijnen_) of the team as the directory has them.
@Component
public class Lines {
  private static final String SELECT =
      """
      SELECT line_id, association, offices, name_nl, name_en, in_default_route, woo, open FROM access_line
      """;

  private final JdbcClient jdbc;

  Lines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<LineStatement> all() {
    return jdbc.sql(SELECT + "ORDER BY position, line_id").query(Lines::line).list();
  }

  public List<LineStatement> open() {
    return all().stream().filter(LineStatement::open).toList();
  }

  public Optional<LineStatement> byId(String lineId) {
    return jdbc.sql(SELECT + "WHERE line_id = :line")
        .param("line", lineId)
        .query(Lines::line)
        .optional();
  }

  /// Whether anybody may ask for help here already: two coordinators, and a confidant on each open
  /// line of the default route. Until then people see numbers only, so that nothing is sealed for
  /// nobody.
  public boolean isOpenForRequests() {
    return jdbc.sql(
            """
            SELECT (SELECT count(*) FROM access_key
                    WHERE revoked_position IS NULL AND 'coordinator' = ANY (functions)) >= 2
               AND EXISTS (SELECT 1 FROM access_line WHERE open AND in_default_route)
               AND NOT EXISTS (
                 SELECT 1 FROM access_line l WHERE l.open AND l.in_default_route AND NOT EXISTS (
                   SELECT 1 FROM access_key k
                   WHERE k.revoked_position IS NULL AND k.line_id = l.line_id AND 'confidant' = ANY (k.functions)))
            """)
        .query(Boolean.class)
        .single();
  }

  private static LineStatement line(ResultSet row, int number) throws SQLException {
    return new LineStatement(
        row.getString("line_id"),
        row.getString("association"),
        Columns.texts(row, "offices"),
        new Naming(row.getString("name_nl"), row.getString("name_en")),
        row.getBoolean("in_default_route"),
        row.getBoolean("woo"),
        row.getBoolean("open"));
  }
}
