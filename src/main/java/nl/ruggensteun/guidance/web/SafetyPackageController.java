package nl.ruggensteun.guidance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.guidance.Readership;
import nl.ruggensteun.guidance.SafetyPackage;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page of the safety package: all of it for everybody. Which office somebody starts in and
/// what they did already is known to their own device only. Members who are signed in also read
/// what the law says and no jurist looked at yet; for others that page does not exist.
@Controller
class SafetyPackageController implements PageForMembers {
  private static final String NAME = "safe-start";

  private final Publications publications;
  private final ListPages pages;

  SafetyPackageController(Publications publications, ListPages pages) {
    this.publications = publications;
    this.pages = pages;
  }

  @GetMapping("/veilig-beginnen")
  void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(Language.NL, request, response);
  }

  @GetMapping("/en/safe-start")
  void pageInEnglish(HttpServletRequest request, HttpServletResponse response) throws IOException {
    page(Language.EN, request, response);
  }

  private void page(Language language, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    pages.answer(
        new PublicPage(NAME, language),
        request,
        response,
        guidance -> list(guidance.safetyPackage(), Readership.EVERYBODY));
  }

  @GetMapping("/bureau/handreiking/veilig-beginnen")
  void forMembers(SignedIn member, HttpServletResponse response) throws IOException {
    forMembers(Language.NL, response);
  }

  @GetMapping("/en/office/guidance/safe-start")
  void forMembersInEnglish(SignedIn member, HttpServletResponse response) throws IOException {
    forMembers(Language.EN, response);
  }

  private void forMembers(Language language, HttpServletResponse response) throws IOException {
    GuidancePages guidance = publications.now();
    ListPages.ListPage list = list(guidance.safetyPackage(), Readership.MEMBERS);
    PageForMembers.write(response, pages.html(new PublicPage(NAME, language), list, guidance));
  }

  static ListPages.ListPage list(SafetyPackage start, Readership readers) {
    return new ListPages.ListPage(
        start.review(),
        start.validity(),
        start.sources(readers),
        Map.of("start", start, "readers", readers, "forMembers", readers == Readership.MEMBERS));
  }
}
