package nl.ruggensteun.platform;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One change of the database that is still to be made, and how many rows it changes when nothing
/// stands in its way.
public record Write(String sql, List<@Nullable Object> parameters, int rows) {
  public Write {
    parameters = Collections.unmodifiableList(parameters);
  }

  public static Write of(int rows, String sql, @Nullable Object... parameters) {
    return new Write(sql, Arrays.asList(parameters), rows);
  }

  /// Makes it by itself; false when something stood in its way.
  public boolean alone(JdbcClient jdbc) {
    return jdbc.sql(sql).params(parameters).update() == rows;
  }
}
