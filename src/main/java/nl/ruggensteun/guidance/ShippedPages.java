package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The pages as they are shipped (_meegeleverde pagina's_), each in every language, read and looked
/// through from end to end.
record ShippedPages(Sources sources, Map<PageFile, GuidancePage> pages) {

  /// @throws ContentRefused with everything that is wrong
  static ShippedPages load() {
    Map<String, String> files = new LinkedHashMap<>();
    ContentFiles.under("guidance/pages").forEach(path -> files.put(path, ContentFiles.text(path)));
    return of(Sources.load(), files);
  }

  /// @param files their texts by their paths
  static ShippedPages of(Sources sources, Map<String, String> files) {
    Faults faults = new Faults();
    List<PageFile> named = named(files, faults);
    Map<PageFile, GuidancePage> pages = new LinkedHashMap<>();
    named.forEach(file -> file.read(faults).ifPresent(page -> pages.put(file, page)));
    new PageCheck(sources, faults, named).all(pages);
    faults.refuse();
    return new ShippedPages(sources, pages);
  }

  private static List<PageFile> named(Map<String, String> files, Faults faults) {
    List<PageFile> named = new ArrayList<>();
    files.forEach((file, text) -> {
      Optional<PageFile> page = PageFile.named(file, text);
      page.ifPresent(named::add);
      if (page.isEmpty()) {
        faults.in(file).add("", "this is not a page", "Call it <id>/nl.md or <id>/en.md");
      }
    });
    return named;
  }

  GuidancePages on(LocalDate day) {
    return new GuidancePages(day, sources, List.copyOf(pages.values()));
  }

  /// What no longer holds on that day while nobody said that it may stay. The build fails on it; a
  /// program that runs goes on and marks the page, for telephones must ring whatever a text says.
  List<ContentFault> expired(LocalDate day) {
    return pages.entrySet().stream()
        .filter(one -> one.getValue().validity().isOver(day))
        .filter(one -> !one.getValue().validity().staysExpired())
        .map(one ->
            new ContentFault(
                one.getKey().file(),
                "valid-until",
                "it is no longer valid",
                "Review it, or write expired: true when it must stay as it is"))
        .toList();
  }
}
