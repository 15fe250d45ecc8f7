package nl.ruggensteun.casefile;

import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.RescueConsent;
import nl.ruggensteun.vault.VaultRefused;
import org.springframework.stereotype.Component;

/// Checks and keeps what a coordinator gives for a rescue. Whether a share is the right one the
/// server cannot tell; the receiver finds out when she puts two together.
@Component
class RescueParts {
  private final Audiences audiences;
  private final RescueChains chains;
  private final FileRescues rescues;

  RescueParts(Audiences audiences, RescueChains chains, FileRescues rescues) {
    this.audiences = audiences;
    this.chains = chains;
    this.rescues = rescues;
  }

  void give(SignedIn who, FileRescue rescue, List<GivenRescue.Part> parts) {
    boolean team = false;
    for (GivenRescue.Part part : parts) {
      Audience audience =
          audiences.one(rescue.caseId(), part.audience()).orElseThrow(RefusedAct::notFound);
      team |= audience.kind() == AudienceKind.TEAM;
      giveOne(who, rescue, chains.of(audience), part);
    }
    if (!team) {
      throw RefusedAct.invalid("parts", "required");
    }
  }

  private void giveOne(SignedIn who, FileRescue rescue, EpochChain chain, GivenRescue.Part part) {
    String text = part.consent() == null ? "" : part.consent();
    RescueConsent consent =
        RefusedAct.unlessRefused(
            RescueConsent.read(text, chain, KeyId.of(who.keyId()), chains.keys()));
    if (!consent.receiver().equals(KeyId.of(rescue.receiver()))) {
      throw new RefusedAct(Refusal.of(VaultRefused.WRONG_SIGNER));
    }
    rescues.give(rescue, new FileRescues.Consent(part.audience(), who.keyId(), text));
    boolean last = false;
    for (GivenRescue.Share share : part.given()) {
      if (share.n() < 1 || share.n() >= consent.n()) {
        throw new RefusedAct(Refusal.of(VaultRefused.WRONG_SHARES));
      }
      last |= share.n() == consent.n() - 1;
      rescues.give(
          rescue,
          new FileRescues.Share(part.audience(), share.n(), who.keyId(), share.checked().bytes()));
    }
    if (!last) {
      throw new RefusedAct(Refusal.of(VaultRefused.WRONG_SHARES));
    }
  }

  /// Whether what was given no longer fits: the list of readers moved on, or a coordinator's keys
  /// were revoked.
  boolean areStale(FileRescue rescue) {
    return rescues.consents(rescue).stream().anyMatch(consent -> isStale(rescue, consent));
  }

  private boolean isStale(FileRescue rescue, FileRescues.Consent consent) {
    UUID audienceId = consent.audienceId();
    return audiences
        .one(rescue.caseId(), audienceId)
        .map(chains::of)
        .flatMap(chain ->
            RescueConsent.read(consent.statement(), chain, KeyId.of(consent.keyId()), chains.keys())
                .toOptional())
        .isEmpty();
  }
}
