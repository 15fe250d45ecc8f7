package nl.ruggensteun.casefile;

import java.util.UUID;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// What has to happen when a reporter takes back her yes (_toestemming intrekken_): the file goes
/// back to where it came from, or who was let in is taken out. Only people can do that, since only
/// they have the keys; so it becomes a promise for the next working day. What whoever is on duty
/// could read is gone at once.
@Component
class AfterConsent {
  private final Commitments commitments;
  private final Readers readers;
  private final WakeCards cards;
  private final WhoIsWho people;
  private final Surroundings around;

  AfterConsent(FileStores stores, WhoIsWho people, Surroundings around) {
    this.commitments = stores.commitments();
    this.readers = stores.readers();
    this.cards = stores.wakeCards();
    this.people = people;
    this.around = around;
  }

  /// Only an association of the team, or duty, can be agreed to; nothing else is kept in clear.
  void knows(String association) {
    KnownKeys.Now now =
        people.keys().now().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen()));
    if (!association.equals(Consent.DUTY) && !now.hasAssociation(association)) {
      throw RefusedAct.invalid("toAssociation", "invalid");
    }
  }

  /// @param by who took it back: the reporter herself, or a confidant to whom she said it
  void wasTakenBack(CaseFile file, Consent consent, KeyId by) {
    if (consent.toAssociation().equals(Consent.DUTY)) {
      cards.withdraw(file.caseId(), by);
      return;
    }
    if (!(file instanceof CaseFile.Open open)) {
      return;
    }
    if (open.association().equals(consent.toAssociation())) {
      promise(open, CommitmentKind.HANDOVER_OWN_LINE);
    } else if (isReadBy(open.caseId(), consent.toAssociation())) {
      promise(open, CommitmentKind.OWN);
    }
  }

  private boolean isReadBy(UUID caseId, String association) {
    return readers.of(caseId).stream()
        .flatMap(reader -> people.members().active(reader.memberId()).stream())
        .anyMatch(member -> member.association().filter(association::equals).isPresent());
  }

  private void promise(CaseFile.Open file, CommitmentKind kind) {
    boolean runs =
        kind == CommitmentKind.HANDOVER_OWN_LINE
            && !commitments.openOf(file.caseId(), kind).isEmpty();
    if (!runs) {
      commitments.add(around.dueNextNoon(file, kind));
    }
  }
}
