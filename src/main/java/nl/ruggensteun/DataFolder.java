package nl.ruggensteun;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import nl.ruggensteun.platform.Settings.Mode;
import nl.ruggensteun.platform.SettingsRefused;

/// The folder of one installation (_gegevensmap_): database, settings, and for what it was made.
///
/// Practice and the real thing never share one: a practice folder holds keys that were printed.
record DataFolder(Path path) {
  /// Marks the folder for this mode, or refuses one that was made for the other.
  void claim(Mode mode) {
    try {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      Path mark = path.resolve("mode");
      if (Files.exists(mark) && !Files.readString(mark).trim().equals(mode.name())) {
        throw new SettingsRefused(
            "Deze map is gemaakt voor "
                + Files.readString(mark).trim().toLowerCase(java.util.Locale.ROOT)
                + ". Kies een andere met --data.");
      }
      Files.writeString(mark, mode.name());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// What stands in `ruggensteun.properties` of this folder.
  Map<String, String> settings() {
    Path file = path.resolve("ruggensteun.properties");
    Map<String, String> settings = new HashMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
    }
    return settings;
  }
}
