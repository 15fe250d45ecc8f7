package nl.ruggensteun.vault;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who gets the key of a new epoch: only keys that the directory vouches for, nobody who was left
/// out, the reporter wherever she has keys, and no key that somebody who went still has.
record EpochReaders(EpochChain chain, EpochStatement next, KeyRegister register) {

  Optional<VaultRefused> refusal() {
    if (next.grantees().stream().anyMatch(one -> isLeftOut(one.keyId()))) {
      return Optional.of(VaultRefused.EXCLUDED_GRANTEE);
    }
    if (!granteesFit()) {
      return Optional.of(VaultRefused.WRONG_GRANTEE);
    }
    if (next.shares() != null && !holdersFit()) {
      return Optional.of(VaultRefused.WRONG_HOLDERS);
    }
    if (liftsExclusion()) {
      return Optional.of(VaultRefused.EXCLUSION_LIFTED);
    }
    return recipientFits() ? Optional.empty() : Optional.of(VaultRefused.WRONG_RECIPIENT);
  }

  private boolean isLeftOut(KeyId keyId) {
    return next.excluded().stream().anyMatch(left -> register.sameHolder(left, keyId));
  }

  private boolean granteesFit() {
    Set<KeyId> names = next.granteeIds();
    return !names.isEmpty()
        && names.size() == next.grantees().size()
        && names.contains(KeyId.REPORTER) == reporter().isPresent()
        && next.grantees().stream()
            .allMatch(one -> expected(one.keyId()).filter(one.recipientHash()::equals).isPresent());
  }

  private Optional<Hash> expected(KeyId keyId) {
    return keyId.isReporter()
        ? reporter().map(keys -> keys.recipient().hash())
        : register.validAt(keyId, next.head().position()).map(KeyRegister.KnownKey::recipientHash);
  }

  private Optional<EpochStatement.ReporterKeys> reporter() {
    return Optional.ofNullable(next.reporter()).or(chain::reporter);
  }

  private boolean holdersFit() {
    return new ShareHolders(register, next.head().position(), this::isLeftOut).fit(next.holders());
  }

  private boolean liftsExclusion() {
    return !next.signer().isReporter()
        && chain
            .last()
            .filter(before -> !next.excluded().containsAll(before.payload().excluded()))
            .isPresent();
  }

  /// The same key may go on only when everybody stays and nobody's own key was renewed; a key of
  /// longer ago never comes back.
  private boolean recipientFits() {
    List<EpochStatement> used =
        chain.epochs().stream()
            .map(Signed::payload)
            .filter(epoch -> epoch.recipient().equals(next.recipient()))
            .toList();
    if (used.isEmpty()) {
      return true;
    }
    EpochStatement before = chain.epochs().getLast().payload();
    return before.recipient().equals(next.recipient())
        && next.reporter() == null
        && next.granteeIds().containsAll(before.granteeIds());
  }
}
