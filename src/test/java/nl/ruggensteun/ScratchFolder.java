package nl.ruggensteun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/// Folders that tests may fill and that are gone when the run ends: a run leaves gigabytes of
/// database otherwise.
public final class ScratchFolder {
  private static final Deque<Runnable> AT_THE_END = new ArrayDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ScratchFolder::end));
  }

  private ScratchFolder() {}

  /// An empty folder of this name and something after it.
  public static Path named(String prefix) {
    try {
      Path folder = Files.createTempDirectory(prefix);
      atTheEnd(() -> remove(folder));
      return folder;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// What is still to be done when the run ends; what came last goes first.
  public static synchronized void atTheEnd(Runnable closing) {
    AT_THE_END.push(closing);
  }

  /// Removes it as far as it goes, and says whether it went: a program that is stopping may still
  /// write in it. A run leaves some hundred thousand files of databases, more than Java removes in
  /// the time it has to end.
  public static boolean remove(Path folder) {
    try {
      return new ProcessBuilder("rm", "-rf", folder.toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static synchronized void end() {
    AT_THE_END.forEach(Runnable::run);
  }
}
