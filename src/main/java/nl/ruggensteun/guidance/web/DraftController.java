package nl.ruggensteun.guidance.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.PlainLanguage;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.DocumentOutcome;
import nl.ruggensteun.guidance.document.Documents;
import nl.ruggensteun.guidance.document.ProposedTexts;
import nl.ruggensteun.guidance.document.WriteDocument;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A coordinator writes: what she types is kept as it is, and what is wrong with it comes back.
@RestController
@RequestMapping("/api/v1/guidance")
class DraftController {
  private final WriteDocument writing;
  private final Documents documents;
  private final ProposedTexts proposed;
  private final DocumentAnswers answers;
  private final Clock clock;

  DraftController(
      WriteDocument writing,
      Documents documents,
      ProposedTexts proposed,
      DocumentAnswers answers,
      Clock clock) {
    this.writing = writing;
    this.documents = documents;
    this.proposed = proposed;
    this.answers = answers;
    this.clock = clock;
  }

  record DraftBody(
      @Nullable String text,
      @Nullable String note,
      @Nullable String takesEffect,
      @Nullable Integer basedOn,
      @Nullable Integer lock) {}

  record TextBody(@Nullable String text, @Nullable String takesEffect) {}

  record OneLanguage(@Nullable String text) {}

  record NewPageBody(
      @Nullable String id,
      @Nullable OneLanguage nl,
      @Nullable OneLanguage en,
      @Nullable String note,
      @Nullable String takesEffect) {}

  @PutMapping("/documents/{id}/draft")
  Map<String, Object> keep(
      SignedIn member,
      @PathVariable("id") String id,
      @RequestBody DraftBody body,
      Language language) {
    WriterRights.mustWrite(member);
    DocumentId document = WriterRights.document(id);
    WriteDocument.Typed typed =
        TypedForm.read(
            today(),
            form ->
                new WriteDocument.Typed(
                    form.text("text", body.text()),
                    form.note("note", body.note()),
                    form.day("takesEffect", body.takesEffect()),
                    form.number("basedOn", body.basedOn()),
                    Optional.ofNullable(body.lock())));
    DocumentOutcome.Done kept =
        answers.done(writing.keep(member, document, typed), document, 0, language);
    Map<String, Object> answer =
        new LinkedHashMap<>(looked(document, typed.text(), typed.takesEffect(), language));
    answer.put("version", kept.version());
    answer.put("lock", kept.lock());
    return answer;
  }

  /// What is wrong with a text that nobody keeps.
  @PostMapping("/documents/{id}/check")
  Map<String, Object> check(
      SignedIn member,
      @PathVariable("id") String id,
      @RequestBody TextBody body,
      Language language) {
    WriterRights.mustWrite(member);
    String text = TypedForm.read(today(), form -> form.text("text", body.text()));
    LocalDate from = TypedForm.read(today(), form -> form.day("takesEffect", body.takesEffect()));
    return looked(WriterRights.document(id), text, from, language);
  }

  /// What is wrong, and beside it what could be said more plainly; that stops nobody.
  private Map<String, Object> looked(
      DocumentId document, String text, LocalDate from, Language language) {
    List<ContentFault> faults = proposed.faults(documents.together(document, text), from);
    List<ContentFault> advice = PlainLanguage.advice(document.path(), text);
    return Map.of(
        "faults",
        answers.bodies(faults, document, text, language),
        "advice",
        answers.bodies(advice, document, text, language));
  }

  @PostMapping("/pages")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> begin(SignedIn member, @RequestBody NewPageBody body, Language language) {
    WriterRights.mustWrite(member);
    WriteDocument.NewPage page =
        TypedForm.read(
            today(),
            form ->
                new WriteDocument.NewPage(
                    form.neededNote("id", body.id()),
                    form.text("nl.text", text(body.nl())),
                    form.text("en.text", text(body.en())),
                    form.note("note", body.note()),
                    form.day("takesEffect", body.takesEffect())));
    DocumentId dutch = WriterRights.document("pages." + page.page() + ".nl");
    DocumentOutcome.Done begun = answers.done(writing.begin(member, page), dutch, 0, language);
    return Map.of(
        "documents",
        List.of(dutch.value(), WriterRights.document("pages." + page.page() + ".en").value()),
        "version",
        begun.version(),
        "lock",
        begun.lock());
  }

  private static @Nullable String text(@Nullable OneLanguage one) {
    return one == null ? null : one.text();
  }

  private LocalDate today() {
    return CivilTime.day(clock.instant());
  }
}
