package nl.ruggensteun.casefile;

import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// Adds entries to an audience of a file; the caller has looked at the right.
@Component
public class EntryWriting {
  private final SealedEntries entries;
  private final CaseFiles files;
  private final AuditLog audit;

  EntryWriting(SealedEntries entries, CaseFiles files, AuditLog audit) {
    this.entries = entries;
    this.files = files;
    this.audit = audit;
  }

  /// Adds one and returns its place. The same bytes sent twice are one entry.
  int append(CaseFile file, UUID audienceId, GivenEntry given, KeyId by) {
    int seq = append(file.caseId(), audienceId, given, by);
    if (given.titles()) {
      files.titled(file.caseId(), seq);
    }
    return seq;
  }

  /// The same for what is not a file yet.
  public int append(UUID caseId, UUID audienceId, GivenEntry given, KeyId by) {
    Integer epoch = given.epochN();
    if (epoch == null) {
      throw RefusedAct.invalid("epochN", "required");
    }
    SealedEntries.NewEntry entry = RefusedAct.unlessRefused(given.read(caseId, audienceId, epoch));
    return switch (entries.append(entry, by)) {
      case SealedEntries.Appended(int seq) -> {
        audit.record(
            ChainId.ofCase(caseId),
            new Act(
                "entry.added",
                by.text(),
                Map.of("audience", audienceId.toString(), "seq", Integer.toString(seq))));
        yield seq;
      }
      case SealedEntries.Exists(int seq) -> seq;
      case SealedEntries.OutOfOrder(int latestSeq, int latestEpoch) ->
          throw new RefusedAct(
              new Refusal.Conflict(
                  "wrong-order", Map.of("latestSeq", latestSeq, "latestEpoch", latestEpoch)));
    };
  }
}
