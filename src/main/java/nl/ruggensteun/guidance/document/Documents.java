package nl.ruggensteun.guidance.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.guidance.RetiredPage;
import nl.ruggensteun.guidance.TextFacts;
import org.springframework.stereotype.Component;

/// All texts with how each stands (_alle teksten_): what holds, what somebody works on, and what
/// was.
@Component
public class Documents {
  private final KeptPublications publications;
  private final DocumentVersions versions;

  Documents(KeptPublications publications, DocumentVersions versions) {
    this.publications = publications;
    this.versions = versions;
  }

  /// One text.
  ///
  /// @param holds the version that is shown, 0 for what the program brings; empty for a new page
  ///   that was never published
  /// @param isUnreadable what was published cannot be shown by this program
  /// @param isRetired the page was taken away
  /// @param open what somebody works on
  /// @param returned what its author got back and nobody went on with
  public record Line(
      DocumentId id,
      Optional<TextFacts> facts,
      Optional<Integer> holds,
      Optional<HeldVersion> held,
      boolean isUnreadable,
      boolean isRetired,
      Optional<DocumentVersion> open,
      Optional<DocumentVersion> returned) {}

  /// One text with all that was ever written of it.
  ///
  /// @param text what holds now
  /// @param planned the numbers of versions that still have to begin
  public record Whole(
      Line line,
      Optional<String> text,
      List<DocumentVersion> versions,
      boolean isShipped,
      List<Integer> planned) {
    public Whole {
      versions = List.copyOf(versions);
      planned = List.copyOf(planned);
    }
  }

  public List<Line> all() {
    Publication now = publications.publication();
    Map<DocumentId, TextFacts> facts = new LinkedHashMap<>();
    now.guidance()
        .facts()
        .forEach(one -> DocumentId.at(one.path()).ifPresent(id -> facts.put(id, one)));
    SortedMap<DocumentId, DocumentVersion> open = byId(versions.open());
    SortedMap<DocumentId, DocumentVersion> returned = byId(versions.returned());
    return ids(now, versions.publishedDocuments(), open, returned).stream()
        .map(id ->
            line(
                id,
                now,
                Optional.ofNullable(facts.get(id)),
                Optional.ofNullable(open.get(id)),
                Optional.ofNullable(returned.get(id))))
        .toList();
  }

  /// Also what was approved a moment ago and this node does not show yet.
  private static SortedSet<DocumentId> ids(
      Publication now,
      List<DocumentId> published,
      SortedMap<DocumentId, DocumentVersion> open,
      SortedMap<DocumentId, DocumentVersion> returned) {
    return Stream.of(
            ContentTexts.shipped().paths().stream().flatMap(path -> DocumentId.at(path).stream()),
            now.holding().versions().stream().map(HeldVersion::document),
            published.stream(),
            open.keySet().stream(),
            returned.keySet().stream())
        .flatMap(ids -> ids)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Line line(
      DocumentId id,
      Publication now,
      Optional<TextFacts> facts,
      Optional<DocumentVersion> open,
      Optional<DocumentVersion> returned) {
    Optional<HeldVersion> held = Optional.ofNullable(now.held().get(id));
    Optional<Integer> shipped =
        ContentTexts.shipped().find(id.path()).isPresent() ? Optional.of(0) : Optional.empty();
    return new Line(
        id,
        facts,
        held.map(HeldVersion::number).or(() -> shipped),
        held,
        now.unreadable().stream().anyMatch(version -> version.document().equals(id)),
        held.flatMap(HeldVersion::text).filter(RetiredPage::isWhat).isPresent(),
        open,
        open.isPresent() ? Optional.empty() : returned);
  }

  private static SortedMap<DocumentId, DocumentVersion> byId(List<DocumentVersion> versions) {
    return versions.stream()
        .collect(
            Collectors.toMap(
                DocumentVersion::document, Function.identity(), (one, same) -> one, TreeMap::new));
  }

  public Optional<Whole> whole(DocumentId id) {
    Publication now = publications.publication();
    List<DocumentVersion> ever = versions.of(id);
    Optional<DocumentVersion> open =
        ever.stream().filter(version -> version.state().isOpen()).findFirst();
    Optional<DocumentVersion> returned =
        ever.stream()
            .filter(version -> version.restores().isEmpty())
            .findFirst()
            .filter(version -> version.state() == VersionState.RETURNED);
    boolean isShipped = ContentTexts.shipped().find(id.path()).isPresent();
    boolean isPublished =
        ever.stream().anyMatch(version -> version.state() == VersionState.PUBLISHED);
    return isShipped || isPublished || open.isPresent() || returned.isPresent()
        ? Optional.of(whole(line(id, now, facts(id, now), open, returned), now, ever, isShipped))
        : Optional.empty();
  }

  private static Optional<TextFacts> facts(DocumentId id, Publication now) {
    return now.guidance().facts().stream().filter(one -> one.path().equals(id.path())).findFirst();
  }

  private static Whole whole(
      Line line, Publication now, List<DocumentVersion> ever, boolean isShipped) {
    DocumentId id = line.id();
    return new Whole(
        line,
        now.guidance().texts().find(id.path()),
        ever,
        isShipped,
        now.holding().planned(id, now.guidance().day()).stream().map(HeldVersion::number).toList());
  }

  /// A text that is being written, and of a new page the other language as well: one is never shown
  /// without the other.
  public List<ProposedTexts.Proposed> together(DocumentId id, String text) {
    Stream<ProposedTexts.Proposed> other =
        id.pair().stream()
            .flatMap(pair -> versions.openOf(pair).stream())
            .filter(open -> open.pairId().isPresent())
            .flatMap(open ->
                words(open.document(), open.number()).stream()
                    .map(words -> new ProposedTexts.Proposed(open.document(), words)));
    return Stream.concat(Stream.of(new ProposedTexts.Proposed(id, text)), other).toList();
  }

  /// Whether a version takes its page away. That always goes in both languages at once.
  public boolean isRetirement(DocumentVersion version) {
    return version.pairId().isPresent()
        && words(version.document(), version.number()).filter(RetiredPage::isWhat).isPresent();
  }

  /// What holds now of every text, by its id.
  public Map<String, String> wordsNow() {
    ContentTexts texts = publications.publication().guidance().texts();
    Map<String, String> words = new TreeMap<>();
    for (String path : texts.paths()) {
      DocumentId.at(path).ifPresent(id -> words.put(id.value(), texts.find(path).orElseThrow()));
    }
    return words;
  }

  /// What was written of it last.
  public Optional<String> newestWords(DocumentId id) {
    return words(id, versions.newest(id));
  }

  /// What a version says; 0 is the one that the program brings.
  public Optional<String> words(DocumentId id, int number) {
    return versions.words(id, number);
  }

  /// A version that the team wrote.
  public Optional<DocumentVersion> version(DocumentId id, int number) {
    return versions.find(id, number);
  }
}
