package nl.ruggensteun.casefile;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who works on a file (_het team van een dossier_): whoever is on the list of the team's audience.
@Component
class TeamOfFile {
  private final Rights rights;

  TeamOfFile(JdbcClient jdbc) {
    this.rights = new Rights(jdbc, Rights.ON_THE_TEAM);
  }

  Optional<CaseFile> find(UUID caseId, UUID memberId) {
    return rights.find(caseId, memberId);
  }

  CaseFile lock(SignedIn who, UUID caseId) {
    return rights.lock(who, caseId);
  }

  CaseFile.Open lockOpen(SignedIn who, UUID caseId) {
    return FileActs.open(lock(who, caseId));
  }
}
