package nl.ruggensteun.platform.web;

import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What every page that is rendered here has around its content (_paginakader_).
@Component
public class PageFrame {
  private final Settings settings;
  private final Texts texts;
  private final StaticPages pages;

  PageFrame(Settings settings, Texts texts, StaticPages pages) {
    this.settings = settings;
    this.texts = texts;
    this.pages = pages;
  }

  /// Fills the model for `layout.html`.
  public void fill(Model model, Language language) {
    model.addAttribute("lang", language.code());
    model.addAttribute("m", new Words(texts, language));
    model.addAttribute("team", team());
    model.addAttribute("css", pages.address("ruggensteun.css"));
    model.addAttribute("icon", pages.address("icon.svg"));
    model.addAttribute("script", pages.address("front.js"));
  }

  /// The same for a page with a script of its own beside the one for leaving.
  ///
  /// @param script such as `advice`, for the asset `advice.nl.js`
  public void fill(Model model, Language language, String script) {
    fill(model, language);
    model.addAttribute("more", pages.address(script + "." + language.code() + ".js"));
  }

  /// The number that people can call.
  public Team team() {
    return Team.of(settings);
  }

  /// Where the styles of that name stand.
  public String style(String name) {
    return pages.address(name + ".css");
  }

  /// Texts in one language, as a template asks for them.
  public record Words(Texts texts, Language language) {
    public String text(String key, Object... arguments) {
      return texts.text(language, key, arguments);
    }
  }

  /// The team's number; a practice environment has none that can be dialled.
  ///
  /// @param dial the number as a telephone wants it, empty when it must not be dialled
  public record Team(String number, String dial, boolean demo) {
    static Team of(Settings settings) {
      String digits = settings.number().replaceAll("[^+0-9]", "");
      return new Team(settings.number(), settings.demo() ? "" : digits, settings.demo());
    }
  }
}
