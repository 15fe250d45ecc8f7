package nl.ruggensteun.suite;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.StrictJson;

/// One coordinator's part (_deelsleutel_) of a seed: nothing by itself, the seed together with any
/// other one.
public record Share(
    ShareSubject subject, Hash statement, UUID splitId, int index, int k, int n, String share) {
  private static final int SIZE = 512;

  public Share {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(statement);
    Objects.requireNonNull(splitId);
    if (k != 2 || Base64Url.decode(share).filter(part -> part.length == 33).isEmpty()) {
      throw new IllegalArgumentException("not a share");
    }
  }

  /// What all parts of one seed have in common.
  public record Split(ShareSubject subject, Hash statement, UUID splitId) {

    public List<Share> of(Seed seed, int count, Suite suite) {
      List<byte[]> parts = Shamir.split(seed.bytes(), count, suite);
      return IntStream.range(0, count)
          .mapToObj(i ->
              new Share(
                  subject, statement, splitId, i + 1, 2, count, Base64Url.encode(parts.get(i))))
          .toList();
    }
  }

  public byte[] seal(Recipient recipient, Suite suite) {
    byte[] json = Payload.write(this);
    byte[] padded = Arrays.copyOf(json, SIZE);
    Arrays.fill(padded, json.length, SIZE, (byte) ' ');
    return suite.seal(padded, recipient);
  }

  public static Opened<Share> open(byte[] sealed, Seed seed) {
    return Suite.open(sealed, seed)
        .then(json ->
            json.length == SIZE
                ? Opened.orElse(StrictJson.read(json, Share.class), Distrust.WRONG_FORM)
                : Opened.distrusted(Distrust.WRONG_FORM));
  }

  /// Counts only when the seed is that of the signed statement.
  public static Opened<Seed> combine(List<Share> shares, Recipient expected) {
    if (shares.size() < 2) {
      return Opened.distrusted(Distrust.TOO_FEW);
    }
    if (!shares.stream().allMatch(shares.getFirst()::isOfSameSplit)) {
      return Opened.distrusted(Distrust.DIFFERENT_SPLITS);
    }
    List<byte[]> parts = shares.stream().map(Share::part).toList();
    if (parts.stream().map(Shamir::place).filter(x -> x != 0).distinct().count() != parts.size()) {
      return Opened.distrusted(Distrust.TOO_FEW);
    }
    Seed seed = new Seed(Shamir.combine(parts));
    return seed.recipient().equals(expected)
        ? Opened.trusted(seed)
        : Opened.distrusted(Distrust.WRONG_SEED);
  }

  private boolean isOfSameSplit(Share other) {
    return splitId.equals(other.splitId) && statement.equals(other.statement);
  }

  private byte[] part() {
    return Base64Url.decode(share).orElseThrow();
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
