package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The adviser (_Wat kan ik doen?_). What is asked and answered stays in the browser; without
/// scripts the page says where to read and whom to call.
@Controller
class AdviceController {
  private final PublishedPages published;
  private final PageTemplates templates;
  private final DataFiles files;

  AdviceController(PublishedPages published, PageTemplates templates, AdviceRules files) {
    this.published = published;
    this.templates = templates;
    this.files = files.files();
  }

  @GetMapping("/wat-kan-ik-doen")
  void advice(HttpServletRequest request, HttpServletResponse response) throws IOException {
    answer(Language.NL, request, response);
  }

  @GetMapping("/en/what-can-i-do")
  void adviceInEnglish(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(Language.EN, request, response);
  }

  @GetMapping({"/handreiking/regels/{file}", "/en/guidance/rules/{file}"})
  void rules(
      @PathVariable("file") String file, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    files.send(file, request, response);
  }

  private void answer(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    published.answer(
        new PublicPage("advice", language),
        request,
        response,
        guidance ->
            templates.html(
                "advice",
                language,
                "advice",
                Map.of(
                    "rules", files.address(language),
                    "questions", guidance.adviserRules().questions(),
                    "root", Readership.EVERYBODY.root(language))));
  }
}
