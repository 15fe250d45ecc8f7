package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.PageGroup;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page (_voorpagina_): in danger, the number, three doors, and what to do in one's own
/// situation. It needs no script.
@Controller
class FrontPageController {
  private static final int SHOWN_OF_A_GROUP = 5;

  private final PublishedPages published;
  private final PageTemplates templates;
  private final FrontDoors doors;

  FrontPageController(PublishedPages published, PageTemplates templates, FrontDoors doors) {
    this.published = published;
    this.templates = templates;
    this.doors = doors;
  }

  @GetMapping("/")
  void front(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Language.NL, request, response);
  }

  @GetMapping("/en")
  void frontInEnglish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Language.EN, request, response);
  }

  private void answer(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean open = doors.areOpen();
    PublicPage page = new PublicPage("front", language, open ? "open" : "closed");
    published.answer(
        page,
        request,
        response,
        guidance ->
            templates.html(
                "front",
                language,
                Map.of("open", open, "situations", situations(guidance, language))));
  }

  /// What somebody may be in, per group the most important.
  public record Situations(String group, List<GuidancePage> pages) {}

  private static List<Situations> situations(GuidancePages guidance, Language language) {
    return Arrays.stream(PageGroup.values())
        .filter(group -> group != PageGroup.TEAM)
        .map(group ->
            new Situations(
                group.code(),
                guidance.in(language, group).stream().limit(SHOWN_OF_A_GROUP).toList()))
        .filter(situations -> !situations.pages().isEmpty())
        .toList();
  }
}
