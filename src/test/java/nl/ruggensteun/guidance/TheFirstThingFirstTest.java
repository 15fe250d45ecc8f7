package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The first line of a page is what somebody in danger has to do.
class TheFirstThingFirstTest {
  private static final Set<String> DANGEROUS = Set.of("now", "threat", "close");

  @Test
  void wherever_there_may_be_danger_the_emergency_number_stands_in_the_first_line() {
    assertThat(PageAsWritten.all())
        .filteredOn(page -> DANGEROUS.contains(page.says("group")))
        .isNotEmpty()
        .allSatisfy(
            page -> assertThat(page.says("first")).as("%s", page).contains("[112](tel:112)"));
  }

  @Test
  void the_team_can_be_called_from_every_page() {
    assertThat(PageAsWritten.all())
        .allSatisfy(page ->
            assertThat(page.says("first") + page.body()).as("%s", page).contains("{number}"));
  }

  @Test
  void the_first_line_is_read_at_a_glance() {
    assertThat(PageAsWritten.all())
        .allSatisfy(page -> {
          String first = Prose.plain(page.says("first"));
          assertThat(Prose.sentences(first)).as("%s", page).hasSizeLessThanOrEqualTo(5);
          assertThat(Prose.count(first)).as("%s", page).isLessThanOrEqualTo(32);
        });
  }

  @Test
  void thinking_of_suicide_leads_to_who_can_help_before_it_leads_to_us() {
    assertThat(pages("thinking-of-suicide"))
        .allSatisfy(page -> {
          assertThat(page.says("first"))
              .contains("tel:113", "tel:0800-0113", "tel:112")
              .doesNotContain("{number}");
          assertThat(page.says("next")).isEqualTo("tel:0800-0113");
          assertThat(page.body().indexOf("tel:113")).isBetween(0, page.body().indexOf("{number}"));
        });
  }

  @Test
  void under_pressure_from_criminals_nobody_is_led_to_writing() {
    assertThat(pages("criminal-pressure"))
        .allSatisfy(page -> {
          assertThat(page.says("next")).isEqualTo("call");
          assertThat(page.linksTo("door")).isEmpty();
        });
  }

  private static List<PageAsWritten> pages(String id) {
    List<PageAsWritten> pages =
        PageAsWritten.all().stream().filter(page -> page.id().equals(id)).toList();
    assertThat(pages).hasSize(2);
    return pages;
  }
}
