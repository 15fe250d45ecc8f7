package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;

/// A coordinator writes a text (_tekst schrijven_). It may be wrong for as long as it is a draft;
/// of two who keep the same draft the second hears that the first was before her.
@Component
public class WriteDocument {
  private final TextDesk desk;
  private final DocumentVersions versions;
  private final PublishedVersions published;
  private final Ids ids;

  WriteDocument(TextDesk desk, DocumentVersions versions, PublishedVersions published, Ids ids) {
    this.desk = desk;
    this.versions = versions;
    this.published = published;
    this.ids = ids;
  }

  /// What somebody typed.
  ///
  /// @param basedOn the version that she began from
  /// @param lock of the draft that she saw; empty when there was none
  public record Typed(
      String text, String note, LocalDate takesEffect, int basedOn, Optional<Integer> lock) {}

  /// A page that is not there yet, in both languages.
  public record NewPage(
      String page, String dutch, String english, String note, LocalDate takesEffect) {}

  public DocumentOutcome keep(SignedIn by, DocumentId document, Typed typed) {
    return desk.act(
        by,
        () -> {
          Optional<DocumentVersion> open = versions.openOf(document);
          if (open.isEmpty() && !exists(document)) {
            return new DocumentOutcome.Missing();
          }
          if (isUnknown(document, typed.basedOn())) {
            return new DocumentOutcome.Wrong("basedOn", "unknown");
          }
          return open.isPresent()
              ? goOn(by, open.get(), typed)
              : begin(by, document, typed, Optional.empty());
        });
  }

  /// A new page that was given up does not exist; it can be begun again.
  private boolean exists(DocumentId document) {
    return desk.isShipped(document) || published.isPublished(document);
  }

  /// Only what was published, or is brought by the program, can be the beginning of another.
  private boolean isUnknown(DocumentId document, int number) {
    return number != 0
        && versions
            .find(document, number)
            .filter(version -> version.state() == VersionState.PUBLISHED)
            .isEmpty();
  }

  private DocumentOutcome goOn(SignedIn by, DocumentVersion open, Typed typed) {
    boolean hers =
        open.state() == VersionState.DRAFT
            && open.isBy(by.memberId())
            && typed.lock().filter(seen -> seen == open.lock()).isPresent();
    if (!hers) {
      return new DocumentOutcome.Overtaken();
    }
    versions.keep(open, typed, desk.now());
    return new DocumentOutcome.Done(open.number(), open.lock() + 1);
  }

  private DocumentOutcome begin(
      SignedIn by, DocumentId document, Typed typed, Optional<UUID> pair) {
    if (typed.lock().isPresent()) {
      return new DocumentOutcome.Overtaken();
    }
    DocumentVersion draft =
        new DocumentVersion(
            document,
            versions.newest(document) + 1,
            VersionState.DRAFT,
            Optional.empty(),
            typed.note(),
            typed.takesEffect(),
            typed.basedOn(),
            1,
            pair,
            by.memberId(),
            desk.now(),
            Optional.empty());
    versions.add(draft, typed.text());
    desk.tell();
    return new DocumentOutcome.Done(draft.number(), draft.lock());
  }

  /// A pair of drafts that goes together until it is published.
  public DocumentOutcome begin(SignedIn by, NewPage page) {
    Optional<DocumentId> dutch = DocumentId.ofPage(page.page(), Language.NL);
    Optional<DocumentId> english = DocumentId.ofPage(page.page(), Language.EN);
    return desk.act(
        by,
        () -> {
          if (dutch.isEmpty() || english.isEmpty()) {
            return new DocumentOutcome.Wrong("id", "unreadable");
          }
          if (isTaken(dutch.get()) || isTaken(english.get())) {
            return new DocumentOutcome.Wrong("id", "taken");
          }
          Optional<UUID> pair = Optional.of(ids.next());
          begin(by, english.get(), typed(page, page.english()), pair);
          return begin(by, dutch.get(), typed(page, page.dutch()), pair);
        });
  }

  private boolean isTaken(DocumentId document) {
    return exists(document) || versions.openOf(document).isPresent();
  }

  private static Typed typed(NewPage page, String text) {
    return new Typed(text, page.note(), page.takesEffect(), 0, Optional.empty());
  }

  /// Somebody else goes on with a draft; whoever wrote it so far hears it when she keeps it.
  public DocumentOutcome takeOver(SignedIn by, DocumentId document, int number) {
    return onOpen(
        by,
        document,
        number,
        open -> {
          if (open.state() != VersionState.DRAFT || open.isBy(by.memberId())) {
            return new DocumentOutcome.Overtaken();
          }
          versions.together(open).forEach(one -> versions.author(one, by.memberId()));
          desk.record(by, "guidance.taken-over", open);
          desk.tell();
          return new DocumentOutcome.Done(number, open.lock() + 1);
        });
  }

  /// Its author stops.
  public DocumentOutcome withdraw(SignedIn by, DocumentId document, int number) {
    return onOpen(
        by,
        document,
        number,
        open -> {
          if (!open.isBy(by.memberId())) {
            return new DocumentOutcome.Overtaken();
          }
          List<DocumentVersion> all = versions.together(open);
          all.forEach(one -> versions.state(one, VersionState.WITHDRAWN));
          desk.record(by, "guidance.withdrawn", open);
          desk.tell();
          return new DocumentOutcome.Done(number, open.lock());
        });
  }

  private DocumentOutcome onOpen(
      SignedIn by,
      DocumentId document,
      int number,
      Function<DocumentVersion, DocumentOutcome> act) {
    return desk.act(
        by,
        document,
        number,
        version -> version.state().isOpen() ? act.apply(version) : new DocumentOutcome.Overtaken());
  }
}
