package nl.ruggensteun.casefile;

import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.KeyId;
import org.springframework.stereotype.Component;

/// Who may take over a file in a rescue (_ontvanger_): a confidant who may be brought in, whom the
/// reporter did not leave out, who cannot read it yet, and who is neither of the two coordinators.
@Component
class RescueReceiver {
  private final RoomFile files;
  private final MayBeBroughtIn mayBeBroughtIn;
  private final RescueChains chains;
  private final FileStores stores;

  RescueReceiver(
      RoomFile files, MayBeBroughtIn mayBeBroughtIn, RescueChains chains, FileStores stores) {
    this.files = files;
    this.mayBeBroughtIn = mayBeBroughtIn;
    this.chains = chains;
    this.stores = stores;
  }

  Member allowed(SignedIn coordinator, UUID caseId, UUID receiver) {
    CaseFile file = files.lock(caseId).orElseThrow(RefusedAct::notFound);
    return chains
        .keys()
        .member(KeyId.of(receiver))
        .filter(member -> member.is(MemberFunction.CONFIDANT))
        .filter(member -> !member.memberId().equals(coordinator.memberId()))
        .filter(member -> mayBeBroughtIn.allows(file, member))
        .filter(member -> !chains.leavesOut(caseId, KeyId.of(receiver)))
        .filter(member -> !reads(caseId, receiver))
        .orElseThrow(() -> RefusedAct.invalid("receiver", "not-allowed"));
  }

  private boolean reads(UUID caseId, UUID key) {
    return stores.audiences().of(caseId).stream()
        .filter(audience -> audience.kind() == AudienceKind.TEAM)
        .flatMap(audience -> stores.readers().of(caseId, audience.audienceId()).stream())
        .anyMatch(reader -> reader.keyId().equals(key));
  }
}
