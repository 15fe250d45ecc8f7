package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;

/// The texts that come with the program, by the same checks that it makes when it starts.
class TheShippedGuidanceTest {
  private final LocalDate today = LocalDate.now(CivilTime.ZONE);

  private final PageFiles shipped = PageFiles.checked(ContentTexts.shipped());

  @Test
  void nothing_is_wrong_with_it_and_nothing_is_over() {
    ContentTexts texts = ContentTexts.shipped();
    assertThat(ContentCheck.ofChange(texts, Set.copyOf(texts.paths()), today)).isEmpty();
  }

  @Test
  void there_is_something_to_read_in_every_group_and_language() {
    GuidancePages now = shipped.on(today);
    for (Language language : Language.values()) {
      assertThat(Arrays.asList(PageGroup.values()))
          .allSatisfy(group -> assertThat(now.in(language, group)).as(group.code()).isNotEmpty());
    }
  }

  @Test
  void no_translation_is_older_than_its_original() {
    GuidancePages now = shipped.on(today);
    assertThat(now.in(Language.EN)).noneMatch(now::isBehind);
  }
}
