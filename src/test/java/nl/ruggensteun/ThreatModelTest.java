package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The threat model lists everything the server can see, so every table has to be in it.
class ThreatModelTest {
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
  private static final Pattern DROPPED = Pattern.compile("DROP TABLE (\\w+)");
  private static final Pattern NAMED = Pattern.compile("`([a-z]+(?:_[a-z]+)*)`");

  @Test
  void every_table_is_explained() throws IOException {
    assertThat(explained()).containsAll(tables());
  }

  private static List<String> tables() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
      List<String> all = migrations.map(ThreatModelTest::read).toList();
      List<String> dropped = all.stream().flatMap(sql -> found(DROPPED, sql)).toList();
      return all.stream()
          .flatMap(sql -> found(TABLE, sql))
          .filter(table -> !dropped.contains(table))
          .toList();
    }
  }

  /// The names in the first column of the table under "What the server can see".
  private static List<String> explained() {
    String chapter =
        read(Path.of("docs/threat-model.md")).split("## What the server can see", 2)[1];
    return chapter
        .split("\n## ", 2)[0]
        .lines()
        .filter(line -> line.startsWith("| `"))
        .flatMap(line -> found(NAMED, line.split("\\|", -1)[1]))
        .toList();
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
