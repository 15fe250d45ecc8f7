package nl.ruggensteun.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may read and write in one audience of a file: whoever is on that very list.
@Component
class ReaderOfAudience {
  private static final String ON_THIS_LIST =
      "EXISTS (SELECT 1 FROM casefile_member reader WHERE reader.case_id = file.case_id"
          + " AND reader.audience_id = :audience AND reader.member_id = :member)";

  private final JdbcClient jdbc;

  ReaderOfAudience(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CaseFile> find(UUID caseId, UUID audienceId, UUID memberId) {
    return ask(caseId, audienceId, memberId, "");
  }

  Optional<CaseFile> lock(UUID caseId, UUID audienceId, UUID memberId) {
    return ask(caseId, audienceId, memberId, " FOR UPDATE OF file");
  }

  private Optional<CaseFile> ask(UUID caseId, UUID audienceId, UUID memberId, String lock) {
    return jdbc.sql(
            "SELECT "
                + CaseFiles.COLUMNS
                + " FROM casefile_file file WHERE file.case_id = :case"
                + " AND file.state <> 'destroyed' AND "
                + ON_THIS_LIST
                + lock)
        .param("case", caseId)
        .param("audience", audienceId)
        .param("member", memberId)
        .query(CaseFiles::read)
        .optional();
  }
}
