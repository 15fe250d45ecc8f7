package nl.ruggensteun.guidance.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.RetiredPage;
import org.springframework.stereotype.Component;

/// A version that was published before holds again, at once (_terugdraaien_). One coordinator may
/// do it alone: two people approved that version before. What was planned for later ends with it. A
/// page that was taken away comes back in both languages.
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
          Map<DocumentId, Integer> back = together(document, number);
          List<ContentFault> faults =
              proposed.faultsNow(
                  back.entrySet().stream().map(one -> text(one.getKey(), one.getValue())).toList(),
                  desk.today());
          return faults.isEmpty()
              ? restore(by, document, back, note)
              : new DocumentOutcome.Faulty(faults);
        });
  }

  private ProposedTexts.Proposed text(DocumentId document, int number) {
    return new ProposedTexts.Proposed(document, versions.words(document, number).orElseThrow());
  }

  /// The version itself, and of a page that comes or goes with it the newest like it in the other
  /// language.
  private Map<DocumentId, Integer> together(DocumentId document, int number) {
    Map<DocumentId, Integer> back = new LinkedHashMap<>(Map.of(document, number));
    boolean gone = isGone(document, number);
    document
        .pair()
        .filter(pair -> isGone(pair, versions.newestPublished(pair)) != gone)
        .ifPresent(pair ->
            published(pair)
                .filter(one -> isGone(pair, one) == gone)
                .findFirst()
                .ifPresent(one -> back.put(pair, one)));
    return back;
  }

  private boolean isGone(DocumentId document, int number) {
    return versions.words(document, number).filter(RetiredPage::isWhat).isPresent();
  }

  /// The newest first; last what the program brings.
  private Stream<Integer> published(DocumentId document) {
    return Stream.concat(
        versions.of(document).stream()
            .filter(version -> version.state() == VersionState.PUBLISHED)
            .map(DocumentVersion::number),
        desk.isShipped(document) ? Stream.of(0) : Stream.empty());
  }

  private boolean wasPublished(DocumentId document, int number) {
    return number == 0
        ? desk.isShipped(document)
        : versions
            .find(document, number)
            .filter(version -> version.state() == VersionState.PUBLISHED)
            .isPresent();
  }

  private DocumentOutcome restore(
      SignedIn by, DocumentId document, Map<DocumentId, Integer> back, String note) {
    Map<DocumentId, DocumentVersion> again = new LinkedHashMap<>();
    back.forEach((one, number) -> again.put(one, again(by, one, number, note)));
    again.values().forEach(versions::restore);
    published.publishedAnew();
    again.values().forEach(version -> desk.record(by, "guidance.rolled-back", version));
    desk.tell();
    DocumentVersion asked = Objects.requireNonNull(again.get(document));
    return new DocumentOutcome.Done(asked.number(), asked.lock());
  }

  private DocumentVersion again(SignedIn by, DocumentId document, int number, String note) {
    return new DocumentVersion(
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
  }

  /// Of one that made an earlier one hold again: that earlier one.
  private int origin(DocumentId document, int number) {
    return versions.find(document, number).flatMap(DocumentVersion::restores).orElse(number);
  }
}
