package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Anna reads what she can do before she tells anybody anything.
@Timeout(300)
class ReadingGuidanceBrowserTest extends BrowserTest {
  private static final int NARROWEST = 320;
  private static final String FOCUSED = "one => one === document.activeElement";

  @Test
  void from_the_front_page_on_a_telephone_to_what_to_do_first() {
    Page page = telephone();
    go(page, "/");
    nobodyIsKeptOut(page);
    look(page, "guidance-front");
    link(page, "Iemand bedreigt mij").click();
    Locator first = page.locator(".rs-first");
    assertThat(first.innerText()).startsWith("Doe dit eerst");
    assertThat(first.boundingBox().y).isLessThan(740);
    nobodyIsKeptOut(page);
    look(page, "guidance-page");
  }

  @Test
  void every_page_can_be_used_by_everybody() {
    Page page = telephone();
    page.setViewportSize(NARROWEST, 740);
    List<String> paths =
        new ArrayList<>(List.of("/handreiking", "/handreiking/a-z", "/en/guidance"));
    program().part(Publications.class).now().in(Language.NL).forEach(one -> paths.add(one.path()));
    for (String path : paths) {
      go(page, path);
      nobodyIsKeptOut(page);
      assertThat((int) page.evaluate("() => document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(NARROWEST);
    }
  }

  @Test
  void what_she_looks_for_stays_in_her_browser() {
    Page page = telephone();
    go(page, "/handreiking");
    Locator field = page.getByLabel("Zoek een onderwerp");
    field.waitFor();
    List<String> sent = new ArrayList<>();
    page.onRequest((Request request) -> sent.add(request.url()));
    field.pressSequentially("dreigbrief");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).contains("gevonden");
    assertThat(page.locator(".rs-search__list li").count()).isPositive();
    nobodyIsKeptOut(page);
    look(page, "guidance-search");
    assertThat(sent).isEmpty();
    field.fill("qqqq");
    assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Niets gevonden");
    field.fill("dreigbrief");
    field.press("Enter");
    page.keyboard().press("Enter");
    page.locator(".rs-first").waitFor();
    assertThat(page.url()).doesNotContain("dreigbrief");
  }

  @Test
  void on_paper_it_is_a_leaflet() {
    Page page = desktop();
    go(page, "/handreiking/ik-word-bedreigd");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    look(page, "guidance-leaflet");
    assertThat(page.locator("h1").isVisible()).isTrue();
    assertThat(page.locator(".rs-first").isVisible()).isTrue();
    assertThat(page.locator(".rs-call").first().isVisible()).isTrue();
    assertThat(page.locator(".rs-sources").isVisible()).isTrue();
    for (String chrome : List.of(".rs-exit", ".rs-foot", ".rs-trail", ".rs-related")) {
      assertThat(page.locator(chrome).isVisible()).as(chrome).isFalse();
    }
  }

  @Test
  void by_keyboard_from_the_overview_to_a_page() {
    Page page = desktop();
    go(page, "/handreiking");
    page.getByLabel("Zoek een onderwerp").waitFor();
    look(page, "guidance-overview");
    Locator wanted = link(page, "Ik denk erover om te stoppen");
    for (int step = 0; step < 60 && !(boolean) wanted.evaluate(FOCUSED); step++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    page.locator(".rs-first").waitFor();
    assertThat(page.locator("h1").innerText()).isEqualTo("Ik denk erover om te stoppen");
  }

  private static Locator link(Page page, String name) {
    return page.locator("main")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }
}
