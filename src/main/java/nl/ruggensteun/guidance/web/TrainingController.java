package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.guidance.Source;
import nl.ruggensteun.guidance.Training;
import nl.ruggensteun.guidance.TrainingCatalogue;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages of the trainings: all of them, and one at a time. Whoever wants to take part goes on
/// to the sealed form; nothing here takes a name, and nothing tells who looked for which office.
@Controller
class TrainingController {
  private final TrainingCatalogue catalogue;
  private final ListPages pages;
  private final PublishedPages published;
  private final PageTemplates templates;
  private final TrainingViews views;

  TrainingController(
      TrainingCatalogue catalogue,
      ListPages pages,
      PublishedPages published,
      PageTemplates templates,
      TrainingViews views) {
    this.catalogue = catalogue;
    this.pages = pages;
    this.published = published;
    this.templates = templates;
    this.views = views;
  }

  @GetMapping("/trainingen")
  void all(HttpServletRequest request, HttpServletResponse response) throws IOException {
    all(Language.NL, request, response);
  }

  @GetMapping("/en/training")
  void allInEnglish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    all(Language.EN, request, response);
  }

  private void all(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ListFoot foot = foot(catalogue.sources(), language);
    published.answer(
        new PublicPage("training", language, foot.due() ? "due" : ""),
        request,
        response,
        guidance -> templates.html("training", language, values(guidance.day(), foot, language)));
  }

  private Map<String, Object> values(LocalDate today, ListFoot foot, Language language) {
    List<TrainingViews.Shown> trainings =
        catalogue.trainings().stream()
            .map(training -> views.of(training, today, language))
            .toList();
    return Map.of(
        "language", language,
        "foot", foot,
        "trainings", trainings,
        "dates", TrainingViews.inOrder(trainings),
        "groups", Training.Group.values());
  }

  @GetMapping("/trainingen/{address}")
  void one(
      @PathVariable("address") String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    one(catalogue.at(address, Language.NL), Language.NL, request, response);
  }

  @GetMapping("/en/training/{address}")
  void oneInEnglish(
      @PathVariable("address") String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    one(catalogue.at(address, Language.EN), Language.EN, request, response);
  }

  private void one(
      Optional<Training> found,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Training training = found.get();
    ListFoot foot = foot(training.sources(), language);
    published.answer(
        new PublicPage("training-" + training.id(), language, foot.due() ? "due" : ""),
        request,
        response,
        guidance ->
            templates.html(
                "training-one",
                language,
                "training",
                Map.of(
                    "language", language,
                    "foot", foot,
                    "training", views.of(training, guidance.day(), language))));
  }

  private ListFoot foot(List<Source> sources, Language language) {
    return pages.foot(sources, catalogue.review(), catalogue.validity(), language);
  }
}
