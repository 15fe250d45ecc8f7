package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The glossary and the code tie the same Dutch words to the same types.
class GlossaryTest {
  private static final Path CODE = Path.of("src/main/java/nl/ruggensteun");
  private static final Pattern DUTCH = Pattern.compile("\\(_([^_]+)_\\)");

  @Test
  void every_module_of_the_glossary_gives_the_dutch_word_back() {
    assertThat(built("Modules", 1))
        .allSatisfy(row ->
            assertThat(dutchIn(CODE.resolve(row.get(1) + "/package-info.java")))
                .as(row.get(1))
                .contains(row.get(0)));
  }

  @Test
  void every_type_of_the_glossary_gives_the_dutch_word_back() {
    assertThat(built("Types", 2))
        .allSatisfy(row ->
            assertThat(dutchIn(source(row.get(2), row.get(1))))
                .as(row.get(1))
                .contains(row.get(0)));
  }

  @Test
  void every_dutch_word_in_a_doc_is_in_the_glossary() throws IOException {
    Set<String> explained = new TreeSet<>();
    Stream.of("Modules", "Types")
        .forEach(table -> rows(table).forEach(row -> explained.add(row.get(0))));
    Set<String> given = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(f -> given.addAll(dutchIn(f)));
    }
    assertThat(explained).containsAll(given);
  }

  @Test
  void every_value_of_the_glossary_exists() {
    assertThat(built("Values", 2))
        .allSatisfy(row -> {
          String[] value = row.get(1).split("\\.", 2);
          assertThat(read(source(row.get(2), value[0])))
              .containsPattern("(?m)^  " + value[1] + "\\b");
        });
  }

  @Test
  void every_row_belongs_to_a_module_of_the_glossary() {
    List<String> modules = rows("Modules").stream().map(row -> row.get(1)).toList();
    assertThat(Stream.of("Types", "Values").flatMap(table -> rows(table).stream()))
        .allMatch(row -> row.get(2).isEmpty() || modules.contains(row.get(2)));
  }

  /// The rows of a table whose module is there; the words of a module come before its code.
  private static List<List<String>> built(String heading, int module) {
    return rows(heading).stream()
        .filter(row -> Files.isDirectory(CODE.resolve(row.get(module))))
        .toList();
  }

  /// The cells of a table, without the marks of code.
  private static List<List<String>> rows(String heading) {
    String chapter = read(Path.of("docs/glossary.md")).split("\n## " + heading + "\n", 2)[1];
    return chapter
        .split("\n## ", 2)[0]
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> Arrays.stream(line.split("\\|")).skip(1).map(GlossaryTest::plain).toList())
        .toList();
  }

  private static String plain(String cell) {
    return cell.replace("`", "").strip();
  }

  /// The Dutch words that the doc above a type or package gives.
  private static Set<String> dutchIn(Path file) {
    Set<String> words = new TreeSet<>();
    read(file)
        .lines()
        .takeWhile(line -> !line.contains("{"))
        .filter(line -> line.startsWith("///") && !line.startsWith("/// @"))
        .flatMap(line -> DUTCH.matcher(line).results())
        .forEach(found -> words.add(found.group(1)));
    return words;
  }

  /// In the module itself or in a package below it.
  private static Path source(String module, String type) {
    try (Stream<Path> files = Files.walk(CODE.resolve(module), 2)) {
      return files
          .filter(file -> file.endsWith(type + ".java"))
          .min(Comparator.comparingInt(Path::getNameCount))
          .orElse(CODE.resolve(module).resolve(type + ".java"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
