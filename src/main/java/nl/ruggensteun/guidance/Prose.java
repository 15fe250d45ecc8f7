package nl.ruggensteun.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Plain words out of Markdown, and how they are counted.
final class Prose {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’.-]*[\\p{L}\\p{N}])?");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  private Prose() {}

  static String plain(String markdown) {
    return markdown
        .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
        .replaceAll("(?m)^\\s*(?:#+|\\d+\\.|-)\\s+", "")
        .replace("*", "")
        .replace("{number}", "070-0000000")
        .replace("{site}", "ruggensteun");
  }

  static List<String> sentences(String plain) {
    return Arrays.stream(plain.split("\\n|(?<=[.?:])\\s+"))
        .map(String::strip)
        .filter(sentence -> count(sentence) > 0)
        .toList();
  }

  static long count(String words) {
    return WORD.matcher(words).results().count();
  }

  /// Single words in small letters; what a hyphen joins counts as several.
  static List<String> words(String plain) {
    return LETTERS
        .matcher(plain)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }
}
