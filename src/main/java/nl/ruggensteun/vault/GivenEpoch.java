package nl.ruggensteun.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.platform.Base64Url;
import org.jspecify.annotations.Nullable;

/// An epoch as a browser sends it: the signed statement and the sealed keys, all still unchecked.
///
/// @param earlier grants for epochs before this one, when somebody is brought in for everything
public record GivenEpoch(
    @Nullable String statement,
    @Nullable List<GivenGrant> grants,
    @Nullable List<GivenShare> shares,
    @Nullable List<EarlierGrant> earlier) {

  public record GivenGrant(@Nullable String keyId, @Nullable String sealed) {}

  public record GivenShare(@Nullable String keyId, int index, @Nullable String sealed) {}

  public record EarlierGrant(int n, @Nullable String keyId, @Nullable String sealed) {}

  /// The same with every form checked; signatures and rights are still to come.
  public Checked<HandedEpoch> read() {
    try {
      return Checked.accepted(
          new HandedEpoch(
              new NewEpoch(claimed(statement), readGrants(), readShares()), readEarlier()));
    } catch (NotInForm wrong) {
      return Checked.refused(wrong.reason);
    }
  }

  private Map<KeyId, Ciphertext> readGrants() {
    Map<KeyId, Ciphertext> read = new HashMap<>();
    for (GivenGrant grant : orNone(grants)) {
      once(read.put(key(grant.keyId()), sealed(grant.sealed(), SizeClass.GRANT)));
    }
    return read;
  }

  private Map<KeyId, NewEpoch.GivenShare> readShares() {
    Map<KeyId, NewEpoch.GivenShare> read = new HashMap<>();
    for (GivenShare share : orNone(shares)) {
      Ciphertext sealed = sealed(share.sealed(), SizeClass.SHARE);
      once(read.put(key(share.keyId()), new NewEpoch.GivenShare(share.index(), sealed)));
    }
    return read;
  }

  private List<HandedEpoch.EarlierGrant> readEarlier() {
    return orNone(earlier).stream()
        .map(grant ->
            new HandedEpoch.EarlierGrant(
                grant.n(), reader(grant), sealed(grant.sealed(), SizeClass.GRANT)))
        .toList();
  }

  /// Without a name it is the reporter's own.
  private static KeyId reader(EarlierGrant grant) {
    return grant.keyId() == null ? KeyId.REPORTER : key(grant.keyId());
  }

  /// The same with grants for earlier epochs.
  public GivenEpoch with(@Nullable List<EarlierGrant> more) {
    return new GivenEpoch(statement, grants, shares, more == null ? earlier : more);
  }

  private static Claimed<EpochStatement> claimed(@Nullable String statement) {
    return accepted(
        Claimed.read(statement == null ? "" : statement, JwsType.EPOCH, EpochStatement.class));
  }

  private static KeyId key(@Nullable String text) {
    try {
      return new KeyId(text == null ? "" : text);
    } catch (IllegalArgumentException malformed) {
      throw new NotInForm(VaultRefused.WRONG_GRANTS);
    }
  }

  private static Ciphertext sealed(@Nullable String text, SizeClass inside) {
    byte[] bytes =
        Optional.ofNullable(text)
            .flatMap(Base64Url::decode)
            .orElseThrow(() -> new NotInForm(VaultRefused.NOT_SEALED));
    return accepted(SealedForm.check(bytes, inside));
  }

  private static <T> T accepted(Checked<T> checked) {
    return switch (checked) {
      case Checked.Accepted<T>(T value) -> value;
      case Checked.Refused<T>(VaultRefused reason) -> throw new NotInForm(reason);
    };
  }

  private static void once(@Nullable Object before) {
    if (before != null) {
      throw new NotInForm(VaultRefused.WRONG_GRANTS);
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }

  /// Carries the first refusal out of the middle of a body; never leaves this class.
  private static final class NotInForm extends RuntimeException {
    private final VaultRefused reason;

    NotInForm(VaultRefused reason) {
      super(reason.code(), null, false, false);
      this.reason = reason;
    }
  }
}
