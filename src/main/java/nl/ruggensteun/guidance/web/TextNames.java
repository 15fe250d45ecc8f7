package nl.ruggensteun.guidance.web;

import java.util.Optional;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;

/// What texts are called on the screen (_naam van een tekst_): a page by its title, a list by its
/// own name.
@Component
class TextNames {
  private final Publications publications;
  private final Texts texts;

  TextNames(Publications publications, Texts texts) {
    this.publications = publications;
    this.texts = texts;
  }

  /// Empty for a page that is not published.
  Optional<String> of(DocumentId document, Language reader) {
    return document.page().isPresent()
        ? title(document)
        : Optional.of(list(texts, document, reader));
  }

  private Optional<String> title(DocumentId document) {
    return publications
        .now()
        .page(document.page().orElseThrow(), document.language().orElseThrow())
        .map(GuidancePage::title);
  }

  static String list(Texts texts, DocumentId document, Language reader) {
    String key = "guidance.document." + document.value();
    return texts.entries(reader).containsKey(key) ? texts.text(reader, key) : document.value();
  }
}
