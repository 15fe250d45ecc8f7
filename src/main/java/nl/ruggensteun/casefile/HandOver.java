package nl.ruggensteun.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Handing over (_overdracht_): another owner or stand-in, who can already read the file; and
/// asking the reporter before it goes to another association.
@Component
public class HandOver {
  private final ResponsibleForFile responsible;
  private final TeamOfFile team;
  private final WhoIsWho people;
  private final AlongWith along;
  private final AfterConsent afterConsent;
  private final RepliesOffDuty replies;
  private final FileStores stores;
  private final Surroundings around;

  HandOver(
      ResponsibleForFile responsible,
      TeamOfFile team,
      WhoIsWho people,
      AlongWith along,
      AfterConsent afterConsent,
      RepliesOffDuty replies,
      FileStores stores,
      Surroundings around) {
    this.responsible = responsible;
    this.team = team;
    this.people = people;
    this.along = along;
    this.afterConsent = afterConsent;
    this.replies = replies;
    this.stores = stores;
    this.around = around;
  }

  /// @param words what the next one must know, sealed
  public record Entrusting(UUID owner, UUID standIn, List<GivenEntry> words) {
    public Entrusting {
      words = List.copyOf(words);
    }
  }

  public Outcome<UUID> to(SignedIn who, UUID caseId, Entrusting given) {
    UUID owner = given.owner();
    UUID standIn = given.standIn();
    return around
        .acts()
        .attempt(() -> {
          CaseFile.Open file = responsible.lockOpen(who, caseId);
          Member next = active(owner, "owner");
          if (!next.is(MemberFunction.CONFIDANT) && !next.is(MemberFunction.ADVISER)) {
            throw RefusedAct.invalid("owner", "not-allowed");
          }
          if (!MayBeBroughtIn.allowsStandIn(next, people.members().active(standIn))) {
            throw RefusedAct.invalid("standIn", "not-allowed");
          }
          if (!teamOf(caseId).containsAll(Set.of(owner, standIn))) {
            throw RefusedAct.conflict("not-on-the-team");
          }
          mayCross(file, next);
          stores
              .files()
              .entrust(
                  caseId,
                  next.lineId().orElseThrow(RefusedAct::notFound),
                  next.association().orElseThrow(RefusedAct::notFound),
                  owner,
                  standIn);
          endWhatIsSettled(file, next);
          replies.read(stores.audiences().of(caseId));
          stores.wakeCards().crossed(file, next.lineId(), KeyId.of(who.keyId()));
          stores.commitments().ownerIsThere(caseId);
          along.write(who, file, given.words());
          FileActs.record(
              around,
              file,
              "owner.changed",
              who,
              Map.of("owner", owner.toString(), "standIn", standIn.toString()));
          stores.lookers().tell(caseId);
          return owner;
        });
  }

  public record Agreed(UUID consentId, String toAssociation, List<GivenEntry> words) {
    public Agreed {
      words = List.copyOf(words);
    }
  }

  /// The reporter said yes.
  public Outcome<UUID> consent(SignedIn who, UUID caseId, Agreed agreed) {
    UUID consentId = agreed.consentId();
    String toAssociation = agreed.toAssociation();
    return around
        .acts()
        .attempt(() -> {
          CaseFile file = team.lock(who, caseId);
          afterConsent.knows(toAssociation);
          if (!stores.consents().add(file, consentId, toAssociation)) {
            throw RefusedAct.notFound();
          }
          along.write(who, file, agreed.words());
          FileActs.record(around, file, "consent.given", who, Map.of("association", toAssociation));
          stores.lookers().tell(caseId);
          return consentId;
        });
  }

  public Outcome<UUID> revoke(SignedIn who, UUID caseId, UUID consentId) {
    return around
        .acts()
        .attempt(() -> {
          CaseFile file = team.lock(who, caseId);
          Consent consent =
              stores.consents().one(caseId, consentId).orElseThrow(RefusedAct::notFound);
          if (!stores.consents().revoke(caseId, consentId)) {
            throw RefusedAct.notFound();
          }
          afterConsent.wasTakenBack(file, consent, KeyId.of(who.keyId()));
          FileActs.record(
              around, file, "consent.revoked", who, Map.of("consent", consentId.toString()));
          stores.lookers().tell(caseId);
          return consentId;
        });
  }

  private Member active(UUID memberId, String field) {
    return people
        .members()
        .active(memberId)
        .orElseThrow(() -> RefusedAct.invalid(field, "not-allowed"));
  }

  private Set<UUID> teamOf(UUID caseId) {
    return stores.audiences().of(caseId).stream()
        .filter(audience -> audience.kind() == AudienceKind.TEAM)
        .flatMap(audience -> stores.readers().of(caseId, audience.audienceId()).stream())
        .map(Reader::memberId)
        .collect(Collectors.toSet());
  }

  private void mayCross(CaseFile.Open file, Member next) {
    Optional<String> other =
        next.association().filter(association -> !association.equals(file.association()));
    if (other.filter(to -> !stores.consents().covers(file, to)).isPresent()) {
      throw RefusedAct.conflict("needs-consent");
    }
  }

  /// A hand-over to the own line is done when the file changed associations.
  private void endWhatIsSettled(CaseFile.Open file, Member next) {
    boolean crossed = !next.association().equals(Optional.of(file.association()));
    stores.commitments().openOf(file.caseId(), CommitmentKind.HANDOVER_OWN_LINE).stream()
        .filter(open -> crossed)
        .filter(stores.commitments()::goesOnWithout)
        .forEach(stores.commitments()::done);
  }
}
