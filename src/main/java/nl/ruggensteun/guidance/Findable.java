package nl.ruggensteun.guidance;

import java.util.List;

/// What somebody can look for (_vindplaats_): a page of guidance, or something to do by oneself.
public record Findable(String title, String path, String summary, List<String> keywords) {
  public Findable {
    keywords = List.copyOf(keywords);
  }

  static Findable of(GuidancePage page) {
    return new Findable(page.title(), page.path(), page.summary(), page.keywords());
  }
}
