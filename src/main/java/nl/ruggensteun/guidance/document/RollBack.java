package nl.ruggensteun.guidance.document;

import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.ContentFault;
import org.springframework.stereotype.Component;

/// A version that was published before holds again, at once (_terugdraaien_). One coordinator may
/// do it alone: two people approved that version before. What was planned for later ends with it.
@Component
public class RollBack {
  private final TextDesk desk;
  private final DocumentVersions versions;
  private final PublishedVersions published;
  private final ProposedTexts proposed;

  RollBack(
      TextDesk desk,
      DocumentVersions versions,
      PublishedVersions published,
      ProposedTexts proposed) {
    this.desk = desk;
    this.versions = versions;
    this.published = published;
    this.proposed = proposed;
  }

  /// @param number 0 for what the program brings
  public DocumentOutcome to(SignedIn by, DocumentId document, int number, String note) {
    return desk.act(
        by,
        () -> {
          if (!wasPublished(document, number)) {
            return new DocumentOutcome.Missing();
          }
          String text = versions.words(document, number).orElseThrow();
          List<ContentFault> faults =
              proposed.faultsNow(List.of(new ProposedTexts.Proposed(document, text)), desk.today());
          return faults.isEmpty()
              ? restore(by, document, number, note)
              : new DocumentOutcome.Faulty(faults);
        });
  }

  private boolean wasPublished(DocumentId document, int number) {
    return number == 0
        ? desk.isShipped(document)
        : versions
            .find(document, number)
            .filter(version -> version.state() == VersionState.PUBLISHED)
            .isPresent();
  }

  private DocumentOutcome restore(SignedIn by, DocumentId document, int number, String note) {
    DocumentVersion version =
        new DocumentVersion(
            document,
            versions.newest(document) + 1,
            VersionState.PUBLISHED,
            Optional.of(origin(document, number)),
            note,
            desk.today(),
            versions.newestPublished(document),
            1,
            Optional.empty(),
            by.memberId(),
            desk.now(),
            Optional.of(new DocumentVersion.Decision(by.memberId(), desk.now(), "")));
    versions.restore(version);
    published.publishedAnew();
    desk.record(by, "guidance.rolled-back", version);
    desk.tell();
    return new DocumentOutcome.Done(version.number(), version.lock());
  }

  /// Of one that made an earlier one hold again: that earlier one.
  private int origin(DocumentId document, int number) {
    return versions.find(document, number).flatMap(DocumentVersion::restores).orElse(number);
  }
}
