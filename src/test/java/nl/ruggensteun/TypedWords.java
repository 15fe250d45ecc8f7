package nl.ruggensteun;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ruggensteun.platform.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Looks everywhere for words that somebody typed, in every form in which they could have leaked:
/// as they are, in UTF-16, in hexadecimal, and in base64 at each of the three places where it can
/// begin.
public final class TypedWords {
  private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private final byte[][][] byFirstTwo = new byte[65_536][][];

  private TypedWords(Stream<byte[]> forms) {
    forms
        .distinct()
        .forEach(form -> {
          int first = firstTwo(form, 0);
          byte[][] known = byFirstTwo[first] == null ? new byte[0][] : byFirstTwo[first];
          byte[][] more = Arrays.copyOf(known, known.length + 1);
          more[known.length] = form;
          byFirstTwo[first] = more;
        });
  }

  public static TypedWords of(List<String> words) {
    return new TypedWords(
        words.stream()
            .flatMap(word -> Stream.of(UTF_8, UTF_16LE, UTF_16BE).map(word::getBytes))
            .flatMap(TypedWords::forms));
  }

  /// Bytes that must stay where they were made.
  public static TypedWords ofSecrets(List<byte[]> secrets) {
    return new TypedWords(secrets.stream().flatMap(TypedWords::forms));
  }

  /// Where a word was found: tables and files. Empty is good.
  public static List<String> found(List<String> words, TestDatabase database, Path folder) {
    TypedWords all = of(words);
    return Stream.concat(all.inTables(database).stream(), all.inFiles(folder).stream()).toList();
  }

  private static Stream<byte[]> forms(byte[] word) {
    String hex = HexFormat.of().formatHex(word);
    return Stream.concat(
        Stream.of(word, ascii(hex), ascii(hex.toUpperCase(java.util.Locale.ROOT))),
        Stream.of(BASE64, BASE64_URL).flatMap(encoder -> base64(word, encoder)));
  }

  /// What is the same whatever stands before and after it.
  private static Stream<byte[]> base64(byte[] word, Base64.Encoder encoder) {
    return Stream.of(0, 1, 2)
        .map(before -> {
          byte[] shifted = new byte[before + word.length];
          System.arraycopy(word, 0, shifted, before, word.length);
          String text = encoder.encodeToString(shifted);
          int whole = shifted.length / 3 * 4;
          return ascii(text.substring(before == 0 ? 0 : 4, whole));
        });
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  /// Tables in whose `COPY` a word stands, those of libraries too.
  public List<String> inTables(TestDatabase database) {
    return database
        .jdbc()
        .sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .query(String.class)
        .list()
        .stream()
        .map(Objects::requireNonNull)
        .filter(table -> in(copyOf(table, database)))
        .toList();
  }

  private static byte[] copyOf(String table, TestDatabase database) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    try (Connection connection = database.dataSource().getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("COPY " + table + " TO STDOUT", copy);
      return copy.toByteArray();
    } catch (SQLException | IOException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// Files at or below the folder in which a word stands; a database's own are first written to the
  /// disk by whoever asks.
  public List<String> inFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("/postgresql/programs/"))
          .filter(file -> in(read(file)))
          .map(Path::toString)
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException goneMeanwhile) {
      return new byte[0];
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Those of the texts in which a word stands.
  public List<String> inTexts(List<String> texts) {
    List<String> found = new ArrayList<>(texts);
    found.removeIf(text -> !in(text.getBytes(ISO_8859_1)) && !in(text.getBytes(UTF_8)));
    return found;
  }

  public boolean in(byte[] bytes) {
    for (int at = 0; at < bytes.length - 1; at++) {
      byte @Nullable [][] candidates = byFirstTwo[firstTwo(bytes, at)];
      if (candidates != null && anyAt(bytes, at, candidates)) {
        return true;
      }
    }
    return false;
  }

  private static boolean anyAt(byte[] bytes, int at, byte[][] candidates) {
    for (byte[] form : candidates) {
      int end = at + form.length;
      if (end <= bytes.length && Arrays.equals(bytes, at, end, form, 0, form.length)) {
        return true;
      }
    }
    return false;
  }

  private static int firstTwo(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
