package nl.ruggensteun.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Makes changes that need no answer from one another in one trip to the database. In a wave the
/// trips cost more than what they carry.
public final class Writes {
  private final JdbcTemplate jdbc;

  public Writes(DataSource source) {
    this.jdbc = new JdbcTemplate(source);
  }

  /// Makes them in this order, in the present transaction.
  ///
  /// @return for each whether nothing stood in its way
  public List<Boolean> together(List<Write> writes) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("what goes together is kept together");
    }
    String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";\n"));
    Object[] parameters = writes.stream().flatMap(write -> write.parameters().stream()).toArray();
    PreparedStatementCallback<List<Boolean>> make =
        statement -> {
          new ArgumentPreparedStatementSetter(parameters).setValues(statement);
          statement.execute();
          return made(writes, statement);
        };
    return Objects.requireNonNull(jdbc.execute(sql, make));
  }

  private static List<Boolean> made(List<Write> writes, PreparedStatement statement)
      throws SQLException {
    List<Boolean> made = new ArrayList<>();
    for (Write write : writes) {
      made.add(statement.getUpdateCount() == write.rows());
      statement.getMoreResults();
    }
    return made;
  }
}
