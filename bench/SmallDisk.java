import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// A disk in memory that others fill. It is seen by our own processes only and is gone with them.
record SmallDisk(Path folder) {
  private static final int PIECE = 1 << 20;
  private static final int ROOM_MEGABYTES = 500;

  /// With room for what lies in that folder, and some more.
  static SmallDisk under(Path database) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ruggensteun-disk");
    long megabytes = size(database) / PIECE + ROOM_MEGABYTES;
    Pair.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  /// Others write until only this much is left.
  void fillUntilLeft(int megabytes) throws IOException {
    byte[] piece = new byte[PIECE];
    try (OutputStream others =
        Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (freeMegabytes() > megabytes) {
        others.write(piece);
      }
      if (megabytes == 0) {
        others.write(piece);
      }
    } catch (IOException full) {
      if (megabytes > 0) {
        throw full;
      }
    }
  }

  long freeMegabytes() throws IOException {
    return Files.getFileStore(folder).getUsableSpace() / PIECE;
  }

  /// They clear up.
  void empty() throws IOException {
    Files.deleteIfExists(filler());
  }

  private Path filler() {
    return folder.resolve("of-somebody-else");
  }
}
