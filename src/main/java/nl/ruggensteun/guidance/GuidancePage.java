package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.platform.Language;

/// One page of guidance in one language (_pagina van de handreiking_).
///
/// @param id the same in both languages and for ever
/// @param address the last part of its address, in its own language
/// @param first the first thing to do, in Markdown
/// @param translates of a translation: the review of the Dutch page it was written from
/// @param body in Markdown
public record GuidancePage(
    String id,
    Language language,
    String title,
    String address,
    String summary,
    PageGroup group,
    int order,
    List<String> keywords,
    String first,
    NextStep next,
    List<String> sources,
    Review review,
    Validity validity,
    Optional<LocalDate> translates,
    String body)
    implements FiledPage {

  public GuidancePage {
    keywords = List.copyOf(keywords);
    sources = List.copyOf(sources);
  }

  @Override
  public String path() {
    return FiledPage.super.path();
  }

  /// Where these readers find it.
  public String pathFor(Readership readers) {
    return readers.root(language) + "/" + address;
  }
}
