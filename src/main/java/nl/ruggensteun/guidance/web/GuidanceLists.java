package nl.ruggensteun.guidance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.PageGroup;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;

/// All pages of guidance by group, each with its first sentence (_overzicht_).
@Component
class GuidanceLists {
  private final PageTemplates templates;
  private final SearchIndexes indexes;

  GuidanceLists(PageTemplates templates, SearchIndexes indexes) {
    this.templates = templates;
    this.indexes = indexes;
  }

  /// A group that is not empty.
  public record Group(String code, List<GuidancePage> pages) {}

  String html(GuidancePages guidance, Language language, Readership readers) {
    Language other = language == Language.NL ? Language.EN : Language.NL;
    return templates.html(
        "guidance-list",
        language,
        "search",
        Map.of(
            "groups",
            groups(guidance, language),
            "index",
            indexes.files().address(language),
            "forMembers",
            readers == Readership.MEMBERS,
            "readers",
            readers,
            "root",
            readers.root(language),
            "other",
            readers.root(other)));
  }

  static List<Group> groups(GuidancePages guidance, Language language) {
    return Arrays.stream(PageGroup.values())
        .map(group -> new Group(group.code(), guidance.in(language, group)))
        .filter(group -> !group.pages().isEmpty())
        .toList();
  }
}
