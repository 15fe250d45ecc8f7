package nl.ruggensteun.vault;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who gets the key of a new epoch: only keys that the directory vouches for today, nobody who was
/// excluded, the reporter never among the team, and for each name exactly one sealed key.
final class EpochReaders {
  private EpochReaders() {}

  static Optional<VaultRefused> refuse(
      NewEpoch next, Optional<EpochStatement.ReporterKeys> reporter, KeyRegister register) {
    EpochStatement statement = next.statement().payload();
    if (someoneExcluded(statement)) {
      return Optional.of(VaultRefused.EXCLUDED);
    }
    if (!statement.grantees().stream().allMatch(one -> known(one, statement, reporter, register))) {
      return Optional.of(VaultRefused.UNKNOWN_GRANTEE);
    }
    if (statement.grantees().isEmpty()
        || !statement.granteeIds().equals(next.grants().keySet())
        || needsReporter(statement)) {
      return Optional.of(VaultRefused.WRONG_GRANTS);
    }
    return sharesMatch(next, statement, register)
        ? Optional.empty()
        : Optional.of(VaultRefused.WRONG_SHARES);
  }

  private static boolean someoneExcluded(EpochStatement statement) {
    Set<KeyId> readers = new HashSet<>(statement.granteeIds());
    statement.holders().forEach(holder -> readers.add(holder.keyId()));
    return statement.excluded().stream().anyMatch(readers::contains);
  }

  private static boolean known(
      EpochStatement.Grantee grantee,
      EpochStatement statement,
      Optional<EpochStatement.ReporterKeys> reporter,
      KeyRegister register) {
    Optional<Hash> expected =
        grantee.keyId().isReporter()
            ? reporter
                .filter(keys -> statement.audienceKind() != AudienceKind.TEAM)
                .map(keys -> keys.recipient().hash())
            : register.valid(grantee.keyId()).map(KeyRegister.KnownKey::recipientHash);
    return expected.filter(grantee.recipientHash()::equals).isPresent();
  }

  private static boolean needsReporter(EpochStatement statement) {
    boolean given = statement.reporter() != null;
    return switch (statement.audienceKind()) {
      case TEAM -> given;
      case SHARED -> statement.n() == 1 && !given;
      case CONSULT -> false;
    };
  }

  private static boolean sharesMatch(
      NewEpoch next, EpochStatement statement, KeyRegister register) {
    Map<KeyId, Integer> stated =
        statement.holders().stream()
            .collect(Collectors.toMap(EpochStatement.Holder::keyId, EpochStatement.Holder::index));
    Map<KeyId, Integer> given =
        next.shares().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, share -> share.getValue().index()));
    return stated.equals(given)
        && statement.holders().stream().allMatch(holder -> isCoordinator(holder, register));
  }

  private static boolean isCoordinator(EpochStatement.Holder holder, KeyRegister register) {
    return register
        .valid(holder.keyId())
        .filter(KeyRegister.KnownKey::coordinator)
        .filter(key -> key.recipientHash().equals(holder.recipientHash()))
        .isPresent();
  }
}
