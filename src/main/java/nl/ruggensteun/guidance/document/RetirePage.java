package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.RetiredPage;
import nl.ruggensteun.guidance.TextFacts;
import nl.ruggensteun.platform.Ids;
import org.springframework.stereotype.Component;

/// A coordinator offers to take a page away, in both languages, from a day on (_pagina weghalen_).
/// A second one approves it as any other version; an earlier one brings the page back.
@Component
public class RetirePage {
  private final TextDesk desk;
  private final DocumentVersions versions;
  private final ProposedTexts proposed;
  private final KeptPublications publications;
  private final Ids ids;

  RetirePage(
      TextDesk desk,
      DocumentVersions versions,
      ProposedTexts proposed,
      KeptPublications publications,
      Ids ids) {
    this.desk = desk;
    this.versions = versions;
    this.proposed = proposed;
    this.publications = publications;
    this.ids = ids;
  }

  /// @param instead the page to go to, by its id; empty to call the team
  /// @param note why
  public record Retirement(Optional<String> instead, String note, LocalDate from) {}

  /// What becomes of it is told for the text that was asked about.
  public DocumentOutcome offer(SignedIn by, DocumentId document, Retirement retirement) {
    return desk.act(
        by,
        () -> {
          List<ProposedTexts.Proposed> texts = texts(document, retirement);
          if (texts.isEmpty()) {
            return new DocumentOutcome.Missing();
          }
          if (texts.stream().anyMatch(one -> versions.openOf(one.document()).isPresent())) {
            return new DocumentOutcome.Overtaken();
          }
          List<ContentFault> faults = proposed.faultsNow(texts, retirement.from());
          if (!faults.isEmpty()) {
            return new DocumentOutcome.Faulty(faults);
          }
          UUID pair = ids.next();
          List<DocumentVersion> offered =
              texts.stream().map(one -> version(by, one.document(), retirement, pair)).toList();
          for (int at = 0; at < offered.size(); at++) {
            versions.add(offered.get(at), texts.get(at).text());
            desk.record(by, "guidance.retirement-proposed", offered.get(at));
          }
          desk.tell();
          return new DocumentOutcome.Done(offered.getFirst().number(), offered.getFirst().lock());
        });
  }

  /// That of the text itself first; none when it is no page that is there.
  private List<ProposedTexts.Proposed> texts(DocumentId document, Retirement retirement) {
    List<ProposedTexts.Proposed> texts = new ArrayList<>();
    for (DocumentId one : bothOf(document)) {
      page(one)
          .map(page -> RetiredPage.of(page, next(retirement), retirement.from()))
          .ifPresent(text -> texts.add(new ProposedTexts.Proposed(one, text)));
    }
    return texts.size() == 2 ? texts : List.of();
  }

  private static List<DocumentId> bothOf(DocumentId document) {
    return document.pair().map(pair -> List.of(document, pair)).orElse(List.of());
  }

  private static String next(Retirement retirement) {
    return retirement.instead().map(page -> "page:" + page).orElse("call");
  }

  private Optional<GuidancePage> page(DocumentId document) {
    return publications.publication().guidance().facts().stream()
        .filter(facts -> facts.path().equals(document.path()))
        .findFirst()
        .flatMap(TextFacts::page);
  }

  private DocumentVersion version(
      SignedIn by, DocumentId document, Retirement retirement, UUID pair) {
    return new DocumentVersion(
        document,
        versions.newest(document) + 1,
        VersionState.PROPOSED,
        Optional.empty(),
        retirement.note(),
        retirement.from(),
        versions.newestPublished(document),
        1,
        Optional.of(pair),
        by.memberId(),
        desk.now(),
        Optional.empty());
  }
}
