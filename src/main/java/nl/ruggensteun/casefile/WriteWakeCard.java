package nl.ruggensteun.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Epochs;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import nl.ruggensteun.vault.HandedEpoch;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Signed;
import org.springframework.stereotype.Component;

/// Writing the wake card of a file (_wekkaart klaarleggen_), when its reporter agreed. Each version
/// is a new audience with a new key, sealed to the confidants of the line; the one before is gone.
@Component
public class WriteWakeCard {
  private final ResponsibleForFile responsible;
  private final FileStores stores;
  private final Epochs epochs;
  private final EntryWriting entries;
  private final WhoIsWho people;
  private final Surroundings around;

  WriteWakeCard(
      ResponsibleForFile responsible,
      FileStores stores,
      Epochs epochs,
      EntryWriting entries,
      WhoIsWho people,
      Surroundings around) {
    this.responsible = responsible;
    this.stores = stores;
    this.epochs = epochs;
    this.entries = entries;
    this.people = people;
    this.around = around;
  }

  public record Given(UUID audienceId, GivenEpoch epoch, GivenEntry words) {}

  public Outcome<UUID> write(SignedIn who, UUID caseId, Given given) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = lock(who, caseId);
          if (!stores.consents().dutyMayKnow(file)) {
            throw RefusedAct.conflict("needs-consent");
          }
          KeyId by = KeyId.of(who.keyId());
          HandedEpoch epoch = RefusedAct.unlessRefused(given.epoch().read());
          mayRead(file, epoch.statement(), by);
          if (stores.audiences().one(caseId, given.audienceId()).isPresent()) {
            throw RefusedAct.notFound();
          }
          stores.wakeCards().withdraw(caseId, by);
          RefusedAct.unlessRefused(
              epochs.add(place(caseId, given.audienceId(), AudienceKind.CONSULT), epoch, now()));
          entries.append(caseId, given.audienceId(), given.words(), by);
          stores.wakeCards().keep(caseId, given.audienceId());
          FileActs.record(around, file, "card.written", who, Map.of());
          stores.lookers().tell(caseId);
          return caseId;
        });
  }

  /// Taken away by whoever is responsible; the reporter's yes stays.
  public Outcome<UUID> withdraw(SignedIn who, UUID caseId) {
    return around
        .acts()
        .attempt(() -> {
          lock(who, caseId);
          stores.wakeCards().withdraw(caseId, KeyId.of(who.keyId()));
          stores.lookers().tell(caseId);
          return caseId;
        });
  }

  private CaseFile.Open lock(SignedIn who, UUID caseId) {
    return responsible.lockOpen(who, caseId);
  }

  /// Confidants of the file's own line, and whoever is responsible; nobody whom the reporter left
  /// out anywhere in the file, and no share for a coordinator: a lost card is written anew.
  private void mayRead(CaseFile.Open file, EpochStatement statement, KeyId by) {
    if (!statement.signer().equals(by)) {
      throw RefusedAct.invalid("epoch.statement", "signed-by-another");
    }
    if (statement.n() != 1 || statement.shares() != null) {
      throw RefusedAct.invalid("epoch.statement", "not-a-card");
    }
    Set<KeyId> left = leftOut(file.caseId());
    for (KeyId key : statement.granteeIds()) {
      boolean allowed = now().member(key).filter(member -> mayRead(file, member)).isPresent();
      if (!allowed || left.stream().anyMatch(out -> now().sameHolder(out, key))) {
        throw RefusedAct.conflict("not-on-this-line");
      }
    }
  }

  private static boolean mayRead(CaseFile.Open file, Member member) {
    return file.isResponsible(member.memberId())
        || (member.is(MemberFunction.CONFIDANT)
            && member.lineId().filter(file.lineId()::equals).isPresent());
  }

  private Set<KeyId> leftOut(UUID caseId) {
    Set<KeyId> left = new HashSet<>();
    List<Audience> all = stores.audiences().of(caseId);
    all.forEach(audience ->
        epochs
            .chain(place(caseId, audience.audienceId(), audience.kind()))
            .last()
            .map(Signed::payload)
            .ifPresent(epoch -> left.addAll(epoch.excluded())));
    return left;
  }

  private AudiencePlace place(UUID caseId, UUID audienceId, AudienceKind kind) {
    return new AudiencePlace(
        people.team().hash().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen())),
        caseId,
        audienceId,
        kind);
  }

  private KnownKeys.Now now() {
    return people.keys().now().orElseThrow(() -> new RefusedAct(new Refusal.NotOpen()));
  }
}
