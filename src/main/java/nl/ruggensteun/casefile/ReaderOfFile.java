package nl.ruggensteun.casefile;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who may see that a file exists (_inzage_): whoever is on one of its lists. Function and rank
/// open nothing.
@Component
class ReaderOfFile {
  private final Rights rights;

  ReaderOfFile(JdbcClient jdbc) {
    this.rights = new Rights(jdbc, Rights.ON_A_LIST);
  }

  Optional<CaseFile> find(UUID caseId, UUID memberId) {
    return rights.find(caseId, memberId);
  }
}
