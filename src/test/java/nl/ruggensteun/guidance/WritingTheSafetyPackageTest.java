package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.ruggensteun.guidance.web.InDutch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Somebody changes the safety package; what is not whole is refused in words, and what the law
/// says stays out of the public page until a jurist put a name to it.
class WritingTheSafetyPackageTest {
  private static final String WHOLE =
      """
      reviewed: 2026-11-22
      reviewed-by: redactie
      next-review: 2027-05-22
      valid-from: 2026-11-22
      offices:
        - { id: councillor, group: representatives, name: { nl: Raadslid, en: Councillor } }
        - { id: mayor, group: chairs, name: { nl: Burgemeester, en: Mayor } }
      items:
        - id: talk
          for: [representatives, chairs]
          turn: first
          title: { nl: Praat, en: Talk }
          why: { nl: Daarom., en: Because. }
          steps:
            - { id: ask, text: { nl: Vraag het., en: Ask. } }
          door: ask
          sources: [S1]
        - id: measures
          for: [chairs]
          turn: later
          title: { nl: Maatregelen, en: Measures }
          why: { nl: Daarom., en: Because. }
          steps:
            - { id: know, text: { nl: Weet het., en: Know. } }
          sources: [S1]
          law:
            - id: who-pays
              confidence: A
              sources: [S1]
              text: { nl: De werkgever betaalt., en: The employer pays. }
      """;
  private static final String REVIEWED =
      "confidence: A\n        reviewed-by: mr. A. Voorbeeld\n        reviewed-on: 2026-11-20";

  @Test
  void a_whole_package_is_read() {
    SafetyPackage start = read(WHOLE);
    SafetyPackage.Item talk = start.items().getFirst();
    assertThat(talk.groupsWord()).isEqualTo("representatives chairs");
    assertThat(talk.door()).contains(Door.ASK);
    assertThat(start.items().getLast().door()).isEmpty();
  }

  @Test
  void what_no_jurist_looked_at_is_for_members_only() {
    assertThat(lawFor(WHOLE, Readership.EVERYBODY)).isEmpty();
    assertThat(lawFor(WHOLE, Readership.MEMBERS))
        .singleElement()
        .satisfies(law -> assertThat(law.isConcept()).isTrue());
  }

  @Test
  void what_a_jurist_signed_is_for_everybody_with_the_day() {
    assertThat(lawFor(WHOLE.replace("confidence: A", REVIEWED), Readership.EVERYBODY))
        .singleElement()
        .satisfies(law -> {
          assertThat(law.isConcept()).isFalse();
          assertThat(law.reviewedDay()).isEqualTo("2026-11-20");
        });
  }

  @ParameterizedTest
  @CsvSource({"C", "GK"})
  void what_is_not_firm_never_becomes_public(String confidence) {
    String signed = WHOLE.replace("confidence: A", REVIEWED.replace(": A", ": " + confidence));
    assertThat(lawFor(signed, Readership.EVERYBODY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'for: [chairs]' | 'for: [kings]' | for does not know "kings"
          'group: chairs' | 'group: executives' | nothing is for executives
          'turn: later' | 'turn: never' | turn does not know "never"
          'door: ask' | 'door: window' | there is no door window
          'id: measures' | 'id: talk' | id talk is used twice
          'confidence: A' | 'confidence: sure' | law has no confidence
          'confidence: A' | 'confidence: A\n        reviewed-by: mr. A. Voorbeeld' | law was reviewed by nobody or never
          'title: { nl: Praat, en: Talk }' | 'title: { nl: Praat }' | en is missing
          'sources: [S1]' | 'sources: [S2]' | source S2 is not in the list
          'next-review: 2027-05-22' | 'next-review: 2025-05-22' | next-review is not after reviewed
          'name: { nl: Burgemeester, en: Mayor }' | 'title: { nl: Burgemeester, en: Mayor }' | name is missing
          """)
  void what_is_not_whole_is_refused(String good, String bad, String fault) {
    String written = WHOLE.replace(good, bad.replace("\\n", "\n"));
    assertThat(written).isNotEqualTo(WHOLE);
    List<ContentFault> faults =
        catchThrowableOfType(ContentRefused.class, () -> read(written)).faults();
    assertThat(faults)
        .anySatisfy(one -> assertThat(one.fault()).contains(fault))
        .allSatisfy(one -> assertThat(one.file()).isEqualTo("guidance/package.yaml"))
        .allSatisfy(InDutch::isSaid);
  }

  private static List<SafetyPackage.Law> lawFor(String written, Readership readers) {
    return read(written).items().getLast().lawFor(readers);
  }

  private static SafetyPackage read(String written) {
    return SafetyPackage.read(ContentFiles.parse("test", 0, written, JsonNode.class), OneSource.S1);
  }
}
