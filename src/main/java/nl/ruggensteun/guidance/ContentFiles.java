package nl.ruggensteun.guidance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The files of guidance as they are shipped, such as `guidance/sources.yaml`.
///
/// YAML is read strictly: an unknown field, a field that stands there twice or a value of another
/// kind is refused with file, place and way out. Names of fields are written like-this.
final class ContentFiles {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ContentFiles() {}

  /// @throws ContentRefused when there is no such file
  static String text(String path) {
    try (InputStream stream = ContentFiles.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw missing(path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The paths of all files in a folder and below it, in order.
  static List<String> under(String folder) {
    URL unpacked = ContentFiles.class.getResource("/" + folder);
    try {
      return unpacked != null && "file".equals(unpacked.getProtocol())
          ? inFolder(folder, Path.of(URI.create(unpacked.toString())))
          : inJar(folder + "/");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// YAML that stands somewhere in a file.
  ///
  /// @param linesBefore how many lines of the file come before it
  static <T> T parse(String file, int linesBefore, String text, Class<T> type) {
    T read;
    try {
      read = YAML.readValue(text, type);
    } catch (JacksonException wrong) {
      throw new ContentRefused(List.of(YamlFault.of(file, linesBefore, wrong)));
    }
    if (read == null) {
      throw refused(file, "", "there is nothing in it", "Fill it, or take it away");
    }
    return read;
  }

  static ContentRefused missing(String path) {
    return refused(path, "", "this file is missing", "Write it, or take its name away");
  }

  private static ContentRefused refused(String file, String place, String fault, String wayOut) {
    return new ContentRefused(List.of(new ContentFault(file, place, fault, wayOut)));
  }

  private static List<String> inFolder(String folder, Path where) throws IOException {
    try (Stream<Path> files = Files.walk(where)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder + "/" + where.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /// A jar need not name its folders, so it is asked for all its files.
  private static List<String> inJar(String folder) throws IOException {
    URL own = Objects.requireNonNull(ContentFiles.class.getResource("ContentFiles.class"));
    if (!(own.openConnection() instanceof JarURLConnection connection)) {
      return List.of();
    }
    JarFile jar = connection.getJarFile();
    return jar.stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(folder) && !name.endsWith("/"))
        .sorted()
        .toList();
  }
}
