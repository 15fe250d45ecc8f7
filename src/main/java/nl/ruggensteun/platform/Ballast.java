package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// A file that only takes up room (_ballast_), thrown overboard when the disk is full: PostgreSQL
/// cannot even stop in good order without a few megabytes for its log.
record Ballast(Path file, long bytes) {
  private static final int PIECE = 1 << 20;

  /// So that whoever is asking for help meanwhile does not wait for the disk.
  private static final long PAUSE_MILLIS = 5;

  /// What lies there; less than agreed when the program ended while it was laid aside.
  long held() {
    try {
      return Files.exists(file) ? Files.size(file) : 0;
    } catch (IOException gone) {
      return 0;
    }
  }

  boolean isWhole() {
    return held() >= bytes;
  }

  /// Writes it in full, of bytes that no file system can make smaller.
  void layAside() throws IOException {
    byte[] piece = new byte[PIECE];
    new SplittableRandom(bytes).nextBytes(piece);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = bytes; left > 0; left -= PIECE) {
        out.write(piece, 0, (int) Math.min(left, PIECE));
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void giveBack() throws IOException {
    Files.deleteIfExists(file);
  }
}
