package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.GuidancePage;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Guidance for members (_handreiking voor leden_): the same pages with what is still a concept.
/// Whoever is not signed in gets the answer for a page that does not exist.
@Controller
class MemberGuidanceController implements PageForMembers {
  private final Publications publications;
  private final PageTemplates templates;
  private final PageView view;
  private final GuidanceLists lists;
  private final GonePages gone;

  MemberGuidanceController(
      Publications publications,
      PageTemplates templates,
      PageView view,
      GuidanceLists lists,
      GonePages gone) {
    this.gone = gone;
    this.publications = publications;
    this.templates = templates;
    this.view = view;
    this.lists = lists;
  }

  @GetMapping("/bureau/handreiking")
  void all(SignedIn member, HttpServletResponse response) throws IOException {
    PageForMembers.write(response, lists.html(publications.now(), Language.NL, Readership.MEMBERS));
  }

  @GetMapping("/en/office/guidance")
  void allInEnglish(SignedIn member, HttpServletResponse response) throws IOException {
    PageForMembers.write(response, lists.html(publications.now(), Language.EN, Readership.MEMBERS));
  }

  @GetMapping("/bureau/handreiking/{address}")
  void page(SignedIn member, @PathVariable("address") String address, HttpServletResponse response)
      throws IOException {
    page(address, Language.NL, response);
  }

  @GetMapping("/en/office/guidance/{address}")
  void pageInEnglish(
      SignedIn member, @PathVariable("address") String address, HttpServletResponse response)
      throws IOException {
    page(address, Language.EN, response);
  }

  private void page(String address, Language language, HttpServletResponse response)
      throws IOException {
    Optional<GuidancePage> page = publications.now().at(address, language);
    if (page.isEmpty()) {
      gone.answer(address, language, Readership.MEMBERS, response);
      return;
    }
    PageForMembers.write(
        response,
        templates.html(
            "guidance", language, view.of(page.get(), publications.now(), Readership.MEMBERS)));
  }
}
