package nl.ruggensteun.guidance.web;

import java.time.Clock;
import java.util.function.Function;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.document.ApproveDocument;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.DocumentOutcome;
import nl.ruggensteun.guidance.document.RollBack;
import nl.ruggensteun.guidance.document.WriteDocument;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.web.Essential;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// From a draft to what everybody reads, and back: offered, approved, given back, withdrawn, taken
/// over, rolled back.
@RestController
@RequestMapping("/api/v1/guidance/documents/{id}")
class ApprovalController {
  private final WriteDocument writing;
  private final ApproveDocument approving;
  private final RollBack rollBack;
  private final DocumentAnswers answers;
  private final Clock clock;

  ApprovalController(
      WriteDocument writing,
      ApproveDocument approving,
      RollBack rollBack,
      DocumentAnswers answers,
      Clock clock) {
    this.writing = writing;
    this.approving = approving;
    this.rollBack = rollBack;
    this.answers = answers;
    this.clock = clock;
  }

  record RemarkBody(@Nullable String note) {}

  record RollBackBody(@Nullable Integer version, @Nullable String note) {}

  record RolledBackBody(int version) {}

  @PostMapping("/versions/{number}/proposal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void propose(
      SignedIn member,
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      Language language) {
    done(id, number, language, document -> approving.propose(member, document, number));
  }

  @PostMapping("/versions/{number}/approval")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void approve(
      SignedIn member,
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      Language language) {
    done(id, number, language, document -> approving.approve(member, document, number));
  }

  @PostMapping("/versions/{number}/return")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void giveBack(
      SignedIn member,
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      @RequestBody RemarkBody body,
      Language language) {
    WriterRights.mustWrite(member);
    done(
        id,
        number,
        language,
        document -> approving.giveBack(member, document, number, note(body.note())));
  }

  @PostMapping("/versions/{number}/withdrawal")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      SignedIn member,
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      Language language) {
    done(id, number, language, document -> writing.withdraw(member, document, number));
  }

  @PostMapping("/versions/{number}/takeover")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void takeOver(
      SignedIn member,
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      Language language) {
    done(id, number, language, document -> writing.takeOver(member, document, number));
  }

  /// Also on a full disk: a wrong number on a public page cannot wait.
  @Essential
  @PostMapping("/rollbacks")
  @ResponseStatus(HttpStatus.CREATED)
  RolledBackBody rollBack(
      SignedIn member,
      @PathVariable("id") String id,
      @RequestBody RollBackBody body,
      Language language) {
    WriterRights.mustWrite(member);
    DocumentId document = WriterRights.document(id);
    int number =
        TypedForm.read(
            CivilTime.day(clock.instant()), form -> form.number("version", body.version()));
    String note = note(body.note());
    DocumentOutcome outcome = rollBack.to(member, document, number, note);
    return new RolledBackBody(answers.done(outcome, document, number, language).version());
  }

  private String note(@Nullable String given) {
    return TypedForm.read(CivilTime.day(clock.instant()), form -> form.neededNote("note", given));
  }

  private void done(
      String id, int number, Language language, Function<DocumentId, DocumentOutcome> act) {
    DocumentId document = WriterRights.document(id);
    answers.done(act.apply(document), document, number, language);
  }
}
