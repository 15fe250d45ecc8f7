package nl.ruggensteun.guidance;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ruggensteun.guidance.web.InDutch;

/// A page as an editor writes it, good until a test spoils it.
final class WrittenPage {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final Sources SOURCES =
      Sources.of(
          "sources.yaml",
          new Source(
              "S6",
              "Doe melding of aangifte",
              URI.create("https://www.raadsleden.nl/"),
              true,
              TODAY),
          new Source(
              "S40",
              "Wetboek van Strafrecht",
              URI.create("https://wetten.overheid.nl/BWBR0001854"),
              false,
              TODAY));

  private final Map<String, String> head = new LinkedHashMap<>();
  private final String path;
  private String body = "## Wat u doet\n\nBel ons. [Lees dit](page:threatened).\n";

  private WrittenPage(String path) {
    this.path = path;
    head.put("title", "Iemand bedreigt mij");
    head.put("address", "ik-word-bedreigd");
    head.put("summary", "Wat u nu doet.");
    head.put("group", "now");
    head.put("order", "10");
    head.put("keywords", "[dreigbrief, doodsbedreiging]");
    head.put("first", "Bent u nu in gevaar? Bel 112.");
    head.put("next", "call");
    head.put("sources", "[S6]");
    head.put("reviewed", "2026-11-22");
    head.put("reviewed-by", "redactie");
    head.put("next-review", "2027-05-22");
    head.put("valid-from", "2026-11-22");
    head.put("valid-until", "");
  }

  static WrittenPage dutch() {
    return new WrittenPage("guidance/pages/threatened/nl.md");
  }

  static WrittenPage english() {
    return new WrittenPage("guidance/pages/threatened/en.md")
        .with("title", "Somebody threatens me")
        .with("address", "i-am-threatened")
        .with("translates-review", "2026-11-22");
  }

  WrittenPage with(String field, String value) {
    head.put(field, value);
    return this;
  }

  WrittenPage without(String field) {
    head.remove(field);
    return this;
  }

  WrittenPage saying(String text) {
    body = text;
    return this;
  }

  String path() {
    return path;
  }

  String text() {
    return head.entrySet().stream()
        .map(one -> one.getKey() + ": " + one.getValue() + "\n")
        .collect(Collectors.joining("", "---\n", "---\n" + body));
  }

  /// The guidance that consists of these pages.
  static PageFiles read(WrittenPage... pages) {
    Map<String, String> files = new LinkedHashMap<>();
    for (WrittenPage page : pages) {
      files.put(page.path, page.text());
    }
    return PageFiles.checked(ContentTexts.of(files), SOURCES);
  }

  /// What is wrong with these pages; nothing when they are good.
  static List<ContentFault> faults(WrittenPage... pages) {
    try {
      read(pages);
      return List.of();
    } catch (ContentRefused refused) {
      refused.faults().forEach(InDutch::isSaid);
      return refused.faults();
    }
  }
}
