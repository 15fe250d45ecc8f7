package nl.ruggensteun.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// The reporter's own answer to "may I hand this over to …?" and "may whoever is on duty know of
/// this?" (_toestemming_), given in her room and taken back there. Only whoever the file began with
/// is asked.
@Component
public class AnswerToConsent {
  private final FileStores stores;
  private final RoomFile rooms;
  private final WriteInFile write;
  private final AfterConsent afterConsent;
  private final Surroundings around;

  AnswerToConsent(
      FileStores stores,
      RoomFile rooms,
      WriteInFile write,
      AfterConsent afterConsent,
      Surroundings around) {
    this.stores = stores;
    this.rooms = rooms;
    this.write = write;
    this.afterConsent = afterConsent;
    this.around = around;
  }

  /// @param words her answer in her own signed words, sealed
  public record Answer(UUID consentId, String toAssociation, boolean given, GivenEntry words) {}

  /// Runs in the transaction of the caller, who knows that it is her. The same answer twice is one.
  public UUID by(CaseFile.Open file, Audience room, Answer answer) {
    if (!rooms.isFirst(room)) {
      throw RefusedAct.notFound();
    }
    afterConsent.knows(answer.toAssociation());
    Optional<Consent> known = stores.consents().one(file.caseId(), answer.consentId());
    if (known.filter(one -> !one.toAssociation().equals(answer.toAssociation())).isPresent()) {
      throw RefusedAct.notFound();
    }
    write.byReporter(file, room, answer.words());
    if (answer.given()) {
      says(file, answer, known);
    } else {
      known.filter(Consent::runs).ifPresent(consent -> takesBack(file, consent));
    }
    return answer.consentId();
  }

  private void says(CaseFile.Open file, Answer answer, Optional<Consent> known) {
    if (known.isEmpty()) {
      if (!stores.consents().add(file, answer.consentId(), answer.toAssociation())) {
        throw RefusedAct.notFound();
      }
      record(file, "consent.given", Map.of("association", answer.toAssociation()));
    } else if (!known.get().runs()) {
      throw RefusedAct.conflict("taken-back");
    }
  }

  private void takesBack(CaseFile.Open file, Consent consent) {
    stores.consents().revoke(file.caseId(), consent.consentId());
    afterConsent.wasTakenBack(file, consent, KeyId.REPORTER);
    record(file, "consent.revoked", Map.of("consent", consent.consentId().toString()));
  }

  private void record(CaseFile.Open file, String what, Map<String, String> details) {
    around
        .audit()
        .record(ChainId.ofCase(file.caseId()), new Act(what, KeyId.REPORTER.text(), details));
  }
}
