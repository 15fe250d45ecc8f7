package nl.ruggensteun.guidance.web;

import java.util.Locale;
import java.util.Map;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.web.PageFrame;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/// Makes the text of a public page out of a template in the frame of all pages.
@Component
public class PageTemplates {
  private final SpringTemplateEngine engine;
  private final PageFrame frame;

  PageTemplates(SpringTemplateEngine engine, PageFrame frame) {
    this.engine = engine;
    this.frame = frame;
  }

  public String html(String template, Language language, Map<String, Object> values) {
    ExtendedModelMap model = new ExtendedModelMap();
    frame.fill(model, language);
    return make(template, model, values);
  }

  /// With a script of its own, such as `advice` for the asset `advice.nl.js`.
  public String html(
      String template, Language language, String script, Map<String, Object> values) {
    ExtendedModelMap model = new ExtendedModelMap();
    frame.fill(model, language, script);
    return make(template, model, values);
  }

  private String make(String template, ExtendedModelMap model, Map<String, Object> values) {
    model.addAllAttributes(values);
    model.addAttribute("css", frame.style("guidance"));
    return engine.process(template, new Context(Locale.ROOT, model));
  }
}
