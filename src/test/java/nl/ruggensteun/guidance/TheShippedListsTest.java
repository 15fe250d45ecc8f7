package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The lists as they are shipped: whole, valid, and in words that a tired reader understands.
class TheShippedListsTest {
  private static final int LONGEST_SENTENCE = 25;

  private final LocalDate today = LocalDate.now(CivilTime.ZONE);
  private final GuidancePages shipped = GuidancePages.of(ContentTexts.shipped(), today);

  @Test
  void each_can_be_read() {
    assertThat(shipped.homeScan().themes()).hasSize(HomeScan.Place.values().length);
    assertThat(shipped.norm().cards()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(shipped.safetyPackage().offices()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(shipped.training().trainings()).hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void none_has_expired() {
    assertThat(
            List.of(
                shipped.homeScan().validity(),
                shipped.norm().validity(),
                shipped.safetyPackage().validity(),
                shipped.training().validity()))
        .noneMatch(validity -> validity.isOver(today));
  }

  @Test
  void both_houses_have_a_question_in_most_parts() {
    List<HomeScan.Theme> themes = shipped.homeScan().themes();
    for (HomeScan.House house : HomeScan.House.values()) {
      assertThat(themes)
          .filteredOn(theme -> theme.questions().stream().anyMatch(q -> q.houses().contains(house)))
          .hasSizeGreaterThanOrEqualTo(9);
    }
  }

  @Test
  void every_office_has_something_to_do_in_the_first_week() {
    SafetyPackage start = shipped.safetyPackage();
    assertThat(start.offices())
        .allSatisfy(office ->
            assertThat(start.items())
                .anyMatch(item ->
                    item.groups().contains(office.group())
                        && item.turn() == SafetyPackage.Turn.FIRST));
  }

  @Test
  void no_training_has_a_date_that_nobody_confirmed() {
    assertThat(shipped.training().trainings())
        .allSatisfy(training -> assertThat(training.dates()).as(training.id()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guidance/home-scan.yaml",
        "guidance/norm.yaml",
        "guidance/package.yaml",
        "guidance/training.yaml"
      })
  void sentences_are_short(String file) {
    for (Language language : Language.values()) {
      List<String> sentences =
          texts(file, language.code()).stream()
              .flatMap(text -> Arrays.stream(text.split("(?<=[.?:])\\s+")))
              .toList();
      assertThat(sentences)
          .allSatisfy(s -> assertThat(words(s)).isLessThanOrEqualTo(LONGEST_SENTENCE));
      assertThat(sentences.stream().mapToInt(TheShippedListsTest::words).average().orElseThrow())
          .isLessThan(15);
    }
  }

  private static int words(String sentence) {
    return sentence.split("\\s+").length;
  }

  private static List<String> texts(String file, String language) {
    return texts(ContentTexts.shipped().yaml(file, JsonNode.class), language).toList();
  }

  private static Stream<String> texts(JsonNode node, String language) {
    return node.isContainer()
        ? Stream.concat(
            Stream.ofNullable(node.get(language)).map(JsonNode::asString),
            node.values().stream().flatMap(child -> texts(child, language)))
        : Stream.empty();
  }
}
