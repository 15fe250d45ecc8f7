package nl.ruggensteun.guidance.document;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which published versions hold now or from some day on (_wat gepubliceerd is_).
///
/// Of each text the newest that has begun holds. One that was to begin later ends with whatever is
/// published after it for an earlier day: who wrote that did not see it, and nothing may undo a
/// correction unnoticed.
///
/// @param revision how often something had been published when this was read
record Holding(long revision, List<HeldVersion> versions) {
  static final Holding NOTHING = new Holding(-1, List.of());

  Holding {
    versions = List.copyOf(versions);
  }

  /// What the team wrote and holds on that day.
  Map<DocumentId, HeldVersion> on(LocalDate day) {
    return versions.stream()
        .filter(version -> !version.takesEffect().isAfter(day))
        .collect(
            Collectors.toMap(
                HeldVersion::document,
                version -> version,
                (one, other) -> one.number() > other.number() ? one : other,
                TreeMap::new));
  }

  /// The days after this one on which something else begins to hold.
  SortedSet<LocalDate> daysAfter(LocalDate day) {
    return versions.stream()
        .map(HeldVersion::takesEffect)
        .filter(begins -> begins.isAfter(day))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// The same with more that would be published after all of these.
  Holding with(List<HeldVersion> more) {
    return new Holding(revision, Stream.concat(versions.stream(), more.stream()).toList());
  }

  /// Those of one text that are still to come and that nothing newer ends, soonest first.
  List<HeldVersion> planned(DocumentId document, LocalDate today) {
    List<HeldVersion> own =
        versions.stream().filter(version -> version.document().equals(document)).toList();
    return own.stream()
        .filter(version -> version.takesEffect().isAfter(today))
        .filter(version ->
            own.stream()
                .noneMatch(other ->
                    other.number() > version.number()
                        && !other.takesEffect().isAfter(version.takesEffect())))
        .sorted(Comparator.comparing(HeldVersion::takesEffect))
        .toList();
  }
}
