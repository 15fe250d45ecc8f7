package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whoever reads English finds the same help, and no page leads nowhere.
class EveryPageInBothLanguagesTest {
  private static final Set<String> PROMISED =
      Set.of(
          "danger-now",
          "threatened",
          "family-threatened",
          "threatened-online",
          "at-the-door",
          "in-the-council",
          "uneasy-feeling",
          "sexual",
          "from-inside",
          "ex-partner",
          "criminal-pressure",
          "bomb-threat",
          "address-is-out",
          "thinking-of-stopping",
          "thinking-of-suicide",
          "lost-words",
          "report-and-after",
          "damage",
          "aftercare",
          "worried-about-colleague",
          "clerk-secretary-chair",
          "new-candidate-former",
          "press",
          "who-you-speak-to",
          "confidentiality",
          "how-it-works",
          "card");
  private static final Set<String> GROUPS =
      Set.of("now", "threat", "close", "self", "after", "others", "team");
  private static final Set<String> DOORS =
      Set.of("ask", "write", "worry", "return", "plan", "scan", "start", "norm");
  private static final Set<String> NUMBERS =
      Set.of("112", "113", "0800-0113", "0900-8844", "0800-2000", "0900-0101");
  private static final List<String> RESERVED =
      List.of("a-z", "zoeken", "search", "regels", "rules");

  @Test
  void every_page_that_was_promised_is_there_in_both() {
    assertThat(byId("nl").keySet()).containsAll(PROMISED);
    assertThat(byId("en").keySet()).isEqualTo(byId("nl").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void nothing_is_missing_above_a_page(String language) {
    assertThat(PageAsWritten.in(language))
        .allSatisfy(page -> {
          for (String field : List.of("title", "address", "summary", "first", "reviewed-by")) {
            assertThat(page.says(field)).as("%s: %s", page, field).isNotBlank();
          }
          assertThat(GROUPS).as("%s", page).contains(page.says("group"));
          assertThat(page.front().path("order").asInt(0)).as("%s", page).isPositive();
          assertThat(page.list("keywords")).as("%s", page).isNotEmpty().doesNotHaveDuplicates();
          assertThat(page.date("reviewed")).isAfterOrEqualTo(page.date("valid-from"));
          assertThat(page.date("next-review"))
              .as("%s", page)
              .isAfter(page.date("reviewed"))
              .isBeforeOrEqualTo(page.date("reviewed").plusYears(1));
        });
  }

  @Test
  void the_english_page_says_which_dutch_one_it_was_written_from() {
    assertThat(PageAsWritten.in("en"))
        .allSatisfy(page ->
            assertThat(page.date("translates-review"))
                .as("%s", page)
                .isBeforeOrEqualTo(page.date("reviewed")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void addresses_are_plain_and_lead_to_one_page(String language) {
    assertThat(PageAsWritten.in(language))
        .extracting(page -> page.says("address"))
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(RESERVED)
        .allMatch(address -> address.matches("[a-z0-9]+(?:-[a-z0-9]+)*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nl", "en"})
  void two_pages_of_a_group_never_claim_the_same_place(String language) {
    assertThat(PageAsWritten.in(language))
        .extracting(page -> page.says("group") + " " + page.front().path("order").asInt(0))
        .doesNotHaveDuplicates();
  }

  @Test
  void every_link_leads_somewhere() {
    Set<String> ids = byId("nl").keySet();
    assertThat(PageAsWritten.all())
        .allSatisfy(page -> {
          assertThat(ids).as("%s", page).containsAll(page.linksTo("page"));
          assertThat(page.linksTo("page")).as("%s links to itself", page).doesNotContain(page.id());
          assertThat(DOORS).as("%s", page).containsAll(page.linksTo("door"));
          assertThat(NUMBERS).as("%s", page).containsAll(page.linksTo("tel"));
          assertThat(page.body()).as("%s", page).doesNotContainPattern("https?://|www\\.");
          assertThat(nextSteps(ids)).as("%s", page).contains(page.says("next"));
        });
  }

  @Test
  void both_languages_lead_the_same_ways() {
    Map<String, List<Object>> english = new TreeMap<>();
    byId("en").forEach((id, page) -> english.put(id, ways(page)));
    assertThat(PageAsWritten.in("nl"))
        .allSatisfy(
            dutch -> assertThat(english).as("%s", dutch).containsEntry(dutch.id(), ways(dutch)));
  }

  private static Map<String, PageAsWritten> byId(String language) {
    return PageAsWritten.in(language).stream()
        .collect(
            Collectors.toMap(
                PageAsWritten::id, Function.identity(), (one, other) -> one, TreeMap::new));
  }

  private static Set<String> nextSteps(Set<String> ids) {
    Set<String> steps = ids.stream().map(id -> "page:" + id).collect(Collectors.toSet());
    steps.addAll(DOORS);
    steps.addAll(Set.of("call", "tel:112", "tel:0800-0113"));
    return steps;
  }

  private static List<Object> ways(PageAsWritten page) {
    return List.of(
        page.says("next"),
        page.says("group"),
        page.front().path("order").asInt(0),
        page.list("sources"),
        page.linksTo("page"),
        page.linksTo("door"),
        page.linksTo("tel"),
        page.lawAttributes());
  }
}
