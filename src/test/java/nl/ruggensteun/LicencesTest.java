package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Nothing is shipped under a licence that docs/decisions/0006 does not name.
class LicencesTest {
  /// Licences of npm packages that reach the pages, as their lock file says.
  private static final Set<String> ACCEPTED =
      Set.of(
          "MIT",
          "MIT-0",
          "ISC",
          "0BSD",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "Apache-2.0",
          "EUPL-1.2",
          "CC0-1.0",
          "Unlicense",
          "BlueOak-1.0.0");

  @Test
  void what_the_pages_ship_is_licensed_as_decided() {
    JsonNode lock = JsonMapper.shared().readTree(Path.of("browser/package-lock.json").toFile());
    Map<String, String> refused = new TreeMap<>();
    lock.get("packages")
        .propertyStream()
        .filter(
            entry -> !entry.getKey().isEmpty() && !entry.getValue().path("dev").asBoolean(false))
        .filter(entry -> !ACCEPTED.contains(entry.getValue().path("license").asString("none")))
        .forEach(e -> refused.put(e.getKey(), e.getValue().path("license").asString("none")));
    assertThat(refused).isEmpty();
  }

  @Test
  void what_the_program_ships_is_licensed_as_decided() throws IOException {
    List<String> decided = Files.readAllLines(Path.of("docs/decisions/0006-licences.md"));
    String accepted = String.join("\n", decided);
    List<String> unnamed = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("NOTICE"))) {
      int bar = line.indexOf(" | ");
      if (bar > 0
          && Stream.of(line.substring(bar + 3).split(" or ")).noneMatch(accepted::contains)) {
        unnamed.add(line);
      }
    }
    assertThat(unnamed).isEmpty();
  }

  @Test
  void no_file_names_a_package_registry() {
    try (var files = Files.walk(Path.of("browser"), 1)) {
      files
          .filter(file -> file.toString().endsWith(".json") || file.endsWith(".npmrc"))
          .forEach(file -> {
            try {
              assertThat(Files.readString(file)).doesNotContain("\"resolved\"");
            } catch (IOException unreadable) {
              throw new UncheckedIOException(unreadable);
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
