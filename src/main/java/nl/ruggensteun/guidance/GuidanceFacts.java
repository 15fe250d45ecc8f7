package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers the facts of all texts that are published.
final class GuidanceFacts {
  private final GuidancePages guidance;

  GuidanceFacts(GuidancePages guidance) {
    this.guidance = guidance;
  }

  List<TextFacts> all() {
    Stream<TextFacts> pages =
        guidance.written().pages().entrySet().stream()
            .map(one -> page(one.getKey().file(), one.getValue()));
    return Stream.of(pages, lists(), rules()).flatMap(facts -> facts).toList();
  }

  private TextFacts page(String path, GuidancePage page) {
    return new TextFacts(
        path,
        Optional.of(page),
        page.review(),
        page.validity(),
        (int) LawBlock.in(page.body()).stream().filter(LegalStatement::isConcept).count(),
        guidance.isBehind(page),
        List.of());
  }

  private Stream<TextFacts> lists() {
    HomeScan scan = guidance.homeScan();
    CollectiveNorm norm = guidance.norm();
    SafetyPackage start = guidance.safetyPackage();
    TrainingCatalogue training = guidance.training();
    return Stream.of(
        TextFacts.ofList(HomeScan.FILE, scan.review(), scan.validity(), 0),
        TextFacts.ofList(CollectiveNorm.FILE, norm.review(), norm.validity(), 0),
        TextFacts.ofList(SafetyPackage.FILE, start.review(), start.validity(), start.concepts()),
        TextFacts.ofList(TrainingCatalogue.FILE, training.review(), training.validity(), 0));
  }

  private Stream<TextFacts> rules() {
    return Stream.of(
        rules("advice", guidance.adviserRules()), rules("urgency", guidance.urgencyRules()));
  }

  private static TextFacts rules(String name, PublishedRules published) {
    Rules rules = published.rules();
    return new TextFacts(
        RuleFile.path(name),
        Optional.empty(),
        rules.review(),
        new Validity(
            rules.span().from().orElse(LocalDate.EPOCH),
            rules.span().until(),
            rules.span().saysExpired()),
        published.concepts(),
        false,
        rules.all().flatMap(GuidanceFacts::part).toList());
  }

  private static Stream<TextFacts.Part> part(Rule rule) {
    Rule.Common common = rule.common();
    return common.span().saysExpired()
        ? Stream.empty()
        : common.span().until().stream()
            .map(until -> new TextFacts.Part("rule " + common.id(), until));
  }
}
