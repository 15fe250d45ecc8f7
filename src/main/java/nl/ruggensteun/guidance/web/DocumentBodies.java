package nl.ruggensteun.guidance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.Door;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.TextFacts;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.guidance.document.DocumentVersion;
import nl.ruggensteun.guidance.document.Documents;
import nl.ruggensteun.guidance.document.HeldVersion;
import nl.ruggensteun.guidance.document.VersionState;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.platform.web.Moments;

/// Texts and their versions as our interface writes them, for one reader.
final class DocumentBodies {
  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\h*[\"']?(.*?)[\"']?\\h*$");

  private final Documents documents;
  private final Texts texts;
  private final SignedIn reader;
  private final Language language;
  private final Map<UUID, String> names = new LinkedHashMap<>();

  DocumentBodies(
      Documents documents, Texts texts, List<Member> members, SignedIn reader, Language language) {
    this.documents = documents;
    this.texts = texts;
    this.reader = reader;
    this.language = language;
    members.forEach(member -> names.put(member.memberId(), member.name()));
  }

  Map<String, Object> line(Documents.Line line) {
    DocumentId id = line.id();
    Optional<GuidancePage> page = line.facts().flatMap(TextFacts::page);
    Optional<TextFacts> facts = line.facts();
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id.value());
    body.put("kind", id.kind().name());
    body.put("title", title(line));
    body.put("language", id.language().map(Language::code).orElse(null));
    body.put("pair", id.pair().map(DocumentId::value).orElse(null));
    body.put("group", page.map(one -> one.group().code()).orElse(null));
    body.put(
        "address",
        page.map(GuidancePage::path)
            .or(() -> door(id).map(door -> door.address(language)))
            .orElse(null));
    body.put("version", line.holds().orElse(null));
    body.put(
        "takesEffect",
        line.held().map(HeldVersion::takesEffect).map(LocalDate::toString).orElse(null));
    body.put("reviewed", facts.map(one -> one.review().on().toString()).orElse(null));
    body.put("nextReview", facts.map(one -> one.review().next().toString()).orElse(null));
    body.put(
        "validUntil",
        facts.flatMap(one -> one.validity().until()).map(LocalDate::toString).orElse(null));
    body.put("concepts", facts.map(TextFacts::concepts).orElse(0));
    body.put("behind", facts.map(TextFacts::isBehind).orElse(false));
    body.put("unreadable", line.isUnreadable());
    body.put("retired", line.isRetired());
    body.put("open", line.open().map(this::open).orElse(null));
    body.put("returned", line.returned().map(this::returned).orElse(null));
    return body;
  }

  String title(Documents.Line line) {
    DocumentId id = line.id();
    return line.facts()
        .flatMap(TextFacts::page)
        .map(GuidancePage::title)
        .or(() ->
            id.page().isPresent()
                ? written(line)
                : Optional.of(TextNames.list(texts, id, language)))
        .orElse(id.value());
  }

  /// The title of a page that is taken away, or was never published.
  private Optional<String> written(Documents.Line line) {
    return line.held()
        .flatMap(HeldVersion::text)
        .or(() ->
            line.open()
                .or(line::returned)
                .flatMap(version -> documents.words(line.id(), version.number())))
        .or(() -> documents.newestWords(line.id()))
        .map(TITLE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(title -> !title.isBlank());
  }

  /// Where a list or rules are read.
  private static Optional<Door> door(DocumentId id) {
    return switch (id.value()) {
      case "home-scan" -> Optional.of(Door.SCAN);
      case "norm" -> Optional.of(Door.NORM);
      case "package" -> Optional.of(Door.START);
      case "training" -> Optional.of(Door.TRAINING);
      case "rules.advice" -> Optional.of(Door.PLAN);
      default -> Optional.empty();
    };
  }

  private Map<String, Object> open(DocumentVersion version) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", version.number());
    body.put("state", version.state().name());
    body.put("author", person(version.authorId()));
    body.put("at", Moments.of(version.writtenAt()));
    body.put("mine", version.isBy(reader.memberId()));
    body.put("retires", documents.isRetirement(version));
    return body;
  }

  private Map<String, Object> returned(DocumentVersion version) {
    Map<String, Object> body = open(version);
    version
        .decision()
        .ifPresent(decision -> {
          body.put("note", decision.remark());
          body.put("by", person(decision.by()));
          body.put("at", Moments.of(decision.at()));
        });
    return body;
  }

  Map<String, Object> whole(Documents.Whole whole) {
    Map<String, Object> body = line(whole.line());
    body.put("text", whole.text().orElse(null));
    body.put("newest", newestPublished(whole));
    List<Map<String, Object>> versions = new ArrayList<>();
    whole.versions().forEach(version -> versions.add(inHistory(version, whole)));
    if (whole.isShipped()) {
      versions.add(shipped(whole));
    }
    body.put("versions", versions);
    return body;
  }

  /// What a new draft has to name as its beginning.
  private static int newestPublished(Documents.Whole whole) {
    return whole.versions().stream()
        .filter(version -> version.state() == VersionState.PUBLISHED)
        .mapToInt(DocumentVersion::number)
        .max()
        .orElse(0);
  }

  private Map<String, Object> inHistory(DocumentVersion version, Documents.Whole whole) {
    Map<String, Object> body = version(version);
    body.put("holds", whole.line().holds().filter(held -> held == version.number()).isPresent());
    body.put("planned", whole.planned().contains(version.number()));
    return body;
  }

  /// What the program brings, as the first version.
  private static Map<String, Object> shipped(Documents.Whole whole) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", 0);
    body.put("state", VersionState.PUBLISHED.name());
    for (String unknown :
        List.of(
            "author",
            "at",
            "approver",
            "approvedAt",
            "takesEffect",
            "note",
            "returnNote",
            "basedOn",
            "restores",
            "lock")) {
      body.put(unknown, null);
    }
    body.put("mine", false);
    body.put("retires", false);
    body.put("holds", whole.line().holds().filter(held -> held == 0).isPresent());
    body.put("planned", false);
    return body;
  }

  Map<String, Object> version(DocumentVersion version) {
    Optional<DocumentVersion.Decision> decision = version.decision();
    boolean published = version.state() == VersionState.PUBLISHED;
    Map<String, Object> body = open(version);
    body.put(
        "approver", decision.filter(one -> published).map(one -> person(one.by())).orElse(null));
    body.put(
        "approvedAt",
        decision.filter(one -> published).map(one -> Moments.of(one.at())).orElse(null));
    body.put("takesEffect", version.takesEffect().toString());
    body.put("note", version.note());
    body.put(
        "returnNote",
        decision.filter(one -> !published).map(DocumentVersion.Decision::remark).orElse(null));
    body.put("basedOn", version.basedOn());
    body.put("restores", version.restores().orElse(null));
    body.put("lock", version.state() == VersionState.DRAFT ? version.lock() : null);
    return body;
  }

  private Map<String, Object> person(UUID id) {
    return Map.of("id", id, "name", names.getOrDefault(id, ""));
  }
}
