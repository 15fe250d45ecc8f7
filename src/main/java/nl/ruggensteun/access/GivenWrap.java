package nl.ruggensteun.access;

import java.util.Optional;
import nl.ruggensteun.vault.Ciphertext;

/// A keyring (_sleutelbos_) as its owner sealed it, with what opens it.
public sealed interface GivenWrap {
  Ciphertext sealed();

  /// Opened by the ten words.
  record ByTenWords(Ciphertext sealed) implements GivenWrap {}

  /// Opened by one passkey.
  record ByPasskey(byte[] credentialId, Ciphertext sealed) implements GivenWrap {
    public ByPasskey {
      credentialId = credentialId.clone();
    }
  }

  default String kind() {
    return switch (this) {
      case ByTenWords words -> "recovery";
      case ByPasskey passkey -> "passkey";
    };
  }

  default Optional<byte[]> passkey() {
    return switch (this) {
      case ByTenWords words -> Optional.empty();
      case ByPasskey(byte[] credentialId, Ciphertext sealed) -> Optional.of(credentialId);
    };
  }
}
