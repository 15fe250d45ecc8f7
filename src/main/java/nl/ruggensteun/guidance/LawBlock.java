package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;

/// A statement on law as it stands in a text: a fenced block that says `law` with what is known of
/// it.
///
/// @param wrong what is wrong with it, each with its way out; when there is anything, no statement
record LawBlock(Optional<LegalStatement> statement, Map<String, String> wrong) {
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=(.*?)(?=\\s+[a-z-]+=|\\s*$)");
  private static final Set<String> KNOWN =
      Set.of("confidence", "sources", "reviewed-by", "reviewed-on");

  /// The statements on law in a text.
  static List<LegalStatement> in(String markdown) {
    List<LegalStatement> all = new ArrayList<>();
    Markdown.parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                read(block).statement().ifPresent(all::add);
              }
            });
    return all;
  }

  static boolean is(FencedCodeBlock block) {
    return block.getInfo() != null && block.getInfo().strip().split("\\s+", 2)[0].equals("law");
  }

  static LawBlock read(FencedCodeBlock block) {
    Map<String, String> given = attributes(block.getInfo().strip().substring("law".length()));
    Map<String, String> wrong = new LinkedHashMap<>();
    given.keySet().stream()
        .filter(name -> !KNOWN.contains(name))
        .forEach(name ->
            wrong.put(
                "law has no " + name, "It has confidence, sources, reviewed-by, reviewed-on"));
    Optional<Confidence> confidence = Confidence.named(given.getOrDefault("confidence", ""));
    List<String> sources = list(given.getOrDefault("sources", ""));
    String by = given.getOrDefault("reviewed-by", "");
    Optional<LocalDate> on = date(given.getOrDefault("reviewed-on", ""), wrong);
    if (confidence.isEmpty()) {
      wrong.put("law has no confidence", "Write confidence=A, B, C or GK");
    }
    if (sources.isEmpty()) {
      wrong.put("law has no sources", "Name at least one, such as sources=S36,S40");
    }
    if (block.getLiteral().isBlank()) {
      wrong.put("law says nothing", "Write the statement between the fences");
    }
    if (by.isBlank() != on.isEmpty() && wrong.isEmpty()) {
      wrong.put(
          "law was reviewed by nobody or never",
          "Give both reviewed-by and reviewed-on, or neither");
    }
    return wrong.isEmpty()
        ? new LawBlock(
            Optional.of(of(confidence.orElseThrow(), sources, block.getLiteral(), by, on)), wrong)
        : new LawBlock(Optional.empty(), wrong);
  }

  private static LegalStatement of(
      Confidence confidence, List<String> sources, String text, String by, Optional<LocalDate> on) {
    return on.<LegalStatement>map(
            day -> new LegalStatement.Reviewed(confidence, sources, text, by, day))
        .orElseGet(() -> new LegalStatement.Concept(confidence, sources, text));
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> given = new LinkedHashMap<>();
    ATTRIBUTE.matcher(text).results().forEach(one -> given.put(one.group(1), one.group(2).strip()));
    return given;
  }

  private static List<String> list(String text) {
    List<String> all = new ArrayList<>();
    for (String one : text.split(",", -1)) {
      if (!one.isBlank()) {
        all.add(one.strip());
      }
    }
    return all;
  }

  private static Optional<LocalDate> date(String text, Map<String, String> wrong) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException noDate) {
      wrong.put("reviewed-on is no date", "Write it as 2026-11-22");
      return Optional.empty();
    }
  }
}
