package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.guidance.web.InDutch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody who is no programmer wrote rules, and hears at once everything that is wrong with them.
class ReadingRulesTest {
  private static final String FILE = "guidance/rules/some.yaml";
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final GuidancePages GUIDANCE = GuidancePages.of(ContentTexts.shipped(), TODAY);

  private static final String HEAD =
      """
      id: some
      version: 1
      valid-from: 2026-11-22
      reviewed-by: redactie
      reviewed: 2026-11-22
      next-review: 2027-05-22
      people: [{id: you, nl: u, en: you}]
      moments: [{id: now, nl: nu, en: now}]
      facts:
        - id: danger
          question: {nl: Gevaar?, en: Danger?}
          why: {nl: Eerst dit., en: This first.}
          answers: yes-no
        - id: fear
          question: {nl: Hoe bang?, en: How afraid?}
          why: {nl: Het telt., en: It counts.}
          answers: {from: 0, to: 10}
      """;
  private static final String STEPS = HEAD + "steps:\n";

  private static String step(String id, String more) {
    return """
      - id: %s
        level: must
        who: you
        by: now
        text: {nl: Bel., en: Call.}
        reason: {nl: Het helpt., en: It helps.}
        sources: [S14]
        %s
    """
        .formatted(id, more);
  }

  @Test
  void what_is_right_is_read() {
    assertThat(faults(STEPS + step("call", "when: {fact: danger, is: [yes, unknown]}"))).isEmpty();
  }

  @Test
  void everything_wrong_is_told_at_once_with_the_way_out() {
    String wrong =
        STEPS
            + step("one", "when: {fact: anger, is: yes}")
            + step("two", "when: {fact: danger, is: maybe}")
            + step("two", "when: {fact: fear, at-least: 11}");
    assertThat(faults(wrong))
        .hasSize(4)
        .anySatisfy(fault ->
            assertThat(fault)
                .contains("rule one", "no fact \"anger\"", "Use one of [danger, fear]"))
        .anySatisfy(
            fault -> assertThat(fault).contains("rule two", "\"maybe\"", "[yes, no, unknown]"))
        .anySatisfy(fault -> assertThat(fault).contains("rule two", "there twice", "another id"))
        .anySatisfy(fault -> assertThat(fault).contains("rule two", "\"11\""))
        .allSatisfy(fault -> assertThat(fault).startsWith(FILE));
  }

  @Test
  void a_rule_that_can_never_come_up_is_refused() {
    String never =
        """
        when:
              all:
                - {fact: danger, is: yes}
                - none: [{fact: danger, is: [yes, no]}]
        """;
    assertThat(faults(STEPS + step("never", never.strip())))
        .singleElement()
        .asString()
        .contains("rule never", "no answers exist");
    String between = "when: {all: [{fact: fear, at-least: 6}, {fact: fear, at-most: 5}]}";
    assertThat(faults(STEPS + step("between", between))).hasSize(1);
    assertThat(faults(STEPS + step("edge", between.replace("6", "5")))).isEmpty();
  }

  @Test
  void no_is_not_the_same_as_unknown() {
    String unknownAndNo =
        "when: {all: [{fact: danger, is: unknown}, {none: [{fact: danger, is: yes}]}]}";
    assertThat(faults(STEPS + step("unsure", unknownAndNo))).hasSize(1);
  }

  @Test
  void a_step_needs_a_source_that_exists_a_reason_and_both_languages() {
    String bare =
        """
          - {id: bare, level: must, who: you, by: now, text: {nl: Bel.}, sources: [X9]}
          - {id: barer, level: must, who: you, by: now, text: {nl: Bel., en: Call.}, reason: {nl: Zo., en: So.}}
        """;
    assertThat(faults(STEPS + bare))
        .anySatisfy(fault -> assertThat(fault).contains("step bare, text: \"en\" is missing"))
        .anySatisfy(fault -> assertThat(fault).contains("step bare, reason: \"nl\" is missing"))
        .anySatisfy(fault -> assertThat(fault).contains("rule bare: there is no source X9"))
        .anySatisfy(fault -> assertThat(fault).contains("rule barer: it has no source"));
  }

