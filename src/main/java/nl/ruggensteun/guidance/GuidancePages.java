package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.platform.Language;

/// The pages that are published on one day, with the sources that they name.
public final class GuidancePages {
  private static final Comparator<GuidancePage> IN_ORDER =
      Comparator.comparing(GuidancePage::group)
          .thenComparingInt(GuidancePage::order)
          .thenComparing(GuidancePage::id);

  private final LocalDate day;
  private final Sources sources;
  private final List<GuidancePage> pages;

  GuidancePages(LocalDate day, Sources sources, List<GuidancePage> pages) {
    this.day = day;
    this.sources = sources;
    this.pages =
        pages.stream().filter(page -> page.validity().hasBegun(day)).sorted(IN_ORDER).toList();
  }

  public LocalDate day() {
    return day;
  }

  public Sources sources() {
    return sources;
  }

  /// By group, and in the group by their order.
  public List<GuidancePage> in(Language language) {
    return pages.stream().filter(page -> page.language() == language).toList();
  }

  public List<GuidancePage> in(Language language, PageGroup group) {
    return in(language).stream().filter(page -> page.group() == group).toList();
  }

  public Optional<GuidancePage> page(String id, Language language) {
    return in(language).stream().filter(page -> page.id().equals(id)).findFirst();
  }

  /// @param address the last part of its address
  public Optional<GuidancePage> at(String address, Language language) {
    return in(language).stream().filter(page -> page.address().equals(address)).findFirst();
  }

  /// A translation that is older than what it was made from.
  public boolean isBehind(GuidancePage page) {
    return page.language() != Language.NL
        && page(page.id(), Language.NL)
            .filter(original ->
                page.translates().filter(seen -> !seen.isBefore(original.review().on())).isEmpty())
            .isPresent();
  }
}
