package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.vault.KeyId;
import org.jspecify.annotations.Nullable;

/// A member's own pair of keys, both halves.
public record MemberKeys(UUID memberId, KeyId keyId, int keyEpoch, Seed seal, SigningKey sign) {

  public static MemberKeys generate(Suite suite, UUID memberId, Instant now) {
    return generate(suite, memberId, 1, now);
  }

  public MemberKeys next(Suite suite, Instant now) {
    return generate(suite, memberId, keyEpoch + 1, now);
  }

  private static MemberKeys generate(Suite suite, UUID memberId, int keyEpoch, Instant now) {
    return new MemberKeys(
        memberId, KeyId.of(suite.newId(now)), keyEpoch, suite.newSeed(), suite.newSigningKey());
  }

  public Author author() {
    return new Author(keyId, sign);
  }

  /// The public halves with what reporters are shown about the holder.
  public MemberKey published(Role role) {
    return new MemberKey(
        memberId,
        keyId,
        keyEpoch,
        role.functions(),
        role.shownAs(),
        role.line(),
        role.association(),
        seal.recipient().hash(),
        sign.verifyKey(),
        List.of());
  }

  /// What a member is for others.
  public record Role(
      List<MemberFunction> functions,
      Naming shownAs,
      @Nullable String line,
      @Nullable String association) {
    public Role {
      functions = List.copyOf(functions);
    }
  }
}
