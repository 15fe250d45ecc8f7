package nl.ruggensteun.guidance.web;

import java.util.List;
import java.util.Map;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.DocumentOutcome;
import nl.ruggensteun.guidance.document.Documents;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.stereotype.Component;

/// What became of an act on a text, as an answer.
@Component
class DocumentAnswers {
  private final FaultWords words;
  private final Documents documents;
  private final TextNames names;

  DocumentAnswers(FaultWords words, Documents documents, TextNames names) {
    this.names = names;
    this.words = words;
    this.documents = documents;
  }

  /// What was done, of version `number` of a text.
  DocumentOutcome.Done done(
      DocumentOutcome outcome, DocumentId document, int number, Language language) {
    return switch (outcome) {
      case DocumentOutcome.Done done -> done;
      case DocumentOutcome.Missing() -> throw WriterRights.missing();
      case DocumentOutcome.Overtaken() -> throw new Refused(Problem.of(ProblemCode.CONFLICT));
      case DocumentOutcome.Faulty(List<ContentFault> faults) ->
          throw refused(faults, document, documents.words(document, number).orElse(""), language);
      case DocumentOutcome.Wrong(String field, String code) -> throw Refused.field(field, code);
    };
  }

  Refused refused(List<ContentFault> faults, DocumentId document, String text, Language language) {
    return new Refused(
        Problem.of(ProblemCode.INVALID).with("faults", bodies(faults, document, text, language)));
  }

  /// The own faults first. Lines of other texts are known only when the fault says so.
  List<Map<String, Object>> bodies(
      List<ContentFault> faults, DocumentId document, String text, Language language) {
    String path = document.path();
    return faults.stream()
        .sorted((one, other) -> Boolean.compare(other.file().equals(path), one.file().equals(path)))
        .map(fault -> body(fault, fault.file().equals(path) ? text : "", language))
        .toList();
  }

  /// With the text in which it is, by the name that its readers know.
  private Map<String, Object> body(ContentFault fault, String text, Language language) {
    Map<String, Object> body = words.body(fault, text, language);
    DocumentId.at(fault.file())
        .ifPresent(document -> {
          body.put("document", document.value());
          body.put("title", names.of(document, language).orElse(null));
        });
    return body;
  }
}
