package nl.ruggensteun.guidance.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.DocumentVersion;
import nl.ruggensteun.guidance.document.Documents;
import nl.ruggensteun.guidance.document.ReviewItem;
import nl.ruggensteun.guidance.document.ReviewList;
import nl.ruggensteun.guidance.document.VersionState;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What has to be looked at, and when; for every member to read.
@RestController
class ReviewController {
  private final ReviewList reviews;
  private final Documents documents;
  private final Members members;
  private final Texts texts;

  ReviewController(ReviewList reviews, Documents documents, Members members, Texts texts) {
    this.reviews = reviews;
    this.documents = documents;
    this.members = members;
    this.texts = texts;
  }

  @GetMapping("/api/v1/guidance/reviews")
  Map<String, Object> all(SignedIn member, Language language) {
    DocumentBodies bodies =
        new DocumentBodies(documents, texts, members.everybody(), member, language);
    List<Documents.Line> lines = documents.all();
    Map<DocumentId, Documents.Line> byId =
        lines.stream().collect(Collectors.toMap(Documents.Line::id, Function.identity()));
    List<ReviewItem> items = reviews.now();
    LocalDate today = reviews.today();
    return Map.of(
        "reviews",
        items.stream().map(item -> body(item, byId, bodies, today)).toList(),
        "due",
        items.stream().filter(item -> item.isDue(today)).count(),
        "waiting",
        waiting(lines, member));
  }

  private static Map<String, Object> body(
      ReviewItem item,
      Map<DocumentId, Documents.Line> lines,
      DocumentBodies bodies,
      LocalDate today) {
    Documents.Line line = lines.get(item.document());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("document", item.document().value());
    body.put("title", line == null ? item.document().value() : bodies.title(line));
    body.put("language", item.document().language().map(Language::code).orElse(null));
    body.put("what", item.what().name());
    body.put("date", item.date().map(LocalDate::toString).orElse(null));
    body.put("daysLeft", item.daysLeft(today).orElse(null));
    body.put("place", item.place().orElse(null));
    body.put("count", item.count());
    body.put("due", item.isDue(today));
    return body;
  }

  /// Proposals that she may approve; the two languages of a new page are one.
  private static long waiting(List<Documents.Line> lines, SignedIn member) {
    return WriterRights.mayWrite(member)
        ? lines.stream()
            .flatMap(line -> line.open().stream())
            .filter(version -> version.state() == VersionState.PROPOSED)
            .filter(version -> !version.isBy(member.memberId()))
            .map(ReviewController::oneOfPair)
            .distinct()
            .count()
        : 0;
  }

  private static String oneOfPair(DocumentVersion version) {
    return version.pairId().map(Object::toString).orElse(version.document().value());
  }
}
