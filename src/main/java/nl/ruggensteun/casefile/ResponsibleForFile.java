package nl.ruggensteun.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who decides about a file (_verantwoordelijk_): its owner and its stand-in, nobody else.
@Component
class ResponsibleForFile {
  private final Rights rights;

  ResponsibleForFile(JdbcClient jdbc) {
    this.rights = new Rights(jdbc, Rights.RESPONSIBLE);
  }

  Optional<CaseFile> lock(UUID caseId, UUID memberId) {
    return rights.lock(caseId, memberId);
  }
}
