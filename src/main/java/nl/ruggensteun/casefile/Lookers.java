package nl.ruggensteun.casefile;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Changes;
import org.springframework.stereotype.Component;

/// Tells everybody who is on a list of a file that something changed, never what.
@Component
class Lookers {
  private final Readers readers;
  private final Changes changes;

  Lookers(Readers readers, Changes changes) {
    this.readers = readers;
    this.changes = changes;
  }

  void tell(UUID caseId) {
    Set<UUID> all = readers.of(caseId).stream().map(Reader::memberId).collect(Collectors.toSet());
    changes.announce(all);
  }
}
