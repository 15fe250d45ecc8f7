package nl.ruggensteun.guidance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ruggensteun.platform.Language;

/// Looks through pages together: what one says of itself, and what they say of each other.
final class PageCheck {
  /// Words of the site itself below the same address.
  private static final Set<String> TAKEN = Set.of("a-z", "zoeken", "search", "regels", "rules");

  private final PageFiles read;
  private final Sources sources;
  private final Faults faults;
  private final List<PageFile> files;
  private final KnownPages known;
  private final Map<String, PageFile> addresses = new HashMap<>();

  /// @param files all of them, also those that could not be read
  PageCheck(PageFiles read, Faults faults, List<PageFile> files) {
    this.read = read;
    this.sources = read.sources();
    this.faults = faults;
    this.files = files;
    this.known = KnownPages.of(files, read.retired().keySet());
  }

  void all() {
    for (PageFile file : files) {
      inBothLanguages(file);
      GuidancePage page = read.pages().get(file);
      if (page != null) {
        Faults.InFile here = faults.in(file.file());
        address(file, page, here);
        head(page, here);
        text(page.first(), (place, fault, wayOut) -> here.add("first", fault, wayOut), 0);
        text(page.body(), here, file.linesBefore());
      }
      RetiredPage gone = read.retired().get(file);
      if (gone != null) {
        gone(file, gone);
      }
    }
  }

  private void gone(PageFile file, RetiredPage page) {
    Faults.InFile here = faults.in(file.file());
    address(file, page, here);
    next(page, here);
    boolean stays = read.pages().values().stream().anyMatch(other -> other.id().equals(page.id()));
    if (stays) {
      here.add(
          "retired", "the page is taken away in one language only", "Take both away, or neither");
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

  private void address(PageFile file, FiledPage page, Faults.InFile here) {
    if (!page.address().matches("[a-z0-9]+(-[a-z0-9]+)*") || TAKEN.contains(page.address())) {
      here.add(
          "address",
          page.address() + " cannot be an address",
          "Write small letters-with-hyphens, and not a word of the site itself");
    }
    PageFile other = addresses.put(page.path(), file);
    if (other != null) {
      here.add("address", "it is that of page " + other.id() + " too", "Choose another");
    }
  }

  private void head(GuidancePage page, Faults.InFile here) {
    page.sources().stream()
        .filter(source -> !sources.has(source))
        .forEach(source ->
            here.add("sources", "there is no source " + source, "Add it to the list of sources"));
    next(page, here);
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

  private void next(FiledPage page, Faults.InFile here) {
    if (page.next() instanceof NextStep.Read(String id)) {
      known.fault(id).ifPresent(fault -> here.add("next", fault, "Name a page that is there"));
    }
  }

  private void text(String text, Faults.InFile here, int linesBefore) {
    new TextCheck(known, sources, here, linesBefore).read(text);
  }
}
