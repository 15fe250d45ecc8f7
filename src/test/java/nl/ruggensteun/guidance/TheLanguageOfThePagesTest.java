package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

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
  @ParameterizedTest
  @EnumSource(LanguageLevel.class)
  void sentences_are_short_on_average(LanguageLevel level) {
    assertThat(pages(level))
        .isNotEmpty()
        .allSatisfy(page ->
            assertThat(average(page))
                .as("%s: words in a sentence", page)
                .isLessThanOrEqualTo(level.average));
  }

  @ParameterizedTest
  @EnumSource(LanguageLevel.class)
  void no_sentence_is_too_long(LanguageLevel level) {
    List<String> tooLong =
        pages(level).stream()
            .flatMap(page ->
                Prose.sentences(page.words()).stream()
                    .filter(sentence -> Prose.count(sentence) > level.longest)
                    .map(sentence -> page + ": " + Prose.count(sentence) + " words: " + sentence))
            .toList();
    assertThat(tooLong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LanguageLevel.class)
  void long_words_are_those_that_somebody_allowed(LanguageLevel level) {
    assertThat(longWords(level)).isEqualTo(level.allowed());
  }

  @ParameterizedTest
  @EnumSource(LanguageLevel.class)
  void a_page_is_read_in_a_few_minutes(LanguageLevel level) {
    assertThat(pages(level))
        .allSatisfy(page -> {
          int most = page.id().equals("card") ? 80 : 650;
          int least = page.id().equals("card") ? 20 : 250;
          assertThat(Prose.count(Prose.plain(page.publicBody())))
              .as("%s: words", page)
              .isBetween((long) least, (long) most);
        });
  }

  @ParameterizedTest
  @EnumSource(LanguageLevel.class)
  void whoever_writes_is_told_nothing_of_what_the_build_found_plain(LanguageLevel level) {
    String language = level.name().toLowerCase(Locale.ROOT);
    ContentTexts.shipped().under("guidance/pages").entrySet().stream()
        .filter(file -> file.getKey().endsWith("/" + language + ".md"))
        .forEach(file ->
            assertThat(PlainLanguage.advice(file.getKey(), file.getValue()))
                .as(file.getKey())
                .isEmpty());
  }

  private static List<PageAsWritten> pages(LanguageLevel level) {
    return PageAsWritten.in(level.name().toLowerCase(Locale.ROOT));
  }

  private static double average(PageAsWritten page) {
    return Prose.sentences(page.words()).stream().mapToLong(Prose::count).average().orElse(0);
  }

  // Both ways: what nobody uses any more leaves the list, so that it stays short.
  private static Set<String> longWords(LanguageLevel level) {
    return pages(level).stream()
        .flatMap(page -> Prose.words(page.words()).stream())
        .filter(word -> word.length() > level.letters)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
