package nl.ruggensteun.suite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The 2,048 words (_woordenlijst_) that people write down and read to each other. Each stands for
/// eleven bits, and no two begin with the same four letters.
final class WordList {
  static final int BITS = 11;
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
  private static final List<String> WORDS = load();

  private WordList() {}

  static List<String> words(byte[] bytes, int count) {
    return IntStream.range(0, count).mapToObj(i -> WORDS.get(bits(bytes, i * BITS))).toList();
  }

  /// The words that somebody typed, however they were written.
  static List<String> split(String typed) {
    String plain = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
    return NO_LETTERS
        .splitAsStream(plain.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// The whole word, or its beginning from four letters on when only one begins so.
  static OptionalInt index(String typed) {
    int whole = WORDS.indexOf(typed);
    if (whole >= 0) {
      return OptionalInt.of(whole);
    }
    List<String> begun = WORDS.stream().filter(word -> word.startsWith(typed)).toList();
    return typed.length() >= 4 && begun.size() == 1
        ? OptionalInt.of(WORDS.indexOf(begun.getFirst()))
        : OptionalInt.empty();
  }

  /// Eleven bits for each word, filled up with zeros to whole bytes.
  static byte[] bytes(List<Integer> indexes) {
    byte[] bytes = new byte[(indexes.size() * BITS + 7) / 8];
    for (int bit = 0; bit < indexes.size() * BITS; bit++) {
      if ((indexes.get(bit / BITS) >>> (BITS - 1 - bit % BITS) & 1) == 1) {
        bytes[bit / 8] |= (byte) (0x80 >>> bit % 8);
      }
    }
    return bytes;
  }

  private static int bits(byte[] bytes, int from) {
    int value = 0;
    for (int bit = from; bit < from + BITS; bit++) {
      value = value << 1 | (bytes[bit / 8] >>> (7 - bit % 8) & 1);
    }
    return value;
  }

  private static List<String> load() {
    try (InputStream list = WordList.class.getResourceAsStream("/rs1/words.txt")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
