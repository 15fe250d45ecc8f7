package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.ContentFault;
import org.springframework.stereotype.Component;

/// A second coordinator approves a text, or gives it back (_vier ogen_). Nobody approves what she
/// wrote herself, and nothing that cannot be shown is offered or approved.
@Component
public class ApproveDocument {
  private final TextDesk desk;
  private final DocumentVersions versions;
  private final PublishedVersions published;
  private final ProposedTexts proposed;

  ApproveDocument(
      TextDesk desk,
      DocumentVersions versions,
      PublishedVersions published,
      ProposedTexts proposed) {
    this.desk = desk;
    this.versions = versions;
    this.published = published;
    this.proposed = proposed;
  }

  /// Its author offers it to a second person; from now on it does not change.
  public DocumentOutcome propose(SignedIn by, DocumentId document, int number) {
    return desk.act(
        by,
        document,
        number,
        draft -> {
          List<DocumentVersion> all = versions.together(draft);
          if (draft.state() != VersionState.DRAFT
              || !draft.isBy(by.memberId())
              || all.stream().anyMatch(this::isBehind)) {
            return new DocumentOutcome.Overtaken();
          }
          if (draft.note().isBlank()) {
            return new DocumentOutcome.Wrong("note", "required");
          }
          List<ContentFault> faults = faults(all);
          if (!faults.isEmpty()) {
            return new DocumentOutcome.Faulty(faults);
          }
          all.forEach(one -> versions.state(one, VersionState.PROPOSED));
          all.forEach(one -> desk.record(by, "guidance.proposed", one));
          desk.tell();
          return new DocumentOutcome.Done(number, draft.lock());
        });
  }

  public DocumentOutcome approve(SignedIn by, DocumentId document, int number) {
    return desk.act(
        by,
        document,
        number,
        offered -> {
          List<DocumentVersion> all = versions.together(offered);
          if (!isForSecond(by, offered)
              || !desk.stillCoordinates(offered)
              || all.stream().anyMatch(this::isBehind)) {
            return new DocumentOutcome.Overtaken();
          }
          List<ContentFault> faults = faults(all);
          if (!faults.isEmpty()) {
            return new DocumentOutcome.Faulty(faults);
          }
          all.forEach(one -> publish(by, one));
          published.publishedAnew();
          all.forEach(one -> desk.record(by, "guidance.published", one));
          desk.tell();
          return new DocumentOutcome.Done(number, offered.lock());
        });
  }

  /// From the day that its author chose; when that is over, from today.
  private void publish(SignedIn by, DocumentVersion version) {
    LocalDate today = desk.today();
    versions.decide(
        version,
        VersionState.PUBLISHED,
        new DocumentVersion.Decision(by.memberId(), desk.now(), ""));
    if (version.takesEffect().isBefore(today)) {
      versions.takesEffect(version, today);
    }
  }

  /// Back to its author, with what has to be different.
  public DocumentOutcome giveBack(SignedIn by, DocumentId document, int number, String remark) {
    return desk.act(
        by,
        document,
        number,
        offered -> {
          if (!isForSecond(by, offered)) {
            return new DocumentOutcome.Overtaken();
          }
          DocumentVersion.Decision decision =
              new DocumentVersion.Decision(by.memberId(), desk.now(), remark);
          versions
              .together(offered)
              .forEach(one -> versions.decide(one, VersionState.RETURNED, decision));
          desk.record(by, "guidance.returned", offered);
          desk.tell();
          return new DocumentOutcome.Done(number, offered.lock());
        });
  }

  private static boolean isForSecond(SignedIn by, DocumentVersion offered) {
    return offered.state() == VersionState.PROPOSED && !offered.isBy(by.memberId());
  }

  /// Something else was published since it was begun: its author has to look at that first.
  private boolean isBehind(DocumentVersion version) {
    return version.basedOn() != versions.newestPublished(version.document());
  }

  private List<ContentFault> faults(List<DocumentVersion> all) {
    return proposed.faultsNow(
        all.stream()
            .map(one ->
                new ProposedTexts.Proposed(
                    one.document(), versions.words(one.document(), one.number()).orElse("")))
            .toList(),
        all.getFirst().takesEffect());
  }
}
