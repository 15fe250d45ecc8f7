package nl.ruggensteun.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Language;

/// Looks through pages together: what one says of itself, and what they say of each other.
final class PageCheck {
  /// Words of the site itself below the same address.
  private static final Set<String> TAKEN = Set.of("a-z", "zoeken", "search", "regels", "rules");

  private final Sources sources;
  private final Faults faults;
  private final List<PageFile> files;
  private final Set<String> ids;
  private final Map<String, PageFile> addresses = new HashMap<>();

  /// @param files all of them, also those that could not be read
  PageCheck(Sources sources, Faults faults, List<PageFile> files) {
    this.sources = sources;
    this.faults = faults;
    this.files = files;
    this.ids = files.stream().map(PageFile::id).collect(Collectors.toSet());
  }

  void all(Map<PageFile, GuidancePage> pages) {
    for (PageFile file : files) {
      inBothLanguages(file);
      GuidancePage page = pages.get(file);
      if (page != null) {
        Faults.InFile here = faults.in(file.file());
        address(file, page, here);
        head(page, here);
        text(page.first(), (place, fault, wayOut) -> here.add("first", fault, wayOut), 0);
        text(page.body(), here, file.linesBefore());
      }
    }
  }

  private void inBothLanguages(PageFile file) {
    for (Language language : Language.values()) {
      boolean there =
          files.stream().anyMatch(one -> one.id().equals(file.id()) && one.language() == language);
      if (!there) {
        faults
            .in(file.file())
            .add(
                "",
                "the page is not there in " + language.code(),
                "Write " + language.code() + ".md beside it");
      }
    }
  }

  private void address(PageFile file, GuidancePage page, Faults.InFile here) {
    if (!page.address().matches("[a-z0-9]+(-[a-z0-9]+)*") || TAKEN.contains(page.address())) {
      here.add(
          "address",
          page.address() + " cannot be an address",
          "Write small letters-with-hyphens, and not a word of the site itself");
    }
    PageFile other = addresses.put(page.path(), file);
    if (other != null) {
      here.add("address", "it is that of " + other.file() + " too", "Choose another");
    }
  }

  private void head(GuidancePage page, Faults.InFile here) {
    page.sources().stream()
        .filter(source -> !sources.has(source))
        .forEach(source ->
            here.add("sources", "there is no source " + source, "Add it to " + Sources.FILE));
    if (page.next() instanceof NextStep.Read(String id) && !ids.contains(id)) {
      here.add("next", "there is no page " + id, "Name a page that is there");
    }
    if (page.review().next().isBefore(page.review().on())) {
      here.add(
          "next-review", "it is before the last review", "Write when it must be looked at again");
    }
    if (page.language() != Language.NL && page.translates().isEmpty()) {
      here.add(
          "translates-review",
          "this field is missing",
          "Write which review of the Dutch page it was made from");
    }
  }

  private void text(String text, Faults.InFile here, int linesBefore) {
    new TextCheck(ids, sources, here, linesBefore).read(text);
  }
}
