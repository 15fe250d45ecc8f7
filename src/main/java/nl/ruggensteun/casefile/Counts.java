package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was counted of past quarters (_tellingen_).
@Repository
public class Counts {
  private static final Set<String> PARTS = Set.of("total", "kind", "office-group", "province");

  private final JdbcClient jdbc;

  Counts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How many closed files of a quarter had something in common.
  public record Count(String quarter, String part, String value, int records) {

    /// Five or more, and no more than there were.
    boolean fits(int all) {
      return PARTS.contains(part)
          && value.matches("[a-z-]{1,40}")
          && records >= Statistics.ENOUGH
          && records <= all;
    }
  }

  List<Count> all() {
    return jdbc.sql(
            """
            SELECT quarter, part, value, records FROM casefile_count
            ORDER BY quarter DESC, part, records DESC, value
            """)
        .query((row, index) ->
            new Count(
                row.getString("quarter"),
                row.getString("part"),
                row.getString("value"),
                row.getInt("records")))
        .list();
  }

  void keep(List<Count> counts) {
    for (Count count : counts) {
      jdbc.sql("INSERT INTO casefile_count (quarter, part, value, records) VALUES (?, ?, ?, ?)")
          .params(count.quarter(), count.part(), count.value(), count.records())
          .update();
    }
  }
}
