package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The adviser for members (_Wat kan ik doen?_): the same questions, and in the plan also what the
/// law says and no jurist looked at yet. Whoever is not signed in gets the answer for a page that
/// does not exist.
@Controller
class MemberAdviceController implements PageForMembers {
  private final PageTemplates templates;
  private final Publications publications;

  MemberAdviceController(PageTemplates templates, Publications publications) {
    this.templates = templates;
    this.publications = publications;
  }

  @GetMapping("/bureau/handreiking/wat-kan-ik-doen")
  void advice(SignedIn member, HttpServletResponse response) throws IOException {
    answer(Language.NL, response);
  }

  @GetMapping("/en/office/guidance/what-can-i-do")
  void adviceInEnglish(SignedIn member, HttpServletResponse response) throws IOException {
    answer(Language.EN, response);
  }

  private void answer(Language language, HttpServletResponse response) throws IOException {
    PageForMembers.write(
        response,
        templates.html(
            "advice",
            language,
            "advice",
            Map.of(
                "rules",
                "/api/v1/adviser-rules/" + language.code(),
                "questions",
                publications.now().adviserRules().questions(),
                "root",
                Readership.MEMBERS.root(language),
                "forMembers",
                true)));
  }
}
