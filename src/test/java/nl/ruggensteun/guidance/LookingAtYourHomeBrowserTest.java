package nl.ruggensteun.guidance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Anna goes through her house on her telephone. What she answers never leaves the page.
@Timeout(300)
class LookingAtYourHomeBrowserTest extends BrowserTest {
  private static final String KEPT =
      """
      async () => [localStorage.length, sessionStorage.length, document.cookie.length,
        (await indexedDB.databases()).length, (await caches.keys()).length,
        history.length, history.state, location.pathname + location.search + location.hash]\
      """;

  @Test
  void her_answers_become_a_drawing_and_go_nowhere() {
    Page anna = telephone();
    go(anna, "/woningscan");
    anna.waitForLoadState();
    Object before = anna.evaluate(KEPT);
    List<String> requests = requestsOf(anna);
    anna.context().setOffline(true);
    nobodyIsKeptOut(anna);

    press(anna, "Begin met uw huis van nu");
    assertThat(anna.locator("#scan-step")).hasText("De voordeur");
    assertThat(anna.locator("#scan-step")).isFocused();
    answer(anna, "Ziet u wie er voor de deur staat", "Nee");
    answer(anna, "Staat er buiten niets", "Weet ik niet");
    assertThat(anna.locator("#scan")).containsText("Een deurspion");
    nobodyIsKeptOut(anna);
    look(anna, "home-scan-questions-360");
    press(anna, "Naar de tekening");
    assertThat(anna.locator("#scan")).containsText("Voordeur: hier kunt u iets doen");
    assertThat(anna.locator("#scan")).containsText("Post: nog niet beantwoord");
    assertThat(anna.locator("#scan")).containsText("Zoek dit eerst uit: Staat er buiten niets");
    nobodyIsKeptOut(anna);
    look(anna, "home-scan-drawing-360");

    assertThat(requests).isEmpty();
    assertThat(anna.evaluate(KEPT)).isEqualTo(before);
  }

  @Test
  void print_shows_the_empty_list_and_nothing_of_her_answers() {
    Page anna = telephone();
    go(anna, "/woningscan");
    press(anna, "Begin met uw huis van nu");
    answer(anna, "Ziet u wie er voor de deur staat", "Nee");
    press(anna, "Naar de tekening");
    anna.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    String printed = anna.locator("body").innerText();
    assertThat(printed)
        .contains("De hele lijst", "Ziet u wie er voor de deur staat", "Een deurspion")
        .doesNotContain("hier kunt u iets doen", "Zo staat het ervoor", "Doe dit het eerst");
    assertThat(anna.locator("input, .rs-plan").all()).noneMatch(Locator::isVisible);
    look(anna, "home-scan-print");
  }

  @Test
  void nothing_is_left_when_she_clears_reloads_or_comes_back() {
    Page anna = telephone();
    go(anna, "/woningscan");
    answered(anna);
    press(anna, "Wis mijn antwoorden");
    assertThat(anna.locator("#scan-step")).hasText("Over welk huis gaat het?");
    assertThat(anna.locator("#scan")).not().containsText("Een deurspion");
    answered(anna);
    anna.reload();
    assertThat(anna.locator("#scan-step")).hasText("Over welk huis gaat het?");
    answered(anna);
    anna.navigate("about:blank");
    anna.goBack();
    assertThat(anna.locator("#scan-step")).hasText("Over welk huis gaat het?");
    assertThat(anna.locator("input:checked")).hasCount(0);
  }

  @Test
  void asking_for_an_adviser_takes_nothing_along() {
    Page anna = telephone();
    go(anna, "/woningscan");
    answered(anna);
    List<String> requests = new ArrayList<>();
    anna.onRequest(request -> requests.add(request.method() + " " + request.url()));
    anna.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName("Vraag een scan door een adviseur"))
        .click();
    anna.waitForURL("**/hulp");
    assertThat(requests.getFirst()).isEqualTo("GET " + program().origin() + "/hulp");
    assertThat(anna.evaluate("() => document.referrer")).isEqualTo("");
  }

  @Test
  void a_new_house_is_asked_about_in_english_too() {
    Page anna = desktop();
    go(anna, "/en/home-scan");
    press(anna, "Begin with a new home");
    assertThat(anna.locator("#scan")).containsText("Can all locks be replaced on the first day?");
    assertThat(anna.locator("#scan")).not().containsText("name plate");
    press(anna, "To the drawing");
    nobodyIsKeptOut(anna);
    look(anna, "home-scan-drawing-1280");
  }

  @Test
  void without_a_script_the_whole_list_is_there() {
    Browser browser = Objects.requireNonNull(telephone().context().browser());
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(false)
                .setViewportSize(360, 740))) {
      Page anna = context.newPage();
      go(anna, "/woningscan");
      assertThat(anna.locator("#scan-list")).isVisible();
      assertThat(anna.locator("[data-question]")).hasCount(39);
      assertThat(anna.locator("#scan")).isHidden();
      look(anna, "home-scan-list-360");
    }
  }

  /// All but that for the sign in the tab, which a browser may fetch late.
  private static List<String> requestsOf(Page page) {
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> {
      if (!request.url().contains("/assets/icon-")) {
        requests.add(request.url());
      }
    });
    return requests;
  }

  private static void answered(Page anna) {
    press(anna, "Begin met uw huis van nu");
    answer(anna, "Ziet u wie er voor de deur staat", "Nee");
  }

  private static void answer(Page page, String question, String answer) {
    page.locator("fieldset")
        .filter(new Locator.FilterOptions().setHasText(question))
        .getByText(answer, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
