package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
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
