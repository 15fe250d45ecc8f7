package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether texts can be published together (_keuring van de teksten_). The build and whoever writes
/// get the same answer, with everything that is wrong at once.
public final class ContentCheck {
  private ContentCheck() {}

  /// @param day from which they would hold
  public static List<ContentFault> of(ContentTexts texts, LocalDate day) {
    try {
      return read(texts, day);
    } catch (StackOverflowError tooDeep) {
      return List.of(
          new ContentFault(
              "", "", "something stands too deep within something else", "Write it more plainly"));
    }
  }

  private static List<ContentFault> read(ContentTexts texts, LocalDate day) {
    Faults faults = new Faults();
    faults.gather(
        Sources.FILE,
        () -> {
          Sources sources = Sources.in(texts);
          GuidancePages guidance = PageFiles.checked(texts, sources, faults).on(day);
          guidance.readLists(faults);
          if (guidance.written().isWhole()) {
            guidance.readRules(faults);
          }
          return guidance;
        });
    return faults.all();
  }

  /// The same, and whether what was changed is over already: somebody who writes a text today has
  /// to say so, while one that only grew old is shown with a mark.
  ///
  /// @param changed the paths of the files
  public static List<ContentFault> ofChange(
      ContentTexts texts, Set<String> changed, LocalDate day) {
    List<ContentFault> faults = new ArrayList<>(of(texts, day));
    if (faults.isEmpty()) {
      ContentDates.of(GuidancePages.of(texts, day)).stream()
          .filter(fault -> changed.contains(fault.file()))
          .forEach(faults::add);
    }
    return List.copyOf(faults);
  }
}
