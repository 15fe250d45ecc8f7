package nl.ruggensteun.vault;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the vault asks the directory: whose key is this, and was it good at that moment.
public interface KeyRegister {

  /// The key as it stands now; empty when it is unknown or revoked.
  Optional<KnownKey> valid(KeyId keyId);

  /// The key as it stood when the directory had come this far.
  Optional<KnownKey> validAt(KeyId keyId, int position);

  /// Whose key this is or once was, by an opaque id.
  Optional<UUID> holder(KeyId keyId);

  /// Whether the directory really had this statement at this position.
  boolean had(DirectoryHead head);

  /// Whoever is left out stays left out with new keys as well.
  default boolean sameHolder(KeyId one, KeyId other) {
    return one.equals(other)
        || holder(one).flatMap(id -> holder(other).filter(id::equals)).isPresent();
  }

  /// A member's pair of keys as the directory vouches for it.
  ///
  /// @param holdsSharesFor the association for which the holder may keep shares; empty for whoever
  ///   may not keep any
  record KnownKey(
      VerifyKey verifyKey,
      Hash recipientHash,
      boolean coordinator,
      @Nullable String holdsSharesFor) {

    public Optional<String> sharesFor() {
      return Optional.ofNullable(holdsSharesFor);
    }
  }
}
