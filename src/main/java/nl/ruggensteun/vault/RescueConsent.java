package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A coordinator's consent to a rescue (_redding_): the receiver, and nobody else, may make the
/// next epoch. Two of them stand inside that statement, so that its signature covers them.
public record RescueConsent(
    Kind kind,
    Hash team,
    UUID caseId,
    UUID audienceId,
    int n,
    Hash prev,
    KeyId receiver,
    KeyId signer,
    Instant at) {

  public enum Kind {
    @JsonProperty("rescue")
    RESCUE
  }

  public RescueConsent {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(team);
    Objects.requireNonNull(caseId);
    Objects.requireNonNull(audienceId);
    Objects.requireNonNull(prev);
    Objects.requireNonNull(receiver);
    Objects.requireNonNull(signer);
    Objects.requireNonNull(at);
  }

  /// What this coordinator says she signed for the epoch after the last one of this chain, checked
  /// by the rules that every browser will check it by.
  public static Checked<RescueConsent> read(
      String text, EpochChain chain, KeyId signer, KeyRegister register) {
    return Claimed.read(text, JwsType.EPOCH, RescueConsent.class)
        .then(claim ->
            claim
                .payload()
                .refusal(chain, signer, register)
                .<Checked<RescueConsent>>map(Checked::refused)
                .orElseGet(() -> verified(claim, register)));
  }

  private static Checked<RescueConsent> verified(
      Claimed<RescueConsent> claim, KeyRegister register) {
    return register
        .valid(claim.payload().signer())
        .filter(KeyRegister.KnownKey::coordinator)
        .map(key ->
            claim.verifiedBy(key.verifyKey()).isPresent()
                ? Checked.accepted(claim.payload())
                : Checked.<RescueConsent>refused(VaultRefused.BAD_SIGNATURE))
        .orElseGet(() -> Checked.refused(VaultRefused.WRONG_SIGNER));
  }

  private Optional<VaultRefused> refusal(EpochChain chain, KeyId by, KeyRegister register) {
    AudiencePlace place = chain.place();
    if (!team.equals(place.team())) {
      return Optional.of(VaultRefused.WRONG_TEAM);
    }
    if (!caseId.equals(place.caseId()) || !audienceId.equals(place.audienceId())) {
      return Optional.of(VaultRefused.WRONG_PLACE);
    }
    if (n != chain.epochs().size() + 1
        || chain.last().filter(last -> last.hash().equals(prev)).isEmpty()) {
      return Optional.of(VaultRefused.BROKEN_CHAIN);
    }
    boolean holds =
        chain.last().stream()
            .flatMap(last -> last.payload().holders().stream())
            .anyMatch(holder -> holder.keyId().equals(signer));
    return holds && signer.equals(by) && !register.sameHolder(signer, receiver)
        ? Optional.empty()
        : Optional.of(VaultRefused.WRONG_SIGNER);
  }

  /// Two different holders of a share of the epoch before, neither of them the receiver.
  static boolean givenFor(EpochStatement next, EpochStatement before, KeyRegister register) {
    Set<KeyId> holders =
        before.holders().stream().map(EpochStatement.Holder::keyId).collect(Collectors.toSet());
    return next.consents().stream()
            .flatMap(text ->
                Claimed.read(text, JwsType.EPOCH, RescueConsent.class).toOptional().stream())
            .filter(claim -> holders.contains(claim.payload().signer()))
            .filter(claim -> counts(claim, next, register))
            .map(claim -> claim.payload().signer())
            .distinct()
            .count()
        >= 2;
  }

  private static boolean counts(
      Claimed<RescueConsent> claim, EpochStatement next, KeyRegister register) {
    RescueConsent consent = claim.payload();
    return consent.isFor(next)
        && !register.sameHolder(consent.signer(), consent.receiver())
        && register
            .validAt(consent.signer(), next.head().position())
            .filter(KeyRegister.KnownKey::coordinator)
            .flatMap(key -> claim.verifiedBy(key.verifyKey()))
            .isPresent();
  }

  private boolean isFor(EpochStatement next) {
    return team.equals(next.team())
        && caseId.equals(next.caseId())
        && audienceId.equals(next.audienceId())
        && n == next.n()
        && prev.equals(next.prev())
        && receiver.equals(next.signer());
  }
}
