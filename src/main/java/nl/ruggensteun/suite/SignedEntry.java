package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// An entry (_bericht, notitie_) as its author signed it: what, when, and exactly where.
public record SignedEntry(
    Hash team,
    UUID caseId,
    UUID audienceId,
    Hash epoch,
    UUID entryId,
    int seq,
    @Nullable Hash prev,
    EntryKind kind,
    Instant at,
    KeyId signer,
    DirectoryHead head,
    JsonNode body) {

  public SignedEntry {
    Objects.requireNonNull(team);
    Objects.requireNonNull(caseId);
    Objects.requireNonNull(audienceId);
    Objects.requireNonNull(epoch);
    Objects.requireNonNull(entryId);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(at);
    Objects.requireNonNull(signer);
    Objects.requireNonNull(head);
    Objects.requireNonNull(body);
    if (seq < 0) {
      throw new IllegalArgumentException("not a place");
    }
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
