package nl.ruggensteun.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.KeyRegister;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;

/// One pair of keys of a member (_lid_), with what reporters are shown about its holder. It has no
/// name: the directory is public.
///
/// @param avoids hashes of the bodies and parties that are this member's own
public record MemberKey(
    UUID memberId,
    KeyId keyId,
    int keyEpoch,
    List<MemberFunction> functions,
    Naming shownAs,
    @Nullable String line,
    @Nullable String association,
    Hash recipientHash,
    VerifyKey verifyKey,
    List<Hash> avoids) {

  public MemberKey {
    Objects.requireNonNull(memberId);
    Objects.requireNonNull(shownAs);
    Objects.requireNonNull(recipientHash);
    Objects.requireNonNull(verifyKey);
    functions = List.copyOf(functions);
    avoids = List.copyOf(avoids);
    if (keyId.isReporter()) {
      throw new IllegalArgumentException("not a member's key");
    }
  }

  public boolean is(MemberFunction function) {
    return functions.contains(function);
  }

  /// The same as the vault sees it. The ministry's adviser never holds a share, whatever other
  /// function came with it.
  KeyRegister.KnownKey known() {
    boolean coordinator = is(MemberFunction.COORDINATOR);
    boolean mayHold = coordinator && !is(MemberFunction.ADVISER);
    return new KeyRegister.KnownKey(
        verifyKey, recipientHash, coordinator, mayHold ? association : null);
  }
}
