package nl.ruggensteun.casefile;

import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who decides about a file (_verantwoordelijk_): its owner and its stand-in, nobody else.
@Component
class ResponsibleForFile {
  private final Rights rights;

  ResponsibleForFile(JdbcClient jdbc) {
    this.rights = new Rights(jdbc, Rights.RESPONSIBLE);
  }

  CaseFile lock(SignedIn who, UUID caseId) {
    return rights.lock(who, caseId);
  }

  CaseFile.Open lockOpen(SignedIn who, UUID caseId) {
    return FileActs.open(lock(who, caseId));
  }
}
