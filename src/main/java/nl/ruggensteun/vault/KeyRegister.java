package nl.ruggensteun.vault;

import java.util.Optional;

/// What the vault asks the directory: whose key is this, and is it still good.
public interface KeyRegister {

  /// The key as it stands now; empty when it is unknown or revoked.
  Optional<KnownKey> valid(KeyId keyId);

  /// Whether the directory really had this statement at this position.
  boolean had(DirectoryHead head);

  /// A member's pair of keys as the directory vouches for it.
  record KnownKey(VerifyKey verifyKey, Hash recipientHash, boolean coordinator) {}
}
