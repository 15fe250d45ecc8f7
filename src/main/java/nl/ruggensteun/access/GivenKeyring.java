package nl.ruggensteun.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.VerifyKey;

/// New keys as their owner made them in her browser: the public halves, and the keyring sealed so
/// that only she can open it.
///
/// @param tenWords the public key derived from her ten words
public record GivenKeyring(
    Recipient recipient,
    VerifyKey tenWords,
    List<GivenWrap> wraps,
    Optional<GivenPasskey> passkey) {
  public GivenKeyring {
    wraps = List.copyOf(wraps);
  }

  /// One wrap for the ten words, and one for the passkey when there is one: a passkey alone would
  /// leave nobody a way back, and a wrap for another passkey nobody a way in.
  boolean fits(Optional<byte[]> credentialId) {
    long words = wraps.stream().filter(GivenWrap.ByTenWords.class::isInstance).count();
    List<byte[]> passkeys =
        wraps.stream().map(GivenWrap::passkey).flatMap(Optional::stream).toList();
    boolean passkeysFit =
        credentialId
            .map(id -> passkeys.size() == 1 && Arrays.equals(passkeys.getFirst(), id))
            .orElse(passkeys.isEmpty());
    return words == 1 && passkeysFit;
  }
}
