package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.Documents;
import nl.ruggensteun.guidance.document.ProposedTexts;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows whoever writes what others would read. It runs no script, whatever stands in the text.
@RestController
@RequestMapping("/api/v1/guidance")
class PreviewController {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'; sandbox allow-same-origin";

  private final Documents documents;
  private final ProposedTexts proposed;
  private final DocumentPreviews previews;
  private final DocumentAnswers answers;
  private final Clock clock;

  PreviewController(
      Documents documents,
      ProposedTexts proposed,
      DocumentPreviews previews,
      DocumentAnswers answers,
      Clock clock) {
    this.documents = documents;
    this.proposed = proposed;
    this.previews = previews;
    this.answers = answers;
    this.clock = clock;
  }

  /// @param readers `everybody`, or else members
  record PreviewBody(@Nullable String text, @Nullable String readers) {}

  @PostMapping("/documents/{id}/preview")
  void preview(
      SignedIn member,
      @PathVariable("id") String id,
      @RequestBody PreviewBody body,
      Language language,
      HttpServletResponse response)
      throws IOException {
    WriterRights.mustWrite(member);
    DocumentId document = WriterRights.document(id);
    String text =
        TypedForm.read(CivilTime.day(clock.instant()), form -> form.text("text", body.text()));
    Optional<String> html =
        html(
            documents.together(document, text),
            language,
            "everybody".equals(body.readers()) ? Readership.EVERYBODY : Readership.MEMBERS);
    if (html.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setHeader("Content-Security-Policy", POLICY);
    PageForMembers.write(response, html.get());
  }

  private Optional<String> html(
      List<ProposedTexts.Proposed> texts, Language language, Readership readers) {
    ProposedTexts.Proposed text = texts.getFirst();
    List<ContentFault> faults = proposed.faults(texts, CivilTime.day(clock.instant()));
    if (!faults.isEmpty()) {
      throw answers.refused(faults, text.document(), text.text(), language);
    }
    return previews.html(text.document(), proposed.shown(texts), language, readers);
  }
}
