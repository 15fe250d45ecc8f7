package nl.ruggensteun.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import nl.ruggensteun.platform.Settings;

/// What the practice environment keeps beside its database: the keys of people who do not exist,
/// how to sign in as one of them, and whether it was filled to the end.
record DemoFolder(Path path) {

  static DemoFolder of(Settings settings) {
    return new DemoFolder(settings.data());
  }

  /// Filling was begun and not finished: what there is, is not a whole.
  boolean isUnfinished() {
    return Files.exists(unfinished());
  }

  void begin() {
    write(unfinished(), "");
  }

  void finish() {
    try {
      Files.deleteIfExists(unfinished());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void writeKeys(String json) {
    write(keys(), json);
  }

  /// Empty when this team was not made by the seeder.
  Optional<String> readKeys() {
    try {
      return Files.exists(keys()) ? Optional.of(Files.readString(keys())) : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  void writeGuide(String text) {
    write(guide(), text);
  }

  Path guide() {
    return path.resolve("inloggen.txt");
  }

  private Path keys() {
    return path.resolve("demo-keys.json");
  }

  private Path unfinished() {
    return path.resolve("demo-unfinished");
  }

  /// Readable for its owner only, and never half written.
  private static void write(Path file, String text) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
