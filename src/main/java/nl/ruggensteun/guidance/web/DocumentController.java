package nl.ruggensteun.guidance.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.Documents;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// All texts, each with its versions, for every member.
@RestController
@RequestMapping("/api/v1/guidance")
class DocumentController {
  private final Documents documents;
  private final Members members;
  private final Texts texts;

  DocumentController(Documents documents, Members members, Texts texts) {
    this.documents = documents;
    this.members = members;
    this.texts = texts;
  }

  @GetMapping("/documents")
  Map<String, Object> all(SignedIn member, Language language) {
    DocumentBodies bodies = bodies(member, language);
    return Map.of(
        "documents",
        documents.all().stream().map(bodies::line).toList(),
        "mayWrite",
        WriterRights.mayWrite(member));
  }

  /// The words of all texts that hold now, so that a member looks through them in her own browser:
  /// what she looks for is not sent.
  @GetMapping("/texts")
  Map<String, Object> words(SignedIn member) {
    return Map.of("texts", documents.wordsNow());
  }

  @GetMapping("/documents/{id}")
  Map<String, Object> one(SignedIn member, @PathVariable("id") String id, Language language) {
    return documents
        .whole(WriterRights.document(id))
        .map(bodies(member, language)::whole)
        .orElseThrow(WriterRights::missing);
  }

  @GetMapping("/documents/{id}/versions/{number}")
  Map<String, Object> version(
      SignedIn member,
      @PathVariable("id") String id,
      @PathVariable("number") int number,
      Language language) {
    DocumentId document = WriterRights.document(id);
    String text = documents.words(document, number).orElseThrow(WriterRights::missing);
    Map<String, Object> body =
        new LinkedHashMap<>(
            documents
                .version(document, number)
                .map(bodies(member, language)::version)
                .orElseGet(() -> Map.of("version", 0)));
    body.put("text", text);
    return body;
  }

  private DocumentBodies bodies(SignedIn member, Language language) {
    return new DocumentBodies(documents, texts, members.everybody(), member, language);
  }
}
