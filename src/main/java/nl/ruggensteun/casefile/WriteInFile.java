package nl.ruggensteun.casefile;

import java.time.Duration;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Writing in a file (_aantekening, bericht_), by a confidant or by the reporter in her own room.
@Component
public class WriteInFile {
  /// How long what the reporter wrote may lie unread.
  private static final Duration UNREAD = Duration.ofDays(2);

  private final ReaderOfAudience readers;
  private final Audiences audiences;
  private final EntryWriting entries;
  private final Commitments commitments;
  private final RepliesOffDuty replies;
  private final Lookers lookers;
  private final Surroundings around;

  WriteInFile(
      ReaderOfAudience readers,
      Audiences audiences,
      EntryWriting entries,
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

  public Outcome<Integer> byMember(SignedIn who, UUID caseId, UUID audienceId, GivenEntry entry) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile file =
              readers.find(caseId, audienceId, who.memberId()).orElseThrow(RefusedAct::notFound);
          Audience audience = audiences.one(caseId, audienceId).orElseThrow(RefusedAct::notFound);
          if (audience.closedAt().isPresent() || file instanceof CaseFile.Closed) {
            throw RefusedAct.conflict("closed");
          }
          if (entry.titles() && audience.kind() != AudienceKind.TEAM) {
            throw RefusedAct.invalid("isTitle", "only-for-the-team");
          }
          int seq = entries.append(file, audienceId, entry, KeyId.of(who.keyId()));
          commitments.openOf(caseId).stream()
              .filter(open -> ThinkingAlong.isPromised(open, audienceId, who.memberId()))
              .forEach(commitments::done);
          lookers.tell(caseId);
          return seq;
        });
  }

  /// What the reporter writes must be read: from now on that is a commitment. Runs in the
  /// transaction of the caller, who knows that it is her.
  public int byReporter(CaseFile.Open file, Audience audience, GivenEntry entry) {
    int seq = entries.append(file, audience.audienceId(), entry, KeyId.REPORTER);
    audiences.written(file.caseId(), audience.audienceId(), seq);
    boolean runs =
        commitments.openOf(file.caseId()).stream()
            .anyMatch(open -> isUnread(open, audience.audienceId()));
    if (!runs) {
      commitments.add(
          around.dueIn(UNREAD, file, CommitmentKind.UNREAD_REPLY).about(audience.audienceId()));
    }
    replies.written(file, audience.audienceId());
    lookers.tell(file.caseId());
    return seq;
  }

  static boolean isUnread(Commitment commitment, UUID audienceId) {
    return commitment.kind() == CommitmentKind.UNREAD_REPLY
        && commitment.audienceId().filter(audienceId::equals).isPresent();
  }
}
