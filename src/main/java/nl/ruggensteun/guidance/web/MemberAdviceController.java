package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;

/// The adviser for members (_Wat kan ik doen?_): the same questions, and in the plan also what the
/// law says and no jurist looked at yet. Whoever is not signed in gets the answer for a page that
/// does not exist.
@Controller
class MemberAdviceController {
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
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response
        .getWriter()
        .write(
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

  @ExceptionHandler(Refused.class)
  void asIfItWereNotThere(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }
}
