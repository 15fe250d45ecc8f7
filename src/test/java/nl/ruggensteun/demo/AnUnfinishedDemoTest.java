package nl.ruggensteun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// The machine stopped while the practice environment was being filled.
class AnUnfinishedDemoTest {
  @TempDir private Path data;
  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void begins_again_with_an_empty_database() {
    halfATeam();
    new DemoFolder(data).begin();

    new FreshStart(settings("DEMO")).migrate(flyway());

    assertThat(members()).isZero();
  }

  @Test
  void is_left_alone_once_it_was_filled_to_the_end() {
    halfATeam();
    new DemoFolder(data).begin();
    new DemoFolder(data).finish();

    new FreshStart(settings("DEMO")).migrate(flyway());

    assertThat(members()).isEqualTo(1);
  }

  @Test
  void never_empties_a_real_installation() {
    halfATeam();
    new DemoFolder(data).begin();

    new FreshStart(settings("START")).migrate(flyway());

    assertThat(members()).isEqualTo(1);
  }

  private void halfATeam() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO access_member (member_id, name, mail, state, created_at)
            VALUES (gen_random_uuid(), 'Anna', 'anna@example.org', 'invited', now())
            """)
        .update();
  }

  private int members() {
    return database.jdbc().sql("SELECT count(*) FROM access_member").query(Integer.class).single();
  }

  private Flyway flyway() {
    return Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .load();
  }

  private Settings settings(String mode) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("ruggensteun.mode", mode, "ruggensteun.data", data.toString())));
    return Settings.from(environment);
  }
}
