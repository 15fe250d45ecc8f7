package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What reporters read never speaks as the field does, never judges and never shouts.
class WordsThatStayOutsideTest {
  private static final Pattern DUTCH =
      Pattern.compile(
          "(?iu)\\b(?!rookmelders?\\b)(?:meld(?:ing|er|punt)\\p{L}*|\\p{L}+meld(?:ing|ingen|er|ers)|dossiers?|piket\\p{L}*|klachten|"
              + "(?<!\\()klacht|tips?|kamers?|(?:on)?strafba\\p{L}+|helaas|oeps)\\b");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?iu)\\b(?:punishable|unfortunately|oops|case files?|dossiers?|hotlines?|tip-?offs?|(?<!\\()klacht|"
              + "complaints?|victims?)\\b");
  private static final Pattern PUNISHMENT =
      Pattern.compile(
          "(?iu)\\b(?:gevangenis\\p{L}*|celstraf\\p{L}*|(?:geld)?boetes?|strafmaat|maximumstraf\\p{L}*|jaar cel|"
              + "prison|imprison\\p{L}*|jail|maximum sentence|a fine of)\\b");
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?iu)\\b(?:artikel|article|art\\.)\\s*\\d|\\b\\d+[a-z]{0,3}\\s+(?:Sr|Sv)\\b");
  private static final Pattern SHOUT = Pattern.compile("!");

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void pages_never_say_them(String language) {
    assertThat(PageAsWritten.in(language))
        .isNotEmpty()
        .allSatisfy(page -> {
          String all = page.words() + "\n" + page.list("keywords");
          assertThat(found(all, words(language), PUNISHMENT, SHOUT)).as("%s", page).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void articles_of_law_stand_in_statements_on_law_only(String language) {
    assertThat(PageAsWritten.in(language))
        .allSatisfy(page -> {
          String open =
              String.join(
                  "\n",
                  page.says("title"),
                  page.says("summary"),
                  page.says("first"),
                  page.publicBody());
          assertThat(found(open, ARTICLE)).as("%s", page).isEmpty();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void rules_and_lists_beside_the_pages_never_say_them(String language) {
    List<String> all = SaidInLists.in(language);
    assertThat(all).isNotEmpty();
    assertThat(said(all.stream(), language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"guidance, nl", "guidance, en", "intake, nl", "intake, en"})
  void what_the_public_screens_say_never_says_them(String catalogue, String language) {
    assertThat(said(messages(catalogue, language), language)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nl, Doe een melding", "nl, uw dossier", "nl, een klacht", "nl, een bommelding",
        "nl, dat is strafbaar",
    "nl, helaas", "nl, tot vier jaar cel", "nl, artikel 285 Sr", "nl, 138ab Sr", "nl, Bel nu!",
    "en, that is punishable", "en, a complaint", "en, four years in prison", "en, article 285"
  })
  void what_may_not_be_said_is_found(String language, String sentence) {
    assertThat(found(sentence, words(language), PUNISHMENT, ARTICLE, SHOUT)).isNotEmpty();
  }

  @Test
  void what_may_be_said_is_left_alone() {
    assertThat(
            found(
                "Een verzoek tot vervolging (klacht). Vertel het. Typ in de slaapkamer. De rookmelder.",
                DUTCH,
                PUNISHMENT,
                ARTICLE,
                SHOUT))
        .isEmpty();
    assertThat(
            found(
                "A request for prosecution (klacht). No is fine too.",
                ENGLISH,
                PUNISHMENT,
                ARTICLE,
                SHOUT))
        .isEmpty();
  }

  /// What is wrong, and where it stands.
  private static List<String> said(Stream<String> texts, String language) {
    return texts
        .flatMap(text ->
            found(text.split("=", 2)[1], words(language), PUNISHMENT, ARTICLE, SHOUT).stream()
                .map(word -> word + ": " + text))
        .toList();
  }

  private static Pattern words(String language) {
    return language.equals("nl") ? DUTCH : ENGLISH;
  }

  private static List<String> found(String text, Pattern... patterns) {
    return Stream.of(patterns)
        .flatMap(pattern -> pattern.matcher(text).results().map(MatchResult::group))
        .toList();
  }

  private static Stream<String> messages(String catalogue, String language) {
    Path file = Path.of("src/main/resources/messages", catalogue + "_" + language + ".properties");
    Properties messages = new Properties();
    try {
      messages.load(new StringReader(PageAsWritten.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return messages.stringPropertyNames().stream()
        .map(key -> key + "=" + messages.getProperty(key));
  }
}
