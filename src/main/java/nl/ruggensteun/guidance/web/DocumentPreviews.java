package nl.ruggensteun.guidance.web;

import java.util.Optional;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.guidance.document.DocumentId;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;

/// The page that a text would make (_voorbeeld_), for who writes it. Rules and sources make none of
/// their own.
@Component
class DocumentPreviews {
  private final PageTemplates templates;
  private final PageView view;
  private final ListPages lists;
  private final TrainingController trainings;

  DocumentPreviews(
      PageTemplates templates, PageView view, ListPages lists, TrainingController trainings) {
    this.trainings = trainings;
    this.templates = templates;
    this.view = view;
    this.lists = lists;
  }

  /// @param shown everything with the text in its place
  Optional<String> html(
      DocumentId document, GuidancePages shown, Language language, Readership readers) {
    return document.page().isPresent()
        ? page(document, shown)
            .map(page -> html(page, shown, readers))
            .or(() -> gone(document, shown, readers))
        : list(document, shown, language, readers);
  }

  private Optional<String> gone(DocumentId document, GuidancePages shown, Readership readers) {
    return shown
        .gone(document.page().orElseThrow(), document.language().orElseThrow())
        .map(page ->
            templates.html("guidance-gone", page.language(), view.of(page, shown, readers)));
  }

  /// Also one that has not begun.
  private static Optional<GuidancePage> page(DocumentId document, GuidancePages shown) {
    return shown.facts().stream()
        .filter(facts -> facts.path().equals(document.path()))
        .flatMap(facts -> facts.page().stream())
        .findFirst();
  }

  private String html(GuidancePage page, GuidancePages shown, Readership readers) {
    return templates.html("guidance", page.language(), view.of(page, shown, readers));
  }

  private Optional<String> list(
      DocumentId document, GuidancePages shown, Language language, Readership readers) {
    return switch (document.value()) {
      case "home-scan" ->
          list("home-scan", HomeScanController.list(shown.homeScan()), shown, language);
      case "training" -> Optional.of(trainings.html(shown, language));
      case "norm" -> list("norm", CollectiveNormController.list(shown.norm()), shown, language);
      case "package" ->
          list(
              "safe-start",
              SafetyPackageController.list(shown.safetyPackage(), readers),
              shown,
              language);
      default -> Optional.empty();
    };
  }

  private Optional<String> list(
      String name, ListPages.ListPage list, GuidancePages shown, Language language) {
    return Optional.of(lists.html(new PublicPage(name, language), list, shown));
  }
}