  @Test
  void a_word_that_the_form_does_not_know_is_a_slip_of_the_pen() {
    assertThat(faults(STEPS + step("slip", "wen: {fact: danger, is: yes}")))
        .singleElement()
        .asString()
        .contains("step slip", "\"wen\" means nothing here", "when");
  }

  @Test
  void a_plan_opens_with_places_from_one_to_nine() {
    assertThat(faults(STEPS + step("call", "opens: 1"))).isEmpty();
    assertThat(faults(STEPS + step("zero", "opens: 0") + step("word", "opens: soon")))
        .hasSize(2)
        .allSatisfy(fault -> assertThat(fault).contains("opens is no place", "from 1 to 9"));
  }

  @Test
  void who_acts_when_and_what_to_read_must_exist() {
    String nobody =
        step("lost", "page: no-such-page")
            .replace("who: you", "who: me")
            .replace("by: now", "by: never");
    assertThat(faults(STEPS + nobody))
        .hasSize(3)
        .anySatisfy(fault -> assertThat(fault).contains("no person \"me\"", "[you]"))
        .anySatisfy(fault -> assertThat(fault).contains("no moment \"never\""))
        .anySatisfy(fault -> assertThat(fault).contains("no page or door no-such-page"));
  }

  @Test
  void what_is_over_or_still_to_come_must_say_so() {
    assertThat(dated(step("old", "valid-until: 2026-11-21"))).hasSize(1);
    assertThat(dated(step("last-day", "valid-until: 2026-11-22"))).isEmpty();
    assertThat(dated(step("later", "valid-from: 2027-01-01"))).hasSize(1);
    assertThat(dated(step("told", "valid-until: 2026-11-21\n    state: expired"))).isEmpty();
    assertThat(dated(step("planned", "valid-from: 2027-01-01\n    state: future"))).isEmpty();
  }

  @Test
  void a_statement_on_law_is_a_concept_until_a_jurist_gives_name_and_day() {
    Rules rules =
        rules(
            STEPS
                + step("concept", "law: {confidence: B}")
                + step("half", "law: {confidence: B, reviewed-by: mr. A}")
                + step(
                    "checked", "law: {confidence: B, reviewed-by: mr. A, reviewed-on: 2026-11-20}")
                + step(
                    "heard", "law: {confidence: C, reviewed-by: mr. A, reviewed-on: 2026-11-20}"));
    assertThat(rules.steps().stream().filter(Rule.Step::isPublic).map(step -> step.common().id()))
        .containsExactly("checked");
    assertThat(faults(STEPS + step("half", "law: {confidence: B, reviewed-by: mr. A}")))
        .singleElement()
        .asString()
        .contains("half a review");
  }

  @Test
  void the_program_does_not_start_with_rules_that_are_not_there() {
    assertThatThrownBy(() -> RuleFile.load("missing", GUIDANCE))
        .isInstanceOf(ContentRefused.class)
        .hasMessageContaining("guidance/rules/missing.yaml");
  }

  private static Rules rules(String yaml) {
    Faults all = new Faults();
    return RuleFile.read(tree(yaml), GUIDANCE, all.in(FILE));
  }

  private static List<String> faults(String yaml) {
    List<String> told = new java.util.ArrayList<>();
    RuleFile.read(
        tree(yaml),
        GUIDANCE,
        (place, fault, wayOut) -> {
          ContentFault one = new ContentFault(FILE, place, fault, wayOut);
          InDutch.isSaid(one);
          told.add(one.toString());
        });
    return told;
  }

  private static List<String> dated(String step) {
    List<String> told = new java.util.ArrayList<>();
    RuleDates.check(rules(STEPS + step), TODAY, (place, fault, wayOut) -> told.add(place + fault));
    return told;
  }

  private static JsonNode tree(String yaml) {
    return ContentFiles.parse(FILE, 0, yaml, JsonNode.class);
  }
}
