package nl.ruggensteun.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.ruggensteun.platform.Settings;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/// A practice environment that was stopped while it was being filled begins again with an empty
/// database, before anything has read it. There is nothing in it that anybody could miss.
@Component
class FreshStart implements FlywayMigrationStrategy {
  private final Settings settings;

  FreshStart(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void migrate(Flyway flyway) {
    if (settings.demo() && DemoFolder.of(settings).isUnfinished()) {
      empty(flyway);
    }
    flyway.migrate();
  }

  private static void empty(Flyway flyway) {
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA public CASCADE");
      statement.execute("CREATE SCHEMA public");
    } catch (SQLException failed) {
      throw new IllegalStateException("the practice environment cannot begin again", failed);
    }
  }
}
