package nl.ruggensteun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ruggensteun.platform.TestDatabase;
import org.jspecify.annotations.Nullable;

/// Looks everywhere for words that somebody typed, in every form in which they could have leaked.
public final class TypedWords {
  private TypedWords() {}

  /// Where a word was found: tables and files. Empty is good.
  public static List<String> found(List<String> words, TestDatabase database, Path folder) {
    List<String> forms = words.stream().flatMap(TypedWords::forms).toList();
    List<String> places = new ArrayList<>(inTables(forms, database));
    places.addAll(inFiles(forms, folder));
    return places;
  }

  /// UTF-8 and UTF-16, as text, as the hexadecimal that PostgreSQL shows bytes in, and in base64 at
  /// each of the three places where it can begin.
  private static Stream<String> forms(String word) {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .flatMap(charset -> Stream.concat(plain(word, charset), base64(word, charset)));
  }

  private static Stream<String> plain(String word, Charset charset) {
    return Stream.of(word, HexFormat.of().formatHex(word.getBytes(charset)));
  }

  private static Stream<String> base64(String word, Charset charset) {
    return Stream.of("", "x", "xx")
        .map(before -> before + word)
        .map(shifted ->
            Base64.getEncoder().withoutPadding().encodeToString(shifted.getBytes(charset)))
        .map(text -> text.substring(4, text.length() - 2));
  }

  private static List<String> inTables(List<String> forms, TestDatabase database) {
    return database
        .jdbc()
        .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list()
        .stream()
        .map(Objects::requireNonNull)
        .filter(table -> rows(table, database).anyMatch(row -> holds(row, forms)))
        .toList();
  }

  private static Stream<String> rows(String table, TestDatabase database) {
    List<@Nullable String> rows =
        database.jdbc().sql("SELECT t::text FROM " + table + " t").query(String.class).list();
    return rows.stream().map(Objects::requireNonNull);
  }

  private static List<String> inFiles(List<String> forms, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> holds(read(file), forms))
          .map(Path::toString)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean holds(String text, List<String> forms) {
    return forms.stream().anyMatch(text::contains);
  }
}
