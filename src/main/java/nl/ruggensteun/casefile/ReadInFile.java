package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.SealedEntries;
import org.springframework.stereotype.Component;

/// Reading in a file (_inzage_): recorded, or not served.
@Component
public class ReadInFile {
  private final ReaderOfAudience readers;
  private final Audiences audiences;
  private final SealedEntries entries;
  private final Commitments commitments;
  private final RepliesOffDuty replies;
  private final Lookers lookers;
  private final Surroundings around;

  ReadInFile(
      ReaderOfAudience readers,
      Audiences audiences,
      SealedEntries entries,
      Commitments commitments,
      RepliesOffDuty replies,
      Lookers lookers,
      Surroundings around) {
    this.readers = readers;
    this.audiences = audiences;
    this.entries = entries;
    this.commitments = commitments;
    this.replies = replies;
    this.lookers = lookers;
    this.around = around;
  }

  public Outcome<List<SealedEntries.StoredEntry>> after(
      SignedIn who, UUID caseId, UUID audienceId, int seq) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile file =
              readers.find(caseId, audienceId, who.memberId()).orElseThrow(RefusedAct::notFound);
          List<SealedEntries.StoredEntry> found = entries.after(caseId, audienceId, seq);
          if (!found.isEmpty()) {
            around
                .audit()
                .record(
                    ChainId.ofCase(caseId),
                    new Act(
                        "entries.read",
                        KeyId.of(who.keyId()).text(),
                        Map.of("audience", audienceId.toString())));
            readBy(who, file, audienceId, found.getLast().seq());
          }
          return found;
        });
  }

  /// Only somebody responsible takes away the waiting of a reply.
  private void readBy(SignedIn who, CaseFile file, UUID audienceId, int seq) {
    if (file.isResponsible(who.memberId()) && audiences.read(file.caseId(), audienceId, seq)) {
      commitments.openOf(file.caseId()).stream()
          .filter(open -> WriteInFile.isUnread(open, audienceId))
          .forEach(commitments::cancel);
      replies.read(audienceId);
      lookers.tell(file.caseId());
    }
  }
}
