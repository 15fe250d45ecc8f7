package nl.ruggensteun;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A disk of a few hundred megabytes that somebody else fills. Only root can make one.
final class SmallDisk implements AutoCloseable {
  private static final int PIECE = 1 << 16;

  final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  static boolean canBeMade() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isExecutable(Path.of("/bin/mount"));
  }

  static SmallDisk of(int megabytes) {
    Path folder = ScratchFolder.named("ruggensteun-disk");
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  /// Others write until only this much is left.
  void fillUntilLeft(int megabytes) {
    try (OutputStream others =
        Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] piece = new byte[PIECE];
      while (free() > (long) megabytes << 20) {
        others.write(piece);
      }
    } catch (IOException full) {
      if (megabytes > 0) {
        throw new UncheckedIOException(full);
      }
    }
  }

  /// They clear up.
  void empty() {
    try {
      Files.deleteIfExists(filler());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private long free() throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  private Path filler() {
    return folder.resolve("of-somebody-else");
  }

  @Override
  public void close() {
    run("umount", "--lazy", folder.toString());
  }

  private static void run(String... command) {
    try {
      if (new ProcessBuilder(List.of(command)).inheritIO().start().waitFor() != 0) {
        throw new IllegalStateException(command[0] + " failed");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
