package nl.ruggensteun.guidance.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruggensteun.guidance.ContentCheck;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.platform.CivilTime;
import org.springframework.stereotype.Component;

/// What would be shown if something were published (_proefpublicatie_): on the day from which it
/// would hold, and on each later day for which something else is planned.
@Component
public class ProposedTexts {
  private final KeptPublications publications;
  private final PublishedVersions versions;
  private final Clock clock;

  ProposedTexts(KeptPublications publications, PublishedVersions versions, Clock clock) {
    this.publications = publications;
    this.versions = versions;
    this.clock = clock;
  }

  /// A text somebody would like to see published.
  public record Proposed(DocumentId document, String text) {
    HeldVersion from(LocalDate day) {
      return new HeldVersion(document, Integer.MAX_VALUE, day, Optional.of(text));
    }
  }

  /// Everything that is wrong, as far as this node knows what is published.
  public List<ContentFault> faults(List<Proposed> proposed, LocalDate takesEffect) {
    return faults(publications.publication().holding(), proposed, takesEffect);
  }

  /// The same by what the database says now.
  List<ContentFault> faultsNow(List<Proposed> proposed, LocalDate takesEffect) {
    return faults(versions.holding(today()), proposed, takesEffect);
  }

  private List<ContentFault> faults(
      Holding holding, List<Proposed> proposed, LocalDate takesEffect) {
    LocalDate from = latest(takesEffect, today());
    Holding then = readable(holding).with(proposed.stream().map(one -> one.from(from)).toList());
    Set<String> changed =
        proposed.stream().map(one -> one.document().path()).collect(Collectors.toSet());
    List<LocalDate> days = new ArrayList<>(List.of(from));
    days.addAll(then.daysAfter(from));
    return days.stream()
        .map(day -> ContentCheck.ofChange(texts(then, day), changed, day))
        .filter(faults -> !faults.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /// As everything would look with it, from today on.
  ///
  /// @throws nl.ruggensteun.guidance.ContentRefused when it cannot be read at all
  public GuidancePages shown(List<Proposed> proposed) {
    LocalDate today = today();
    Holding then =
        readable(publications.publication().holding())
            .with(proposed.stream().map(one -> one.from(today)).toList());
    return GuidancePages.of(texts(then, today), today);
  }

  /// What is not shown anyhow is nobody's fault now.
  private Holding readable(Holding holding) {
    List<HeldVersion> unreadable = publications.publication().unreadable();
    return new Holding(
        holding.revision(),
        holding.versions().stream().filter(version -> !unreadable.contains(version)).toList());
  }

  private static ContentTexts texts(Holding holding, LocalDate day) {
    return ContentTexts.shipped().with(Publication.texts(holding.on(day)));
  }

  private LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
