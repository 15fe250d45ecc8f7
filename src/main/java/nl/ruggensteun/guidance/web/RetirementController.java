package nl.ruggensteun.guidance.web;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.DocumentOutcome;
import nl.ruggensteun.guidance.document.RetirePage;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A coordinator offers to take a page away. What still leads to it comes back as faults.
@RestController
class RetirementController {
  private final RetirePage retire;
  private final DocumentAnswers answers;
  private final Clock clock;

  RetirementController(RetirePage retire, DocumentAnswers answers, Clock clock) {
    this.retire = retire;
    this.answers = answers;
    this.clock = clock;
  }

  /// @param instead the page to go to, by its id; nothing to call the team
  record RetirementBody(
      @Nullable String instead, @Nullable String note, @Nullable String takesEffect) {}

  @PostMapping("/api/v1/guidance/documents/{id}/retirement")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, Object> offer(
      SignedIn member,
      @PathVariable("id") String id,
      @RequestBody RetirementBody body,
      Language language) {
    WriterRights.mustWrite(member);
    DocumentId document = WriterRights.document(id);
    RetirePage.Retirement retirement =
        TypedForm.read(
            CivilTime.day(clock.instant()),
            form ->
                new RetirePage.Retirement(
                    Optional.of(form.note("instead", body.instead()))
                        .filter(page -> !page.isEmpty()),
                    form.neededNote("note", body.note()),
                    form.day("takesEffect", body.takesEffect())));
    DocumentOutcome.Done done =
        answers.done(retire.offer(member, document, retirement), document, 0, language);
    return Map.of("version", done.version());
  }
}
