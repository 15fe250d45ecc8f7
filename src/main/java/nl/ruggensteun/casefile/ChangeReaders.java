package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Bringing people in and taking them out (_meelezers_), per audience, each time by a new epoch.
@Component
public class ChangeReaders {
  private final ReaderOfAudience readers;
  private final ResponsibleForFile responsible;
  private final Audiences audiences;
  private final AudienceWriting writing;
  private final AlongWith along;
  private final Commitments commitments;
  private final WakeCards cards;
  private final Lookers lookers;
  private final Surroundings around;

  ChangeReaders(
      ReaderOfAudience readers,
      ResponsibleForFile responsible,
      AudienceWriting writing,
      AlongWith along,
      FileStores stores,
      Surroundings around) {
    this.readers = readers;
    this.responsible = responsible;
    this.audiences = stores.audiences();
    this.writing = writing;
    this.along = along;
    this.commitments = stores.commitments();
    this.cards = stores.wakeCards();
    this.lookers = stores.lookers();
    this.around = around;
  }

  /// @param words who came or went and why, sealed to the new epoch
  public record Renewing(UUID audienceId, GivenEpoch epoch, List<GivenEntry> words) {
    public Renewing {
      words = List.copyOf(words);
    }
  }

  /// A new epoch of an audience. Whoever reads it may renew its key, also without people whose keys
  /// were revoked; only owner and stand-in bring in or take out.
  public Outcome<Integer> byMember(SignedIn who, UUID caseId, Renewing renewing) {
    UUID audienceId = renewing.audienceId();
    GivenEpoch given = renewing.epoch();
    return around
        .acts()
        .attempt(() -> {
          CaseFile file =
              readers.lock(caseId, audienceId, who.memberId()).orElseThrow(RefusedAct::notFound);
          Audience audience = audiences.one(caseId, audienceId).orElseThrow(RefusedAct::notFound);
          EpochStatement claimed = RefusedAct.unlessRefused(given.read()).statement();
          boolean samePeople =
              claimed.audienceId().equals(audienceId)
                  && claimed.caseId().equals(caseId)
                  && writing.change(claimed).none();
          if (!samePeople && !file.isResponsible(who.memberId())) {
            throw RefusedAct.notFound();
          }
          EpochStatement next = writing.next(file, audience, given, KeyId.of(who.keyId()));
          along.write(who, file, renewing.words());
          lookers.tell(caseId);
          return next.n();
        });
  }

  /// One more audience: a partner's own room, a consult.
  public Outcome<Boolean> newAudience(SignedIn who, UUID caseId, GivenAudience given) {
    return around
        .acts()
        .attempt(() -> {
          writing.add(responsible.lockOpen(who, caseId), given, who);
          lookers.tell(caseId);
          return true;
        });
  }

  /// The reporter renews her audience: she may take out anybody. When that is who is responsible,
  /// the stand-in must hear of it at once. Runs in the transaction of the caller.
  public EpochStatement byReporter(CaseFile file, Audience audience, GivenEpoch given) {
    EpochStatement claimed = RefusedAct.unlessRefused(given.read()).statement();
    ReadingLists.Change change =
        claimed.audienceId().equals(audience.audienceId())
            ? writing.change(claimed)
            : new ReadingLists.Change(Map.of(), Set.of());
    EpochStatement next = writing.next(file, audience, given, KeyId.REPORTER);
    cards.leaveOut(file.caseId(), next.excluded());
    if (file instanceof CaseFile.Open open && change.gone().contains(open.owner())) {
      commitments.add(
          around
              .dueNow(file, CommitmentKind.THINK_ALONG)
              .about(audience.audienceId())
              .by(open.standIn()));
    }
    lookers.tell(file.caseId());
    return next;
  }
}
