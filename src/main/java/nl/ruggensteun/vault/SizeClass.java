package nl.ruggensteun.vault;

/// What is inside a sealed file, by the sizes its plaintext may have. Sizes are rounded up before
/// sealing, so that the length of a story does not tell what it is about.
public enum SizeClass {
  /// A grant (_sleutel voor één lezer_): the seed of an epoch and nothing else.
  GRANT {
    @Override
    boolean admits(long size) {
      return size == 32;
    }
  },
  /// A share (_deelsleutel_) of such a seed for one coordinator.
  SHARE {
    @Override
    boolean admits(long size) {
      return size == 512;
    }
  },
  /// An entry (_bericht_) of a file, padded by Padmé to at least 1 KiB.
  ENTRY {
    @Override
    boolean admits(long size) {
      return size >= 1024 && size <= 1024 * 1024 && padded(size) == size;
    }
  },
  /// A record for counting (_cijfers_), all of one size.
  STATISTIC {
    @Override
    boolean admits(long size) {
      return size == 512;
    }
  },
  /// A member's keyring, in whole KiB.
  WRAP {
    @Override
    boolean admits(long size) {
      return size >= 1024 && size <= 64 * 1024 && size % 1024 == 0;
    }
  };

  abstract boolean admits(long size);

  /// The size that Padmé rounds up to: it keeps only the first bits, so that a reader of sizes
  /// learns O(log log n) bits at a cost of at most 12 %.
  public static long padded(long size) {
    if (size < 2) {
      return size;
    }
    int exponent = 63 - Long.numberOfLeadingZeros(size);
    int kept = 32 - Integer.numberOfLeadingZeros(exponent);
    long mask = (1L << (exponent - kept)) - 1;
    return (size + mask) & ~mask;
  }
}
