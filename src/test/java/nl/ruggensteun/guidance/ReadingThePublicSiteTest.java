package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.platform.web.PageFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// What Anna reads at night on her telephone, before any script has run.
class ReadingThePublicSiteTest {
  private static final PageFrame.Team TEAM = new PageFrame.Team("070-0000000", "0700000000", false);
  private static final PageFrame.Team PRACTICE = new PageFrame.Team("070-0000000", "", true);

  private final SpringTemplateEngine engine = engine();

  @ParameterizedTest
  @EnumSource(Language.class)
  void danger_and_the_number_come_before_everything_else(Language language) {
    String page = page("front", language, TEAM, "");
    int title = page.indexOf("<h1");
    assertThat(page.indexOf("tel:112")).isBetween(0, title);
    assertThat(page.indexOf("tel:0700000000")).isBetween(0, title);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void all_four_doors_are_links(Language language) {
    String help = language == Language.NL ? "\"/hulp" : "\"/en/help";
    assertThat(page("front", language, TEAM, ""))
        .contains(help + "\"", help + "#schrijven\"", help + "#zorgen\"", help + "#terug\"");
  }

  @ParameterizedTest
  @CsvSource({"not-found", "internal", "unavailable"})
  void an_error_page_gives_the_number_and_a_way_on(String code) {
    assertThat(page("error", Language.NL, TEAM, code))
        .contains("tel:112", "tel:0700000000", "href=\"/\"");
  }

  @Test
  void the_practice_site_dials_nobody_and_says_what_it_is() {
    assertThat(page("front", Language.NL, PRACTICE, ""))
        .doesNotContain("tel:")
        .contains("Oefenomgeving, niet vertrouwelijk");
  }

  @ParameterizedTest
  @CsvSource({"front, ''", "error, not-found", "error, internal", "error, unavailable"})
  void no_placeholder_is_left_open(String template, String code) {
    for (Language language : Language.values()) {
      assertThat(page(template, language, TEAM, code)).doesNotContainPattern("\\{\\d}");
    }
  }

  private String page(String template, Language language, PageFrame.Team team, String code) {
    Map<String, Object> model =
        Map.of(
            "lang",
            language.code(),
            "m",
            new PageFrame.Words(new Texts(), language),
            "team",
            team,
            "css",
            "/assets/ruggensteun.css",
            "icon",
            "/assets/icon.svg",
            "code",
            code);
    return engine.process(template, new Context(Locale.ROOT, model));
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }
}
