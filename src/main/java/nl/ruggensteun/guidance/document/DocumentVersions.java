package nl.ruggensteun.guidance.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.guidance.ContentTexts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where versions of texts are kept (_versies_). None is ever taken away.
@Component
class DocumentVersions {
  private static final String SELECT =
      """
      SELECT document, version, state, restores, note, takes_effect, based_on, lock, pair_id, author_id,
             written_at, decided_by, decided_at, remark
      FROM guidance_version
      """;

  private final JdbcClient jdbc;

  DocumentVersions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<DocumentVersion> of(DocumentId document) {
    return jdbc.sql(SELECT + "WHERE document = :document ORDER BY version DESC")
        .param("document", document.value())
        .query(Columns::version)
        .list();
  }

  Optional<DocumentVersion> find(DocumentId document, int number) {
    return jdbc.sql(SELECT + "WHERE document = :document AND version = :version")
        .param("document", document.value())
        .param("version", number)
        .query(Columns::version)
        .optional();
  }

  /// What somebody works on, of every text.
  List<DocumentVersion> open() {
    return jdbc.sql(SELECT + "WHERE state IN ('draft', 'proposed') ORDER BY document")
        .query(Columns::version)
        .list();
  }

  /// The texts of which anything was ever approved.
  List<DocumentId> publishedDocuments() {
    return jdbc.sql("SELECT DISTINCT document FROM guidance_version WHERE state = 'published'")
        .query((row, number) -> new DocumentId(row.getString("document")))
        .list();
  }

  /// What was given back to its author, of texts on which nobody went on.
  List<DocumentVersion> returned() {
    return jdbc
        .sql(
            """
            SELECT DISTINCT ON (document) * FROM guidance_version WHERE restores IS NULL
            ORDER BY document, version DESC
            """)
        .query(Columns::version)
        .list()
        .stream()
        .filter(version -> version.state() == VersionState.RETURNED)
        .toList();
  }

  Optional<DocumentVersion> openOf(DocumentId document) {
    return jdbc.sql(SELECT + "WHERE document = :document AND state IN ('draft', 'proposed')")
        .param("document", document.value())
        .query(Columns::version)
        .optional();
  }

  /// The version itself and, of a new page, that in the other language.
  List<DocumentVersion> together(DocumentVersion version) {
    return version
        .pairId()
        .map(pair ->
            jdbc.sql(SELECT + "WHERE pair_id = :pair AND state = :state ORDER BY document DESC")
                .param("pair", pair)
                .param("state", version.state().code())
                .query(Columns::version)
                .list())
        .orElseGet(() -> List.of(version));
  }

  int newest(DocumentId document) {
    return number(
        "SELECT coalesce(max(version), 0) FROM guidance_version WHERE document = ?", document);
  }

  /// 0 when nothing was published over what the program brings.
  int newestPublished(DocumentId document) {
    return number(
        """
        SELECT coalesce(max(version), 0) FROM guidance_version WHERE document = ? AND state = 'published'
        """,
        document);
  }

  private int number(String sql, DocumentId document) {
    return jdbc.sql(sql).param(document.value()).query(Integer.class).single();
  }

  /// The words of a version: 0 is the one that the program brings, and one that made an earlier one
  /// hold again has its words.
  Optional<String> words(DocumentId document, int number) {
    Optional<String> shipped = ContentTexts.shipped().find(document.path());
    if (number == 0) {
      return shipped;
    }
    return jdbc.sql(
            """
            SELECT coalesce(v.body, earlier.body) AS body
            FROM guidance_version v
            LEFT JOIN guidance_version earlier ON earlier.document = v.document AND earlier.version = v.restores
            WHERE v.document = :document AND v.version = :version
            """)
        .param("document", document.value())
        .param("version", number)
        .query((row, index) -> Optional.ofNullable(row.getString("body")))
        .optional()
        .flatMap(body -> body.or(() -> shipped));
  }

  void add(DocumentVersion version, String body) {
    insert(version, Optional.of(body));
  }

  /// An earlier version holds again.
  void restore(DocumentVersion version) {
    insert(version, Optional.empty());
  }

  private void insert(DocumentVersion version, Optional<String> body) {
    Optional<DocumentVersion.Decision> decision = version.decision();
    jdbc.sql(
            """
            INSERT INTO guidance_version (document, version, state, body, restores, note, takes_effect,
              based_on, lock, pair_id, author_id, written_at, decided_by, decided_at)
            VALUES (:document, :version, :state, :body, :restores, :note, :effect, :based, :lock, :pair,
              :author, :at, :by, :decided)
            """)
        .param("document", version.document().value())
        .param("version", version.number())
        .param("state", version.state().code())
        .param("body", body.orElse(null))
        .param("restores", version.restores().orElse(null))
        .param("note", version.note())
        .param("effect", version.takesEffect())
        .param("based", version.basedOn())
        .param("lock", version.lock())
        .param("pair", version.pairId().orElse(null))
        .param("author", version.authorId())
        .param("at", Columns.of(version.writtenAt()))
        .param("by", decision.map(DocumentVersion.Decision::by).orElse(null))
        .param("decided", decision.map(DocumentVersion.Decision::at).map(Columns::of).orElse(null))
        .update();
  }

  /// Keeps what was typed; both languages of a new page hold from the same day.
  void keep(DocumentVersion draft, WriteDocument.Typed typed, Instant at) {
    jdbc.sql(
            """
            UPDATE guidance_version
            SET body = :body, note = :note, based_on = :based, lock = lock + 1, written_at = :at
            WHERE document = :document AND version = :version
            """)
        .param("body", typed.text())
        .param("note", typed.note())
        .param("based", typed.basedOn())
        .param("at", Columns.of(at))
        .param("document", draft.document().value())
        .param("version", draft.number())
        .update();
    together(draft).forEach(one -> takesEffect(one, typed.takesEffect()));
  }

  void takesEffect(DocumentVersion version, LocalDate day) {
    jdbc.sql(
            """
            UPDATE guidance_version SET takes_effect = :day
            WHERE document = :document AND version = :version
            """)
        .param("day", day)
        .param("document", version.document().value())
        .param("version", version.number())
        .update();
  }

  void author(DocumentVersion draft, UUID member) {
    jdbc.sql(
            """
            UPDATE guidance_version SET author_id = :member, lock = lock + 1
            WHERE document = :document AND version = :version
            """)
        .param("member", member)
        .param("document", draft.document().value())
        .param("version", draft.number())
        .update();
  }

  void state(DocumentVersion version, VersionState state) {
    jdbc.sql(
            """
            UPDATE guidance_version SET state = :state
            WHERE document = :document AND version = :version
            """)
        .param("state", state.code())
        .param("document", version.document().value())
        .param("version", version.number())
        .update();
  }

  void decide(DocumentVersion version, VersionState state, DocumentVersion.Decision decision) {
    jdbc.sql(
            """
            UPDATE guidance_version
            SET state = :state, decided_by = :by, decided_at = :at, remark = :remark
            WHERE document = :document AND version = :version
            """)
        .param("state", state.code())
        .param("by", decision.by())
        .param("at", Columns.of(decision.at()))
        .param("remark", decision.remark())
        .param("document", version.document().value())
        .param("version", version.number())
        .update();
  }
}
