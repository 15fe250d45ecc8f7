package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// What is said along with an act: sealed words that are kept with it or not at all.
@Component
class AlongWith {
  private final ReaderOfAudience readers;
  private final EntryWriting entries;

  AlongWith(ReaderOfAudience readers, EntryWriting entries) {
    this.readers = readers;
    this.entries = entries;
  }

  void write(SignedIn who, CaseFile file, List<GivenEntry> words) {
    for (GivenEntry entry : words) {
      UUID audience =
          Optional.ofNullable(entry.audienceId())
              .filter(id -> readers.find(file.caseId(), id, who.memberId()).isPresent())
              .orElseThrow(RefusedAct::notFound);
      entries.append(file, audience, entry, KeyId.of(who.keyId()));
    }
  }
}
