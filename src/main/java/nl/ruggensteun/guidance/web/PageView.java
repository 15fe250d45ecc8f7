package nl.ruggensteun.guidance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.NextStep;
import nl.ruggensteun.guidance.PageText;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.guidance.RetiredPage;
import nl.ruggensteun.guidance.Source;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.platform.web.PageFrame;
import org.springframework.stereotype.Component;

/// One page of guidance as its template shows it: everything in words, for one kind of readers.
@Component
class PageView {
  private final Texts texts;
  private final PageFrame.Team team;

  PageView(Texts texts, PageFrame frame) {
    this.texts = texts;
    this.team = frame.team();
  }

  /// The one button at the end of a page.
  ///
  /// @param address empty where nothing is dialled: then it only says whom to call
  public record Button(String label, String address) {}

  /// A source in the list below a page.
  ///
  /// @param place where it stands and when we saw it, in words
  public record Reference(String id, String title, String address, String place) {}

  Map<String, Object> of(GuidancePage page, GuidancePages guidance, Readership readers) {
    Language language = page.language();
    LawFrame law = new LawFrame(texts, language, readers);
    PageText text = new PageText(guidance, language, readers, team, law::around);
    return Map.ofEntries(
        Map.entry("page", page),
        Map.entry("root", readers.root(language)),
        Map.entry("forMembers", readers == Readership.MEMBERS),
        Map.entry("other", other(page, guidance, readers)),
        Map.entry("first", text.inline(page.first())),
        Map.entry("body", text.html(page.body())),
        Map.entry("next", button(page, guidance, readers)),
        Map.entry("before", page.next() instanceof NextStep.Dial),
        Map.entry("references", references(page, text, guidance)),
        Map.entry("reviewed", Days.words(page.review().on(), language)),
        Map.entry("notes", notes(page, guidance)),
        Map.entry("related", related(page, guidance)),
        Map.entry("readers", readers));
  }

  /// What stands where a page was taken away.
  Map<String, Object> of(RetiredPage page, GuidancePages guidance, Readership readers) {
    Language language = page.language();
    Language other = language == Language.NL ? Language.EN : Language.NL;
    return Map.of(
        "page", page,
        "since", Days.words(page.since(), language),
        "root", readers.root(language),
        "other",
            guidance
                .gone(page.id(), other)
                .map(same -> readers.root(other) + "/" + same.address())
                .orElse(readers.root(other)),
        "next", button(page.next(), guidance, language, readers));
  }

  /// Where the same page stands in the other language.
  private static String other(GuidancePage page, GuidancePages guidance, Readership readers) {
    Language other = page.language() == Language.NL ? Language.EN : Language.NL;
    return guidance
        .page(page.id(), other)
        .map(same -> same.pathFor(readers))
        .orElse(readers.root(other));
  }

  private Button button(GuidancePage page, GuidancePages guidance, Readership readers) {
    return button(page.next(), guidance, page.language(), readers);
  }

  private Button button(
      NextStep step, GuidancePages guidance, Language language, Readership readers) {
    return switch (step) {
      case NextStep.Call call -> dial(team.number(), team.dial(), language);
      case NextStep.Dial(String number) ->
          dial(number, team.demo() ? "" : number.replaceAll("[^+0-9]", ""), language);
      case NextStep.Through(var door) ->
          new Button(texts.text(language, "guidance.next." + door.code()), door.address(language));
      case NextStep.Read(String id) -> {
        Optional<GuidancePage> next = guidance.page(id, language);
        yield new Button(
            texts.text(language, "guidance.next.read", next.map(GuidancePage::title).orElse("")),
            next.map(there -> there.pathFor(readers)).orElse(readers.root(language)));
      }
    };
  }

  private Button dial(String number, String dial, Language language) {
    return new Button(
        texts.text(language, "platform.number.call", number), dial.isEmpty() ? "" : "tel:" + dial);
  }

  /// Those of the page, then those of the statements on law that its readers see.
  private List<Reference> references(GuidancePage page, PageText text, GuidancePages guidance) {
    Set<String> ids = new LinkedHashSet<>(page.sources());
    text.statements(page.body()).forEach(statement -> ids.addAll(statement.sources()));
    return ids.stream()
        .map(guidance.sources()::get)
        .map(source -> reference(source, page.language()))
        .toList();
  }

  private Reference reference(Source source, Language language) {
    String seen = Days.words(source.seen(), language);
    return new Reference(
        source.id(),
        source.title(),
        source.address().toString(),
        texts.text(language, source.seenMessage(), source.site(), seen));
  }

  /// What a reader must know about the age of the text.
  private List<String> notes(GuidancePage page, GuidancePages guidance) {
    LocalDate today = guidance.day();
    Language language = page.language();
    List<String> notes = new ArrayList<>();
    page.validity()
        .until()
        .filter(until -> page.validity().isOver(today))
        .ifPresent(until ->
            notes.add(texts.text(language, "guidance.note.expired", Days.words(until, language))));
    if (page.review().isDue(today)) {
      notes.add(texts.text(language, "guidance.note.review-due"));
    }
    if (guidance.isBehind(page)) {
      notes.add(texts.text(language, "guidance.note.behind"));
    }
    return notes;
  }

  private static List<GuidancePage> related(GuidancePage page, GuidancePages guidance) {
    return guidance.in(page.language(), page.group()).stream()
        .filter(other -> !other.id().equals(page.id()))
        .toList();
  }
}
