package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
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
  private final Publications publications;
  private final PublishedPages published;
  private final PageTemplates templates;
  private final TrainingViews views;

  TrainingController(
      Publications publications,
      PublishedPages published,
      PageTemplates templates,
      TrainingViews views) {
    this.publications = publications;
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
    published.answer(
        new PublicPage("training", language),
        request,
        response,
        guidance -> html(guidance, language));
  }

  /// The page of all of them.
  String html(GuidancePages guidance, Language language) {
    TrainingCatalogue catalogue = guidance.training();
    List<TrainingViews.Shown> trainings =
        catalogue.trainings().stream()
            .map(training -> views.of(training, guidance.day(), language))
            .toList();
    return templates.html(
        "training",
        language,
        Map.of(
            "language", language,
            "foot", foot(catalogue.sources(), guidance, language),
            "trainings", trainings,
            "dates", TrainingViews.inOrder(trainings),
            "groups", Training.Group.values()));
  }

  @GetMapping("/trainingen/{address}")
  void one(
      @PathVariable("address") String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    one(address, Language.NL, request, response);
  }

  @GetMapping("/en/training/{address}")
  void oneInEnglish(
      @PathVariable("address") String address,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    one(address, Language.EN, request, response);
  }

  private void one(
      String address, Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Training> found = publications.now().training().at(address, language);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Training training = found.get();
    published.answer(
        new PublicPage("training-" + training.id(), language),
        request,
        response,
        guidance -> html(asPublished(training, guidance), guidance, language));
  }

  /// As it is in what is published now; it was found a moment ago.
  private static Training asPublished(Training training, GuidancePages guidance) {
    return guidance.training().trainings().stream()
        .filter(one -> one.id().equals(training.id()))
        .findFirst()
        .orElse(training);
  }

  private String html(Training training, GuidancePages guidance, Language language) {
    return templates.html(
        "training-one",
        language,
        "training",
        Map.of(
            "language", language,
            "foot", foot(training.sources(), guidance, language),
            "training", views.of(training, guidance.day(), language)));
  }

  private static ListFoot foot(List<Source> sources, GuidancePages guidance, Language language) {
    TrainingCatalogue catalogue = guidance.training();
    return ListFoot.of(sources, catalogue.review(), catalogue.validity(), guidance.day(), language);
  }
}
