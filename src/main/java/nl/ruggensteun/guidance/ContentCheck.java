package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Whether texts can be published together (_keuring van de teksten_). The build and whoever writes
/// get the same answer, with everything that is wrong at once.
public final class ContentCheck {
  private ContentCheck() {}

  /// @param day from which they would hold
  public static List<ContentFault> of(ContentTexts texts, LocalDate day) {
    return safely(() -> read(texts, day).faults());
  }

  /// The same, and whether what was changed is over already: somebody who writes a text today has
  /// to say so, while one that only grew old is shown with a mark.
  ///
  /// @param changed the paths of the files
  public static List<ContentFault> ofChange(
      ContentTexts texts, Set<String> changed, LocalDate day) {
    return safely(() -> {
      Read read = read(texts, day);
      return read.faults().isEmpty() ? read.over(changed) : read.faults();
    });
  }

  /// What was read, and what is wrong with it.
  ///
  /// @param guidance empty when not even the sources could be read
  private record Read(Optional<GuidancePages> guidance, List<ContentFault> faults) {
    List<ContentFault> over(Set<String> changed) {
      return guidance.stream()
          .flatMap(pages -> ContentDates.of(pages).stream())
          .filter(fault -> changed.contains(fault.file()))
          .toList();
    }
  }

  private static Read read(ContentTexts texts, LocalDate day) {
    Faults faults = new Faults();
    Optional<GuidancePages> guidance =
        faults.gather(
            Sources.FILE,
            () -> {
              Sources sources = Sources.in(texts);
              GuidancePages pages = PageFiles.checked(texts, sources, faults).on(day);
              pages.readLists(faults);
              if (pages.written().isWhole()) {
                pages.readRules(faults);
              }
              return pages;
            });
    return new Read(guidance, faults.all());
  }

  private static List<ContentFault> safely(Supplier<List<ContentFault>> check) {
    try {
      return check.get();
    } catch (StackOverflowError tooDeep) {
      return List.of(
          new ContentFault(
              "", "", "something stands too deep within something else", "Write it more plainly"));
    }
  }
}
