package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.ruggensteun.guidance.ContentCheck;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.RetiredPage;

/// Everything that is shown on one day (_publicatie_).
///
/// @param held what the team wrote and is shown
/// @param unreadable what the team wrote and this program does not understand: what it brings
///   itself is shown instead
record Publication(
    Holding holding,
    GuidancePages guidance,
    Map<DocumentId, HeldVersion> held,
    List<HeldVersion> unreadable) {
  private static final DocumentId SOURCES = new DocumentId("sources");

  Publication {
    held = Map.copyOf(held);
    unreadable = List.copyOf(unreadable);
  }

  /// What can be shown of it. What the program brings was looked through when it was built; what
  /// stands over it is looked through now, for it may be older than this program.
  static Publication of(ContentTexts shipped, Holding holding, LocalDate day) {
    Map<DocumentId, HeldVersion> held = new TreeMap<>(holding.on(day));
    List<HeldVersion> unreadable = new ArrayList<>();
    Set<DocumentId> guilty = guilty(shipped, held, day);
    while (!guilty.isEmpty()) {
      guilty.forEach(document -> unreadable.add(Objects.requireNonNull(held.remove(document))));
      guilty = guilty(shipped, held, day);
    }
    return new Publication(
        holding, GuidancePages.of(shipped.with(texts(held)), day), held, unreadable);
  }

  /// Those in which something is wrong. When that shows only in texts that the program brings, they
  /// miss something that others left out: mostly a page that was taken away, or a source.
  private static Set<DocumentId> guilty(
      ContentTexts shipped, Map<DocumentId, HeldVersion> held, LocalDate day) {
    Map<String, String> texts = texts(held);
    if (texts.isEmpty()) {
      return Set.of();
    }
    List<ContentFault> faults = ContentCheck.of(shipped.with(texts), day);
    Set<DocumentId> named =
        faults.stream()
            .map(ContentFault::file)
            .filter(texts::containsKey)
            .flatMap(file -> DocumentId.at(file).stream())
            .collect(Collectors.toSet());
    if (faults.isEmpty() || !named.isEmpty()) {
      return named;
    }
    Set<DocumentId> gone = retired(held);
    if (!gone.isEmpty()) {
      return gone;
    }
    return held.containsKey(SOURCES) ? Set.of(SOURCES) : Set.copyOf(held.keySet());
  }

  private static Set<DocumentId> retired(Map<DocumentId, HeldVersion> held) {
    return held.values().stream()
        .filter(version -> version.text().filter(RetiredPage::isWhat).isPresent())
        .map(HeldVersion::document)
        .collect(Collectors.toSet());
  }

  boolean isOf(LocalDate day) {
    return guidance.day().equals(day);
  }

  /// By their paths.
  static Map<String, String> texts(Map<DocumentId, HeldVersion> held) {
    Map<String, String> texts = new TreeMap<>();
    held.forEach(
        (document, version) -> version.text().ifPresent(text -> texts.put(document.path(), text)));
    return texts;
  }
}
