package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.guidance.web.InDutch;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Somebody changes the collective norm; what is not whole is refused in words.
class WritingTheNormTest {
  private static final String WORDS =
      Stream.of(
              "council",
              "members",
              "executive",
              "executives",
              "chair",
              "deputy",
              "clerk",
              "secretary")
          .map(word -> "    %s: { nl: de %s, en: the %s }\n".formatted(word, word, word))
          .collect(Collectors.joining());
  private static final String WHOLE =
      """
      reviewed: 2026-11-22
      reviewed-by: redactie
      next-review: 2027-05-22
      valid-from: 2026-11-22
      sources: [S1]
      messages:
        - { id: one, title: { nl: Een, en: One }, text: { nl: Een., en: One. } }
        - { id: two, title: { nl: Twee, en: Two }, text: { nl: Twee., en: Two. } }
        - { id: three, title: { nl: Drie, en: Three }, text: { nl: Drie., en: Three. } }
      cards:
        - id: family
          address: { nl: gezin, en: family }
          title: { nl: Voor het gezin, en: For the family }
          for: { nl: Wie thuis is, en: Those at home }
          expect:
            - { id: talk, text: { nl: Een gesprek., en: A talk. } }
          do:
            - { id: agree, text: { nl: Spreek af., en: Agree. } }
        - id: chairs
          address: { nl: voorzitters, en: chairs }
          title: { nl: Voor voorzitters, en: For chairs }
          for: { nl: Wie voorzit, en: Those in the chair }
          expect:
            - { id: peer, text: { nl: Een ambtgenoot., en: A peer. } }
          do:
            - { id: call, text: { nl: Bel zelf., en: Call yourself. } }
      protocol:
        - id: where
          title: { nl: Waar, en: Where }
          items:
            - id: point
              kind: text
              label: { nl: "Voor {members}", en: "For {members}" }
              ask: { nl: Wie, en: Who }
              hint: { nl: Zo, en: So }
        - id: after
          title: { nl: Daarna, en: Afterwards }
          items:
            - id: care
              kind: date
              label: { nl: Nazorg, en: Aftercare }
              ask: { nl: Wanneer, en: When }
              hint: { nl: Ook later, en: Later too }
      bodies:
        - id: any
          name: { nl: Uw organisatie, en: Your organisation }
      """
          + WORDS;

  @Test
  void a_whole_norm_is_read() {
    CollectiveNorm norm = read(WHOLE);
    assertThat(norm.card("gezin", Language.NL))
        .isEqualTo(norm.card("family", Language.EN))
        .isPresent();
    assertThat(norm.card("gezin", Language.EN)).isEmpty();
    LocalProtocol protocol = norm.protocol();
    assertThat(
            protocol.forAnybody(
                protocol.parts().getFirst().items().getFirst().label(), Language.NL))
        .isEqualTo("Voor de members");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '  - { id: three, title: { nl: Drie, en: Three }, text: { nl: Drie., en: Three. } }\n' | '' | there are 2 messages
          'address: { nl: voorzitters, en: chairs }' | 'address: { nl: gezin, en: chairs }' | address gezin is used twice
          'address: { nl: voorzitters, en: chairs }' | 'address: { nl: De Voorzitter, en: chairs }' | address De Voorzitter has other signs
          'id: chairs' | 'id: family' | id family is used twice
          'id: care' | 'id: point' | item point stands in two parts
          '{members}' | '{voters}' | no body has a word for {voters}
          'kind: date' | 'kind: number' | kind does not know "number"
          '    chair: { nl: de chair, en: the chair }\n' | '' | chair is missing
          'sources: [S1]' | 'sources: [S2]' | source S2 is not in the list
          '    name: { nl: Uw organisatie, en: Your organisation }\n' | '' | name is missing
          'title: { nl: Daarna, en: Afterwards }' | 'title: { nl: Daarna }' | en is missing
          'reviewed-by: redactie' | 'reviewed-by: ""' | reviewed-by is missing
          'reviewed-by: redactie' | 'reviewer: redactie' | there is no field reviewer
          """)
  void what_is_not_whole_is_refused(String good, String bad, String fault) {
    String written = WHOLE.replace(lines(good), lines(bad));
    assertThat(written).isNotEqualTo(WHOLE);
    List<ContentFault> faults =
        catchThrowableOfType(ContentRefused.class, () -> read(written)).faults();
    assertThat(faults)
        .anySatisfy(one -> assertThat(one.fault()).contains(fault))
        .allSatisfy(one -> assertThat(one.file()).isEqualTo("guidance/norm.yaml"))
        .allSatisfy(InDutch::isSaid);
  }

  private static CollectiveNorm read(String written) {
    return CollectiveNorm.read(
        ContentFiles.parse("test", 0, written, JsonNode.class), OneSource.S1);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
