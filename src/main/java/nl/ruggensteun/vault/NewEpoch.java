package nl.ruggensteun.vault;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An epoch as somebody hands it in: what is claimed about it, and the sealed keys that go with it.
public record NewEpoch(
    Claimed<EpochStatement> statement,
    Map<KeyId, Ciphertext> grants,
    Map<KeyId, GivenShare> shares) {

  public NewEpoch {
    grants = Map.copyOf(grants);
    shares = Map.copyOf(shares);
  }

  /// One coordinator's sealed part of the key.
  public record GivenShare(int index, Ciphertext sealed) {}

  /// For each name in the statement exactly one sealed key, and all of them still good today.
  Optional<VaultRefused> refusal(KeyRegister register) {
    EpochStatement stated = statement.payload();
    if (!stated.granteeIds().equals(grants.keySet())) {
      return Optional.of(VaultRefused.WRONG_GRANTS);
    }
    if (!indexesStated().equals(indexesGiven())) {
      return Optional.of(VaultRefused.WRONG_SHARES);
    }
    return grants.keySet().stream()
            .allMatch(id -> id.isReporter() || register.valid(id).isPresent())
        ? Optional.empty()
        : Optional.of(VaultRefused.REVOKED_GRANTEE);
  }

  private Map<KeyId, Integer> indexesStated() {
    return statement.payload().holders().stream()
        .collect(Collectors.toMap(EpochStatement.Holder::keyId, EpochStatement.Holder::index));
  }

  private Map<KeyId, Integer> indexesGiven() {
    return shares.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, share -> share.getValue().index()));
  }
}
