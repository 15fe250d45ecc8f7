package nl.ruggensteun.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// One page of the guidance as it lies in the sources, read without the machine that publishes it.
///
/// @param front what stands between the first two lines of dashes
/// @param body everything after it, statements on law included
record PageAsWritten(String id, String language, JsonNode front, String body) {
  static final Path FOLDER = Path.of("src/main/resources/guidance");
  private static final Pattern LAW = Pattern.compile("(?ms)^~~~law([^\\n]*)\\n(.*?)^~~~$");
  private static final Pattern LINK = Pattern.compile("]\\(([a-z]+):([^)]*)\\)");
  private static final YAMLMapper YAML = new YAMLMapper();

  static List<PageAsWritten> all() {
    return Stream.of("nl", "en").flatMap(language -> in(language).stream()).toList();
  }

  static List<PageAsWritten> in(String language) {
    try (Stream<Path> folders = Files.list(FOLDER.resolve("pages"))) {
      return folders
          .sorted()
          .map(folder -> folder.resolve(language + ".md"))
          .filter(Files::exists)
          .map(file -> read(file, language))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PageAsWritten read(Path file, String language) {
    String[] parts = text(file).split("(?m)^---$\\n", 3);
    return new PageAsWritten(
        file.getName(file.getNameCount() - 2).toString(),
        language,
        YAML.readTree(parts[1]),
        parts[2]);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String says(String field) {
    return front.path(field).asString("");
  }

  LocalDate date(String field) {
    return LocalDate.parse(says(field));
  }

  List<String> list(String field) {
    return front.path(field).valueStream().map(JsonNode::asString).toList();
  }

  /// What everybody reads, as Markdown.
  String publicBody() {
    return LAW.matcher(body).replaceAll("");
  }

  /// The attributes of each statement on law, in order.
  List<String> lawAttributes() {
    return LAW.matcher(body).results().map(law -> law.group(1).strip()).toList();
  }

  String lawText() {
    return String.join("\n", LAW.matcher(body).results().map(law -> law.group(2)).toList());
  }

  /// What links of this kind (`page`, `door`, `tel`) lead to.
  List<String> linksTo(String kind) {
    return LINK.matcher(says("first") + "\n" + body)
        .results()
        .filter(link -> link.group(1).equals(kind))
        .map((MatchResult link) -> link.group(2))
        .toList();
  }

  /// Everything a reader of this page could meet, in plain words: title, summary, first thing, body
  /// and law.
  String words() {
    return Prose.plain(
        String.join("\n", says("title"), says("summary"), says("first"), publicBody(), lawText()));
  }

  @Override
  public String toString() {
    return id + "/" + language;
  }
}
