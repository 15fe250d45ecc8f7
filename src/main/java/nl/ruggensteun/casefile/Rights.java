package nl.ruggensteun.casefile;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One way of asking for a file: a single statement that finds it together with the right to it, so
/// that a file of somebody else and a file that never was cannot be told apart.
record Rights(JdbcClient jdbc, String condition) {

  /// On the list of at least one audience.
  static final String ON_A_LIST =
      "EXISTS (SELECT 1 FROM casefile_member reader"
          + " WHERE reader.case_id = file.case_id AND reader.member_id = :member)";

  /// On the list of the team's own audience.
  static final String ON_THE_TEAM =
      "EXISTS (SELECT 1 FROM casefile_member reader JOIN casefile_audience audience"
          + " ON audience.case_id = reader.case_id AND audience.audience_id = reader.audience_id"
          + " WHERE reader.case_id = file.case_id AND reader.member_id = :member"
          + " AND audience.kind = 'TEAM')";

  /// Responsible and still on the team's list.
  static final String RESPONSIBLE =
      "(file.owner = :member OR file.stand_in = :member) AND " + ON_THE_TEAM;

  Optional<CaseFile> find(UUID caseId, UUID memberId) {
    return ask(caseId, memberId, "");
  }

  /// The same, and nobody else changes the file until the end of the transaction.
  Optional<CaseFile> lock(UUID caseId, UUID memberId) {
    return ask(caseId, memberId, " FOR UPDATE OF file");
  }

  /// For an act of that member, who learns no more than that there is no such file.
  CaseFile lock(SignedIn who, UUID caseId) {
    return lock(caseId, who.memberId()).orElseThrow(RefusedAct::notFound);
  }

  private Optional<CaseFile> ask(UUID caseId, UUID memberId, String lock) {
    return jdbc.sql(
            "SELECT "
                + CaseFiles.COLUMNS
                + " FROM casefile_file file WHERE file.case_id = :case"
                + " AND file.state <> 'destroyed' AND "
                + condition
                + lock)
        .param("case", caseId)
        .param("member", memberId)
        .query(CaseFiles::read)
        .optional();
  }
}
