package nl.ruggensteun.guidance;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Language;

/// How plain a page must be (_taalniveau_), so that somebody frightened, tired and on a telephone
/// can read it.
enum LanguageLevel {
  NL(12, 24, 14),
  EN(12, 24, 13);

  /// Words in a sentence, over a page.
  final double average;

  /// Words in one sentence.
  final int longest;

  /// Letters of a word that nobody has to allow.
  final int letters;

  LanguageLevel(double average, int longest, int letters) {
    this.average = average;
    this.longest = longest;
    this.letters = letters;
  }

  /// Read when somebody first measures.
  private static final class Allowed {
    static final Map<LanguageLevel, Set<String>> WORDS = Map.of(NL, words(NL), EN, words(EN));

    private static Set<String> words(LanguageLevel level) {
      return ContentFiles.text("plain-words/" + level.name().toLowerCase(Locale.ROOT) + ".txt")
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  static LanguageLevel of(Language language) {
    return switch (language) {
      case NL -> NL;
      case EN -> EN;
    };
  }

  /// Long words that may be used: names, and what has no shorter word.
  Set<String> allowed() {
    return Allowed.WORDS.getOrDefault(this, Set.of());
  }

  boolean isHard(String word) {
    return word.length() > letters && !allowed().contains(word);
  }
}
