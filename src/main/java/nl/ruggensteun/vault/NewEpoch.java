package nl.ruggensteun.vault;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An epoch as somebody hands it in: what is claimed about it, and the sealed keys that go with it.
public record NewEpoch(
    Claimed<EpochStatement> statement,
    Map<KeyId, Ciphertext> grants,
    Map<KeyId, GivenShare> shares,
    @Nullable Claimed<Countersignature> second) {

  public NewEpoch {
    grants = Map.copyOf(grants);
    shares = Map.copyOf(shares);
  }

  /// One coordinator's sealed part of the key.
  public record GivenShare(int index, Ciphertext sealed) {}

  /// In a rescue a second coordinator signs below the first.
  public Optional<Claimed<Countersignature>> countersignature() {
    return Optional.ofNullable(second);
  }
}
