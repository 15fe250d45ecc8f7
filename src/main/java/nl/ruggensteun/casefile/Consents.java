package nl.ruggensteun.casefile;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Consents (_toestemming_): "may I hand this over to …?", answered by the reporter, and taken back
/// when she wants.
@Repository
class Consents {
  private final JdbcClient jdbc;
  private final Clock clock;

  Consents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean add(CaseFile file, UUID consentId, String toAssociation) {
    return jdbc.sql(
                """
                INSERT INTO casefile_consent
                  (case_id, consent_id, to_association, from_association, given_at)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .params(
                file.caseId(),
                consentId,
                toAssociation,
                file.association(),
                Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  boolean revoke(UUID caseId, UUID consentId) {
    return jdbc.sql(
                """
                UPDATE casefile_consent SET revoked_at = ?
                WHERE case_id = ? AND consent_id = ? AND revoked_at IS NULL
                """)
            .params(Timestamp.from(clock.instant()), caseId, consentId)
            .update()
        == 1;
  }

  /// Whether people of this association may have the file: she said yes, or she took back the yes
  /// that brought it where it is, and this is where it came from.
  boolean covers(CaseFile file, String association) {
    List<Consent> all = of(file.caseId());
    return saysYes(all, association)
        || (!saysYes(all, file.association())
            && all.stream()
                .anyMatch(consent ->
                    consent.toAssociation().equals(file.association())
                        && consent.fromAssociation().filter(association::equals).isPresent()));
  }

  /// Whether whoever is on duty may know of it. She said so of the line she knows; when the file
  /// belongs to another association by now, she is asked anew.
  boolean dutyMayKnow(CaseFile file) {
    return of(file.caseId()).stream()
        .anyMatch(consent ->
            consent.runs()
                && consent.toAssociation().equals(Consent.DUTY)
                && consent.fromAssociation().filter(file.association()::equals).isPresent());
  }

  private static boolean saysYes(List<Consent> all, String association) {
    return all.stream()
        .anyMatch(consent -> consent.runs() && consent.toAssociation().equals(association));
  }

  Optional<Consent> one(UUID caseId, UUID consentId) {
    return of(caseId).stream().filter(one -> one.consentId().equals(consentId)).findFirst();
  }

  List<Consent> of(UUID caseId) {
    return jdbc.sql(
            """
            SELECT consent_id, to_association, from_association, given_at, revoked_at
            FROM casefile_consent WHERE case_id = ? ORDER BY given_at
            """)
        .param(caseId)
        .query((row, index) ->
            new Consent(
                row.getObject("consent_id", UUID.class),
                row.getString("to_association"),
                Optional.ofNullable(row.getString("from_association")),
                row.getTimestamp("given_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant)))
        .list();
  }

  void forget(UUID caseId) {
    jdbc.sql("DELETE FROM casefile_consent WHERE case_id = ?").param(caseId).update();
  }
}
