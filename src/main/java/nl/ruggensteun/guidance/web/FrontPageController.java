package nl.ruggensteun.guidance.web;

import nl.ruggensteun.platform.AnchorFacts;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.web.PageFrame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The front page (_voorpagina_): in danger, the number, and three doors. It needs no script.
@Controller
class FrontPageController {
  private final PageFrame frame;
  private final AnchorFacts facts;

  FrontPageController(PageFrame frame, AnchorFacts facts) {
    this.frame = frame;
    this.facts = facts;
  }

  @GetMapping("/")
  String front(Model model) {
    return page(model, Language.NL);
  }

  @GetMapping("/en")
  String frontInEnglish(Model model) {
    return page(model, Language.EN);
  }

  private String page(Model model, Language language) {
    frame.fill(model, language);
    model.addAttribute("open", facts.takesRequests());
    return "front";
  }
}
