package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rules that come with the program.
class TheShippedRulesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What changes with the texts and not with the rules.
  private static final Set<String> WORDS =
      Set.of(
          "question",
          "why",
          "name",
          "text",
          "reason",
          "meaning",
          "first",
          "page",
          "sources",
          "reviewed",
          "nextReview");

  private static final Pattern NOT_IN_PUBLIC =
      Pattern.compile(
          "\\b(melding|melder|dossier|piket|tip|kamer|strafbaar|helaas|versleuteld|slechts)\\b|!",
          Pattern.CASE_INSENSITIVE);

  private final LocalDate today = LocalDate.now(CivilTime.ZONE);
  private final GuidancePages guidance = GuidancePages.of(ContentTexts.shipped(), today);

  @ParameterizedTest
  @ValueSource(strings = {"advice", "urgency"})
  void are_without_a_fault_today(String name) {
    Faults faults = new Faults();
    String file = RuleFile.path(name);
    Rules rules =
        RuleFile.read(guidance.texts().yaml(file, JsonNode.class), guidance, faults.in(file));
    RuleDates.check(rules, today, faults.in(RuleFile.path(name)));
    faults.refuse();
    assertThat(rules.all()).isNotEmpty();
  }

  /// The browser's tests read these files: the rules as they are, without their words.
  @ParameterizedTest
  @ValueSource(strings = {"advice", "urgency"})
  void are_the_ones_that_the_browser_is_tested_with(String name) throws IOException {
    Path file = Path.of("testvectors", "guidance", name + ".json");
    Rules rules = RuleFile.load(name, guidance);
    Object tree = wordless(new RulesForBrowser(rules, Language.NL, guidance).tree());
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree) + "\n";
    if (Boolean.getBoolean("draw")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("%s is out of date: run mvn test -Dtest=TheShippedRulesTest -Ddraw=true", file)
        .isEqualTo(text);
  }

  @Test
  void the_public_page_shows_no_statement_on_law_that_nobody_vouched_for() {
    Rules rules = RuleFile.load("advice", guidance);
    String shown =
        JSON.writeValueAsString(new RulesForBrowser(rules, Language.NL, guidance).tree());
    assertThat(rules.steps()).anyMatch(step -> step.law().isPresent());
    assertThat(rules.steps())
        .filteredOn(step -> !step.isPublic())
        .allSatisfy(step -> assertThat(shown).doesNotContain(step.common().id()));
  }

  @Test
  void members_see_it_with_how_sure_it_is_and_that_it_is_a_concept() {
    Rules rules = RuleFile.load("advice", guidance);
    JsonNode shown =
        JSON.valueToTree(
            new RulesForBrowser(rules, Language.NL, guidance, Readership.MEMBERS).tree());
    assertThat(shown.path("steps").valueStream().filter(step -> step.has("law")))
        .isNotEmpty()
        .allSatisfy(step -> {
          assertThat(step.path("law").path("confidence").asString()).isIn("A", "B", "C", "GK");
          assertThat(step.path("law").has("reviewed")).isFalse();
        })
        .extracting(step -> step.path("id").asString())
        .containsExactlyElementsOf(
            rules.steps().stream()
                .filter(step -> !step.isPublic())
                .map(step -> step.common().id())
                .toList());
  }

  @Test
  void the_adviser_speaks_as_the_public_side_does() {
    assertThat(dutch(RuleFile.load("advice", guidance)))
        .allSatisfy(text -> {
          assertThat(NOT_IN_PUBLIC.matcher(text).find()).as(text).isFalse();
          assertThat(text.replace("verzoek tot vervolging (klacht)", "")).doesNotContain("klacht");
          assertThat(text)
              .as("no article, no amount")
              .doesNotContainPattern("\\bartikel|\\bart\\.|€");
          assertThat(longest(text)).as(text).isLessThanOrEqualTo(25);
        });
  }

  @Test
  void no_question_of_the_adviser_is_asked_for_nothing() {
    Rules rules = RuleFile.load("advice", guidance);
    Set<String> asked =
        rules
            .all()
            .flatMap(rule -> rule.common().when().stream())
            .flatMap(Condition::leaves)
            .map(TheShippedRulesTest::factOf)
            .collect(Collectors.toSet());
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(rules.facts().stream().map(Fact::id).toList());
  }

  @Test
  void every_vignette_speaks_of_questions_and_answers_that_exist() throws IOException {
    Rules rules = RuleFile.load("urgency", guidance);
    JsonNode file = JSON.readTree(Files.readString(Path.of("testvectors/urgency/vignettes.json")));
    assertThat(file.get("cases").valueStream())
        .hasSizeGreaterThanOrEqualTo(25)
        .allSatisfy(one -> {
          one.get("answers")
              .propertyStream()
              .filter(said -> !said.getKey().equals("*"))
              .forEach(said ->
                  assertThat(rules.fact(said.getKey()).orElseThrow().answers())
                      .as(said.getKey())
                      .contains(said.getValue().asString()));
          assertThat(one.get("fire").valueStream().map(JsonNode::asString))
              .allMatch(
                  id -> rules.floors().stream().anyMatch(floor -> floor.common().id().equals(id)));
        });
  }

  private static String factOf(Condition leaf) {
    return switch (leaf) {
      case Condition.Is is -> is.fact();
      case Condition.AtLeast least -> least.fact();
      case Condition.AtMost most -> most.fact();
      case Condition.All all -> "";
      case Condition.Any any -> "";
      case Condition.None none -> "";
    };
  }

  private static List<String> dutch(Rules rules) {
    Stream<BothLanguages> questions =
        rules.facts().stream()
            .flatMap(fact -> Stream.concat(Stream.of(fact.question()), fact.why().stream()));
    Stream<BothLanguages> steps =
        rules.steps().stream()
            .filter(Rule.Step::isPublic)
            .flatMap(step -> Stream.of(step.text(), step.reason()));
    Stream<BothLanguages> flags = rules.flags().stream().map(Rule.Flag::text);
    return Stream.of(questions, steps, flags)
        .flatMap(all -> all)
        .map(words -> words.in(Language.NL))
        .toList();
  }

  /// How many words the longest sentence has.
  private static int longest(String text) {
    return Arrays.stream(text.split("(?<=[.?])\\s+", -1))
        .mapToInt(sentence -> sentence.toLowerCase(Locale.ROOT).split("\\s+", -1).length)
        .max()
        .orElse(0);
  }

  private static Object wordless(Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> {
        Map<String, Object> kept = new TreeMap<>();
        map.forEach((key, value) -> {
          if (!WORDS.contains(key.toString())) {
            kept.put(key.toString(), wordless(value));
          }
        });
        yield kept;
      }
      case List<?> list -> list.stream().map(TheShippedRulesTest::wordless).toList();
      default -> tree;
    };
  }
}
