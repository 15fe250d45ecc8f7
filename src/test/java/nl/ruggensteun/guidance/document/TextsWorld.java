package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.TeamRows;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.PinnedClock;

/// Everything that writes and publishes texts, on a real database, with a clock that stands still:
/// Els and Femke coordinate, Bram is a confidant.
final class TextsWorld implements AutoCloseable {
  static final DocumentId THREATENED = new DocumentId("pages.threatened.nl");

  final AccessWorld access = new AccessWorld();
  final PinnedClock clock = access.clock;
  final SignedIn els;
  final SignedIn femke;
  final SignedIn bram;
  final PublishedVersions published = new PublishedVersions(access.database.jdbc());
  final DocumentVersions versions = new DocumentVersions(access.database.jdbc());
  final KeptPublications publications = new KeptPublications(published, clock);
  final TextDesk desk;
  final WriteDocument writing;
  final ApproveDocument approving;
  final RollBack rollBack;

  TextsWorld() {
    TeamRows team = new TeamRows(access.database, clock.instant());
    els = signedIn(team.member("Els", "coordinator", null));
    femke = signedIn(team.member("Femke", "coordinator", null));
    bram = signedIn(team.member("Bram", "confidant", "councillors"));
    ProposedTexts proposed = new ProposedTexts(publications, published, clock);
    desk =
        new TextDesk(
            versions,
            published,
            access.database.transactions(),
            access.get(AuditLog.class),
            new Changes((members, sweep) -> {}),
            access.get(Members.class),
            clock);
    writing = new WriteDocument(desk, versions, published, access.get(Ids.class));
    approving = new ApproveDocument(desk, versions, published, proposed);
    rollBack = new RollBack(desk, versions, published, proposed);
    publications.begin();
  }

  private SignedIn signedIn(UUID memberId) {
    Member member = access.get(Members.class).active(memberId).orElseThrow();
    return new SignedIn(
        memberId, member.keyId(), member.functions(), member.lineId(), member.association());
  }

  LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  static String shipped(DocumentId document) {
    return ContentTexts.shipped().find(document.path()).orElseThrow();
  }

  /// The page on threats under another title.
  static String titled(String title) {
    return shipped(THREATENED).replace("title: Iemand bedreigt mij", "title: " + title);
  }

  /// Els writes a text that holds from a day.
  DocumentOutcome.Done drafts(DocumentId document, String text, LocalDate from) {
    return done(
        writing.keep(
            els,
            document,
            new WriteDocument.Typed(
                text, "Duidelijker", from, versions.newestPublished(document), Optional.empty())));
  }

  /// And Femke approves it.
  int publishes(DocumentId document, String text, LocalDate from) {
    int version = drafts(document, text, from).version();
    done(approving.propose(els, document, version));
    done(approving.approve(femke, document, version));
    publications.look();
    return version;
  }

  /// What everybody reads as the title of the page on threats.
  String title() {
    return publications.now().page("threatened", Language.NL).orElseThrow().title();
  }

  static DocumentOutcome.Done done(DocumentOutcome outcome) {
    if (outcome instanceof DocumentOutcome.Done done) {
      return done;
    }
    throw new AssertionError("was not done: " + outcome);
  }

  @Override
  public void close() {
    access.close();
  }
}
