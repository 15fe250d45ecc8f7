package nl.ruggensteun.audit;

import java.util.List;
import nl.ruggensteun.platform.Sha256;

/// The tree hash of RFC 6962, section 2.1.
final class Merkle {
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Merkle() {}

  static byte[] root(List<byte[]> leaves) {
    int size = leaves.size();
    if (size == 0) {
      return Sha256.of(new byte[0]);
    }
    if (size == 1) {
      return Sha256.of(LEAF, leaves.getFirst());
    }
    int left = Integer.highestOneBit(size - 1);
    return Sha256.of(NODE, root(leaves.subList(0, left)), root(leaves.subList(left, size)));
  }
}
