package nl.ruggensteun.guidance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Dirk fills in what his council agreed on, and prints it; nothing of it goes anywhere.
@Timeout(300)
class AgreeingOnTheNormBrowserTest extends BrowserTest {
  @Test
  void what_dirk_fills_in_becomes_a_letter_and_is_sent_nowhere() {
    Page dirk = telephone();
    go(dirk, "/collectieve-norm");
    dirk.waitForLoadState();
    List<String> requests = requestsOf(dirk);
    dirk.context().setOffline(true);
    nobodyIsKeptOut(dirk);
    dirk.getByText("Provincie", new Page.GetByTextOptions().setExact(true)).click();
    dirk.getByLabel("De naam van uw organisatie").fill("provincie Voorbeeld");
    dirk.getByLabel("Wie is het eerste aanspreekpunt voor Statenleden, en wie vervangt?")
        .fill("De statengriffier");
    dirk.getByLabel("Wanneer stelde Provinciale Staten de norm vast?").fill("2026-10-01");
    assertThat(dirk.locator(".rs-letter")).containsText("Afspraken van provincie Voorbeeld");
    nobodyIsKeptOut(dirk);
    look(dirk, "norm-360");

    dirk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(dirk.locator("body").innerText())
        .contains("De statengriffier", "1 oktober 2026", "Nog af te spreken", "Binnen 24 uur")
        .doesNotContain("Drie boodschappen", "Wat u invult", "Verlaat deze pagina");
    look(dirk, "norm-letter-print");
    assertThat(requests).isEmpty();
    assertThat(dirk.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void nothing_is_left_after_the_page() {
    Page dirk = telephone();
    go(dirk, "/collectieve-norm");
    dirk.getByLabel("De naam van uw organisatie").fill("provincie Voorbeeld");
    assertThat(dirk.locator(".rs-letter")).isVisible();
    dirk.reload();
    assertThat(dirk.getByLabel("De naam van uw organisatie")).hasValue("");
    assertThat(dirk.locator(".rs-letter")).hasCount(0);
  }

  @Test
  void a_card_is_read_on_a_telephone_and_printed_alone() {
    Page dirk = telephone();
    go(dirk, "/collectieve-norm");
    dirk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Voor het gezin")).click();
    dirk.waitForURL("**/collectieve-norm/gezin");
    nobodyIsKeptOut(dirk);
    look(dirk, "norm-card-360");
    dirk.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(dirk.locator("body").innerText())
        .contains("U kunt zelf bellen", "Het is niet normaal")
        .doesNotContain("Verlaat deze pagina", "Alle kaarten");
    go(dirk, "/collectieve-norm/bestaat-niet");
    assertThat(dirk.locator("h1")).hasText("Deze pagina is er niet");
  }

  @Test
  void the_english_page_says_the_same() {
    Page dirk = desktop();
    go(dirk, "/en/collective-norm");
    dirk.getByText("Water authority", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(dirk.locator("#norm-form")).containsText("members of the general board");
    nobodyIsKeptOut(dirk);
    look(dirk, "norm-1280");
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
}
