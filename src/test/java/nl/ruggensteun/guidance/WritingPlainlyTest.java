package nl.ruggensteun.guidance;

import static nl.ruggensteun.guidance.WrittenPage.dutch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nl.ruggensteun.guidance.web.InDutch;
import org.junit.jupiter.api.Test;

/// Whoever writes reads which sentence is long and which word is hard, with the way out.
class WritingPlainlyTest {
  private static final String LONG =
      "Als u denkt dat iemand u volgt en u weet niet zeker of dat zo is dan kunt u beter naar een"
          + " plek rijden waar licht is en waar andere mensen zijn.";

  private static List<ContentFault> advice(WrittenPage page) {
    return PlainLanguage.advice(page.path(), page.text());
  }

  @Test
  void a_long_sentence_is_shown_with_its_line_and_its_length() {
    String text = dutch().saying("Bel ons.\n\n" + LONG + "\n").text();
    List<ContentFault> advice = PlainLanguage.advice(dutch().path(), text);
    int line = 1 + List.of(text.split("\n", -1)).indexOf(LONG);
    assertThat(advice)
        .extracting(ContentFault::place, ContentFault::fault, ContentFault::wayOut)
        .contains(
            tuple(
                "line " + line,
                "this sentence has 32 words: " + LONG,
                "Make two of it, of at most 24 words each"));
  }

  @Test
  void a_hard_word_is_named_once_and_one_that_is_allowed_never() {
    String hard = "De vertrouwelijkheidsverklaring. Nog een vertrouwelijkheidsverklaring.";
    assertThat(advice(dutch().saying(hard + " Bel Slachtofferhulp.\n")))
        .extracting(ContentFault::fault)
        .containsExactly("\"vertrouwelijkheidsverklaring\" is a long word");
  }

  @Test
  void many_sentences_that_are_nearly_too_long_are_too_long_together() {
    String nearly = "Een zin van dertien woorden is nog net kort genoeg om te lezen.\n";
    assertThat(advice(dutch().saying(nearly.repeat(60))))
        .extracting(ContentFault::fault)
        .containsExactly("sentences have 13 words on average");
  }

  @Test
  void all_of_it_is_said_in_dutch() {
    String text = LONG + " De vertrouwelijkheidsverklaring.\n";
    assertThat(advice(dutch().saying(text.repeat(3))))
        .hasSizeGreaterThan(2)
        .allSatisfy(InDutch::isSaid);
  }

  @Test
  void what_is_no_page_or_not_whole_yet_is_not_measured() {
    assertThat(PlainLanguage.advice("guidance/norm.yaml", LONG)).isEmpty();
    assertThat(PlainLanguage.advice(dutch().path(), LONG)).isEmpty();
    assertThat(advice(dutch().without("first").saying(LONG + "\n"))).isEmpty();
  }
}
