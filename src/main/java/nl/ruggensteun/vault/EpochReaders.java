package nl.ruggensteun.vault;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /// Two coordinators at least, of two associations at least, numbered in their order.
  private boolean holdersFit() {
    List<EpochStatement.Holder> holders = next.holders();
    List<String> associations =
        holders.stream().flatMap(holder -> holdsFor(holder).stream()).toList();
    return holders.size() >= 2
        && associations.size() == holders.size()
        && new HashSet<>(associations).size() >= 2
        && holders.stream().map(EpochStatement.Holder::keyId).distinct().count() == holders.size()
        && IntStream.range(0, holders.size()).allMatch(i -> holders.get(i).index() == i + 1);
  }

  private Optional<String> holdsFor(EpochStatement.Holder holder) {
    return register
        .validAt(holder.keyId(), next.head().position())
        .filter(key -> key.recipientHash().equals(holder.recipientHash()))
        .filter(_ -> !isLeftOut(holder.keyId()))
        .flatMap(KeyRegister.KnownKey::sharesFor);
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
            .collect(Collectors.toList());
    if (used.isEmpty()) {
      return true;
    }
    EpochStatement before = chain.epochs().getLast().payload();
    return before.recipient().equals(next.recipient())
        && next.reporter() == null
        && next.granteeIds().containsAll(before.granteeIds());
  }
}
