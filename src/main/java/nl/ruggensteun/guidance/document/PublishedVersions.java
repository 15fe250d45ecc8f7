package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is published over what the program brings (_gepubliceerde versies_), under a number that
/// grows with each publication.
@Component
class PublishedVersions {
  /// A clock that is put back a little still finds what held then.
  private static final int DAYS_BACK = 3;

  private final JdbcClient jdbc;

  PublishedVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whoever acts on a text waits here until whoever acted before is done, so that each looks at
  /// what the other left.
  void oneAtATime() {
    jdbc.sql("SELECT revision FROM guidance_publication WHERE number = 1 FOR UPDATE")
        .query(Long.class)
        .single();
  }

  /// What every node shows is no longer what is published.
  void publishedAnew() {
    jdbc.sql("UPDATE guidance_publication SET revision = revision + 1 WHERE number = 1").update();
  }

  boolean isPublished(DocumentId document) {
    return jdbc.sql(
            """
            SELECT count(*) > 0 FROM guidance_version WHERE document = ? AND state = 'published'
            """)
        .param(document.value())
        .query(Boolean.class)
        .single();
  }

  long revision() {
    return jdbc.sql("SELECT revision FROM guidance_publication WHERE number = 1")
        .query(Long.class)
        .single();
  }

  /// What holds today or from some later day on. The number is read first: what is published
  /// meanwhile is found at the next look.
  Holding holding(LocalDate today) {
    long revision = revision();
    return new Holding(
        revision,
        jdbc.sql(
                """
                SELECT v.document, v.version, v.takes_effect, coalesce(v.body, earlier.body) AS body
                FROM guidance_version v
                LEFT JOIN guidance_version earlier
                  ON earlier.document = v.document AND earlier.version = v.restores
                WHERE v.state = 'published' AND NOT EXISTS (
                  SELECT 1 FROM guidance_version later
                  WHERE later.document = v.document AND later.state = 'published'
                    AND later.version > v.version
                    AND later.takes_effect <= greatest(v.takes_effect, :since))
                ORDER BY v.document, v.version
                """)
            .param("since", today.minusDays(DAYS_BACK))
            .query(Columns::held)
            .list());
  }
}
