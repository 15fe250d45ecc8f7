package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Somebody frightened, tired and on a telephone can read it: measured, with the figures when it
/// fails.
class TheLanguageOfThePagesTest {
  /// How plain is plain enough.
  enum Limit {
    NL(12, 24, 14),
    EN(12, 24, 13);

    final double average;
    final int longest;
    final int letters;

    /// @param average words in a sentence, over a page
    /// @param longest words in one sentence
    /// @param letters of a word that nobody has to allow
    Limit(double average, int longest, int letters) {
      this.average = average;
      this.longest = longest;
      this.letters = letters;
    }

    List<PageAsWritten> pages() {
      return PageAsWritten.in(name().toLowerCase(Locale.ROOT));
    }

    Set<String> allowed() {
      Path list =
          Path.of("src/test/resources/long-words", name().toLowerCase(Locale.ROOT) + ".txt");
      return PageAsWritten.text(list)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void sentences_are_short_on_average(Limit limit) {
    assertThat(limit.pages())
        .isNotEmpty()
        .allSatisfy(page ->
            assertThat(average(page))
                .as("%s: words in a sentence", page)
                .isLessThanOrEqualTo(limit.average));
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void no_sentence_is_too_long(Limit limit) {
    List<String> tooLong =
        limit.pages().stream()
            .flatMap(page ->
                Prose.sentences(page.words()).stream()
                    .filter(sentence -> Prose.count(sentence) > limit.longest)
                    .map(sentence -> page + ": " + Prose.count(sentence) + " words: " + sentence))
            .toList();
    assertThat(tooLong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void long_words_are_those_that_somebody_allowed(Limit limit) {
    assertThat(longWords(limit)).isEqualTo(limit.allowed());
  }

  @ParameterizedTest
  @EnumSource(Limit.class)
  void a_page_is_read_in_a_few_minutes(Limit limit) {
    assertThat(limit.pages())
        .allSatisfy(page -> {
          int most = page.id().equals("card") ? 80 : 650;
          int least = page.id().equals("card") ? 20 : 250;
          assertThat(Prose.count(Prose.plain(page.publicBody())))
              .as("%s: words", page)
              .isBetween((long) least, (long) most);
        });
  }

  private static double average(PageAsWritten page) {
    return Prose.sentences(page.words()).stream().mapToLong(Prose::count).average().orElse(0);
  }

  // Both ways: what nobody uses any more leaves the list, so that it stays short.
  private static Set<String> longWords(Limit limit) {
    return limit.pages().stream()
        .flatMap(page -> Prose.words(page.words()).stream())
        .filter(word -> word.length() > limit.letters)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
