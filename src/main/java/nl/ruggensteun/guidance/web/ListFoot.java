package nl.ruggensteun.guidance.web;

import java.time.LocalDate;
import java.util.List;
import nl.ruggensteun.guidance.Review;
import nl.ruggensteun.guidance.Source;
import nl.ruggensteun.guidance.Validity;
import nl.ruggensteun.platform.Language;

/// What stands below a list: where it comes from, who looked at it last, and whether somebody
/// should look again now.
///
/// @param by who looked at it, as a function
public record ListFoot(List<Shown> sources, String reviewed, String by, String next, boolean due) {
  public ListFoot {
    sources = List.copyOf(sources);
  }

  /// A source as the page shows it.
  ///
  /// @param message says where it stands, with the site and the day
  public record Shown(String title, String address, String message, String site, String seen) {}

  static ListFoot of(
      List<Source> sources, Review review, Validity validity, LocalDate today, Language language) {
    return new ListFoot(
        sources.stream().map(source -> shown(source, language)).toList(),
        Days.words(review.on(), language),
        review.by(),
        Days.words(review.next(), language),
        review.isDue(today) || validity.isOver(today));
  }

  private static Shown shown(Source source, Language language) {
    return new Shown(
        source.title(),
        source.address().toString(),
        source.seenMessage(),
        source.site(),
        Days.words(source.seen(), language));
  }
}
