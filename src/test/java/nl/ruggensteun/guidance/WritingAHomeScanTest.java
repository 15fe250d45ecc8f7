package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import nl.ruggensteun.guidance.web.InDutch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Somebody changes the list of the home scan; what is not whole is refused in words.
class WritingAHomeScanTest {
  private static final String WHOLE =
      """
      reviewed: 2026-11-22
      reviewed-by: redactie
      next-review: 2027-05-22
      valid-from: 2026-11-22
      themes:
        - id: door
          place: door
          label: { nl: Voordeur, en: Front door }
          title: { nl: De voordeur, en: The front door }
          about: { nl: Over de deur., en: About the door. }
          sources: [S1]
          questions:
            - id: door-see
              houses: [present, new]
              ask: { nl: Ziet u wie er staat, en: Can you see who is there }
              why: { nl: Dan kiest u rustig., en: Then you choose calmly. }
              helps: { nl: Een deurspion., en: A door viewer. }
              turn: first
              cost: small
        - id: post
          place: post
          label: { nl: Post, en: Post }
          title: { nl: De post, en: The post }
          about: { nl: Over de post., en: About the post. }
          sources: [S1]
          questions:
            - id: post-box
              houses: [present]
              ask: { nl: Is er een brievenbus, en: Is there a letter box }
              why: { nl: Daarom., en: Because. }
              helps: { nl: Een brievenbus., en: A letter box. }
              turn: later
              cost: nothing
      """;

  @Test
  void a_whole_list_is_read() {
    HomeScan scan = read(WHOLE);
    assertThat(scan.themes()).extracting(HomeScan.Theme::placeWord).containsExactly("door", "post");
    assertThat(scan.themes().getFirst().questions().getFirst().housesWord())
        .isEqualTo("present new");
    assertThat(scan.sources()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reviewed: 2026-11-22 | reviewed: gisteren | reviewed is not a date
          valid-from: 2026-11-22 | | valid-from is missing
          next-review: 2027-05-22 | next-review: 2026-11-22 | next-review is not after reviewed
          valid-from: 2026-11-22 | 'valid-from: 2026-11-22\nvalid-until: 2026-01-01' | valid-until is before valid-from
          place: post | place: door | two themes share the place door
          place: post | place: roof | place does not know "roof"
          id: post-box | id: door-see | question door-see stands in two themes
          '- id: post\n' | '- id: door\n' | id door is used twice
          '- id: post\n' | '- id: Post 1\n' | id Post 1 has other signs
          sources: [S1] | sources: [S9] | source S9 is not in the list
          sources: [S1] | sources: [] | sources is empty
          turn: first | turn: now | turn does not know "now"
          cost: small | cost: 100 | cost does not know "100"
          houses: [present] | houses: [] | houses is empty
          houses: [present] | houses: [castle] | houses does not know "castle"
          'label: { nl: Post, en: Post }' | 'label: { nl: Post en alle pakketten, en: Post }' | label is too long
          'why: { nl: Daarom., en: Because. }' | 'why: { nl: Daarom. }' | en is missing
          'why: { nl: Daarom., en: Because. }' | | why is missing
          cost: small | 'cost: small\n        price: 100' | there is no field price
          """)
  void what_is_not_whole_is_refused(String good, String bad, String fault) {
    String written = WHOLE.replace(lines(good), bad == null ? "" : lines(bad));
    assertThat(written).isNotEqualTo(WHOLE);
    assertThat(refusal(written).getMessage()).contains(fault);
  }

  @Test
  void a_list_without_questions_is_refused() {
    String written = WHOLE.substring(0, WHOLE.indexOf("      - id: door-see"));
    assertThat(refusal(written).getMessage()).contains("questions is empty");
  }

  @Test
  void every_fault_is_told_at_once_with_its_file_its_place_and_a_way_out() {
    String written = WHOLE.replace("turn: first", "turn: now").replace("[S1]", "[S9]");
    List<ContentFault> faults = refusal(written).faults();
    assertThat(faults).hasSize(3);
    assertThat(faults).extracting(ContentFault::file).containsOnly("guidance/home-scan.yaml");
    assertThat(faults)
        .extracting(ContentFault::place)
        .containsExactly("door", "door, door-see", "post");
    assertThat(faults).extracting(ContentFault::wayOut).allMatch(way -> !way.isBlank());
  }

  private static ContentRefused refusal(String written) {
    ContentRefused refused = catchThrowableOfType(ContentRefused.class, () -> read(written));
    assertThat(refused.faults()).allSatisfy(InDutch::isSaid);
    return refused;
  }

  private static HomeScan read(String written) {
    return HomeScan.read(ContentFiles.parse("test", 0, written, JsonNode.class), OneSource.S1);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n");
  }
}
