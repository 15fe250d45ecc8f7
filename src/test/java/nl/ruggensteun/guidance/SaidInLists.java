package nl.ruggensteun.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What everybody reads of the rules and lists that lie beside the pages: every text below `nl` or
/// `en`.
final class SaidInLists {
  /// Other people's titles, and what confidants read only.
  private static final Set<String> NOT_FOR_EVERYBODY = Set.of("sources.yaml", "urgency.yaml");

  private static final YAMLMapper YAML = new YAMLMapper();

  private SaidInLists() {}

  /// Each with the file that says it in front.
  static List<String> in(String language) {
    try (Stream<Path> files = Files.walk(PageAsWritten.FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !NOT_FOR_EVERYBODY.contains(file.getFileName().toString()))
          .sorted()
          .flatMap(file ->
              texts(YAML.readTree(PageAsWritten.text(file)), language)
                  .map(text -> file.getFileName() + "=" + text))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> texts(JsonNode node, String language) {
    return Stream.concat(
        node.path(language).isString() ? Stream.of(node.path(language).asString()) : Stream.of(),
        node.valueStream().flatMap(below -> texts(below, language)));
  }
}
