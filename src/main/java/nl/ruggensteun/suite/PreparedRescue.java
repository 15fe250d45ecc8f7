package nl.ruggensteun.suite;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.ruggensteun.access.ListedKey;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.vault.EpochStatement.Holder;
import nl.ruggensteun.vault.EpochStatement.Shares;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;

/// What a member hands in for the day that everything is lost (_noodherstel_): the signed
/// statement, the keyring once more under seal, and a part of its seed for each coordinator.
public record PreparedRescue(String statement, byte[] wrap, List<MadeEpoch.SealedShare> shares) {
  public PreparedRescue {
    shares = List.copyOf(shares);
  }

  /// Empty when there are too few coordinators besides the member.
  public static Optional<PreparedRescue> of(
      MemberKeys keys, SignedDirectory directory, Instant at, Suite suite) {
    List<MemberKey> holders =
        directory.valid().stream()
            .map(ListedKey::key)
            .filter(key -> mayHold(key, keys, directory))
            .toList();
    boolean enough = holders.stream().map(MemberKey::association).distinct().count() >= 2;
    return enough ? Optional.of(made(keys, directory, holders, at, suite)) : Optional.empty();
  }

  private static boolean mayHold(MemberKey key, MemberKeys keys, SignedDirectory directory) {
    return directory.chain().valid(key.keyId()).flatMap(known -> known.sharesFor()).isPresent()
        && !directory.chain().sameHolder(key.keyId(), keys.keyId());
  }

  private static PreparedRescue made(
      MemberKeys keys,
      SignedDirectory directory,
      List<MemberKey> holders,
      Instant at,
      Suite suite) {
    Seed seed = suite.newSeed();
    Shares division =
        new Shares(
            suite.newId(at),
            2,
            IntStream.range(0, holders.size())
                .mapToObj(i -> holder(holders.get(i), i + 1))
                .toList());
    MemberRescue rescue =
        new MemberRescue(
            MemberRescue.Subject.MEMBER_RESCUE,
            directory.chain().team(),
            keys.memberId(),
            keys.keyEpoch(),
            seed.recipient(),
            division,
            directory.chain().head(),
            keys.keyId(),
            at);
    String statement = keys.author().key().sign(JwsType.EPOCH, rescue);
    Share.Split split =
        new Share.Split(
            new ShareSubject.OfMember(keys.memberId(), keys.keyEpoch()),
            Hash.of(statement),
            division.splitId());
    List<Share> parts = split.of(seed, holders.size(), suite);
    return new PreparedRescue(
        statement,
        new Keyring(keys.memberId(), List.of(keys)).wrap(seed.recipient(), suite),
        IntStream.range(0, holders.size())
            .mapToObj(i ->
                new MadeEpoch.SealedShare(
                    holders.get(i).keyId(),
                    i + 1,
                    parts.get(i).seal(directory.recipient(holders.get(i).keyId()), suite)))
            .toList());
  }

  private static Holder holder(MemberKey key, int index) {
    return new Holder(key.keyId(), key.recipientHash(), index);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PreparedRescue(String said, byte[] sealed, var parts)
        && said.equals(statement)
        && Arrays.equals(sealed, wrap)
        && parts.equals(shares);
  }

  @Override
  public int hashCode() {
    return statement.hashCode();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
