package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All pages as they are written (_geschreven pagina's_), each in every language.
///
/// @param retired those that were taken away
record PageFiles(
    ContentTexts texts,
    Sources sources,
    Map<PageFile, GuidancePage> pages,
    Map<PageFile, RetiredPage> retired) {
  private static final String FOLDER = "guidance/pages";

  /// Read and looked through from end to end.
  ///
  /// @throws ContentRefused with everything that is wrong
  static PageFiles checked(ContentTexts texts) {
    return checked(texts, Sources.in(texts));
  }

  static PageFiles checked(ContentTexts texts, Sources sources) {
    Faults faults = new Faults();
    PageFiles pages = checked(texts, sources, faults);
    faults.refuse();
    return pages;
  }

  /// Read and looked through; of what is wrong only the rest is in it.
  static PageFiles checked(ContentTexts texts, Sources sources, Faults faults) {
    List<PageFile> named = named(texts, faults);
    PageFiles read = read(texts, sources, named, faults);
    new PageCheck(read, faults, named).all();
    return read;
  }

  /// Only read: whoever wrote them looked through them already.
  ///
  /// @throws ContentRefused when one cannot be read at all
  static PageFiles trusted(ContentTexts texts) {
    Faults faults = new Faults();
    PageFiles read = read(texts, Sources.in(texts), named(texts, faults), faults);
    faults.refuse();
    return read;
  }

  private static PageFiles read(
      ContentTexts texts, Sources sources, List<PageFile> named, Faults faults) {
    Map<PageFile, GuidancePage> pages = new LinkedHashMap<>();
    Map<PageFile, RetiredPage> retired = new LinkedHashMap<>();
    for (PageFile file : named) {
      file.read(faults)
          .ifPresent(filed -> {
            switch (filed) {
              case GuidancePage page -> pages.put(file, page);
              case RetiredPage gone -> retired.put(file, gone);
            }
          });
    }
    return new PageFiles(texts, sources, pages, retired);
  }

  private static List<PageFile> named(ContentTexts texts, Faults faults) {
    List<PageFile> named = new ArrayList<>();
    texts
        .under(FOLDER)
        .forEach((file, text) -> {
          Optional<PageFile> page = PageFile.named(file, text);
          page.ifPresent(named::add);
          if (page.isEmpty()) {
            faults.in(file).add("", "this is not a page", "Call it <id>/nl.md or <id>/en.md");
          }
        });
    return named;
  }

  /// Whether every file could be read.
  boolean isWhole() {
    return pages.size() + retired.size() == texts.under(FOLDER).size();
  }

  GuidancePages on(LocalDate day) {
    return new GuidancePages(day, this);
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
