package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ruggensteun.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the server can see is a complete list: every column says which part of it it is.
class SchemaTest {
  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void every_column_says_what_the_server_can_see() {
    List<@Nullable String> silent =
        database
            .jdbc()
            .sql(
                """
                SELECT t.relname || '.' || c.attname
                FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
                WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')
                  AND t.relname <> 'flyway_schema_history'
                  AND coalesce(col_description(t.oid, c.attnum), '')
                    !~ '^(ciphertext|metadata|key material): '
                ORDER BY 1
                """)
            .query(String.class)
            .list();
    assertThat(silent).isEmpty();
  }

  @Test
  void ciphertext_is_stored_as_it_came() {
    List<@Nullable String> compressed =
        database
            .jdbc()
            .sql(
                """
                SELECT a.attrelid::regclass || '.' || a.attname FROM pg_attribute a
                WHERE col_description(a.attrelid, a.attnum) LIKE 'ciphertext: %'
                  AND a.atttypid = 'bytea'::regtype AND a.attstorage <> 'e'
                """)
            .query(String.class)
            .list();
    assertThat(compressed).isEmpty();
  }

  @Test
  void an_open_alarm_or_file_cannot_lose_its_next_moment() {
    List<@Nullable String> checks =
        database
            .jdbc()
            .sql(
                """
                SELECT conrelid::regclass::text FROM pg_constraint
                WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ 'next_(step_)?at IS NOT NULL'
                """)
            .query(String.class)
            .list();
    assertThat(checks).contains("alarm", "casefile_file", "casefile_commitment");
  }
}
