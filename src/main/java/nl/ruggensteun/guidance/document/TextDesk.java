package nl.ruggensteun.guidance.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Where acts on texts are done (_redactietafel_): by coordinators alone, one act at a time, with
/// whose act it was, and told to every page that is open.
@Component
class TextDesk {
  private final DocumentVersions versions;
  private final PublishedVersions published;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Changes changes;
  private final Members members;
  private final Clock clock;

  TextDesk(
      DocumentVersions versions,
      PublishedVersions published,
      Transactions transactions,
      AuditLog audit,
      Changes changes,
      Members members,
      Clock clock) {
    this.versions = versions;
    this.published = published;
    this.transactions = transactions;
    this.audit = audit;
    this.changes = changes;
    this.members = members;
    this.clock = clock;
  }

  /// Nobody but coordinators writes; for all others there is nothing to write.
  DocumentOutcome act(SignedIn by, Supplier<DocumentOutcome> act) {
    if (!by.is(MemberFunction.COORDINATOR)) {
      return new DocumentOutcome.Missing();
    }
    return transactions.in(() -> {
      published.oneAtATime();
      return act.get();
    });
  }

  /// The same with one version of a text, when there is such a one.
  DocumentOutcome act(
      SignedIn by,
      DocumentId document,
      int number,
      Function<DocumentVersion, DocumentOutcome> act) {
    return act(
        by, () -> versions.find(document, number).map(act).orElseGet(DocumentOutcome.Missing::new));
  }

  boolean isShipped(DocumentId document) {
    return ContentTexts.shipped().find(document.path()).isPresent();
  }

  /// Whether she coordinates today; who left no longer stands behind what she wrote.
  boolean stillCoordinates(DocumentVersion version) {
    return members
        .active(version.authorId())
        .filter(author -> author.is(MemberFunction.COORDINATOR))
        .isPresent();
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  void record(SignedIn by, String act, DocumentVersion version) {
    audit.record(
        ChainId.ofMember(by.memberId()),
        new Act(
            act,
            by.keyId().toString(),
            Map.of(
                "document",
                version.document().value(),
                "version",
                Integer.toString(version.number()))));
  }

  void tell() {
    changes.announce(
        members.active().stream().map(Member::memberId).collect(Collectors.toUnmodifiableSet()));
  }
}
