package nl.ruggensteun.guidance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Anna starts as a councillor. Her telephone remembers what she did only because she says so.
@Timeout(300)
class StartingSafelyBrowserTest extends BrowserTest {
  private static final String REMEMBERED = "() => localStorage.length";

  @Test
  void anna_sees_what_is_for_her_and_nothing_leaves_or_stays() {
    Page anna = telephone();
    go(anna, "/veilig-beginnen");
    anna.waitForLoadState();
    List<String> requests = requestsOf(anna);
    anna.context().setOffline(true);
    nobodyIsKeptOut(anna);
    anna.getByLabel("Waar begint u in?").selectOption("councillor");
    assertThat(item(anna, "talk")).isVisible();
    assertThat(item(anna, "welcome")).isHidden();
    mark(anna, "talk", "done");
    assertThat(anna.locator("#start-tools")).containsText("1 van de");
    look(anna, "safe-start-360");
    assertThat(requests).isEmpty();
    assertThat(anna.evaluate(REMEMBERED)).isEqualTo(0);
    anna.context().setOffline(false);
    anna.reload();
    assertThat(anna.locator("#start-tools")).containsText("0 van de");
  }

  @Test
  void her_own_telephone_remembers_until_she_wipes_it() {
    Page anna = telephone();
    go(anna, "/veilig-beginnen");
    anna.getByLabel("Waar begint u in?").selectOption("councillor");
    mark(anna, "norm", "planned");
    anna.getByText("Dit toestel is alleen van mij").click();
    anna.reload();
    assertThat(item(anna, "norm").locator("select")).hasValue("planned");
    assertThat(anna.getByLabel("Waar begint u in?")).hasValue("councillor");
    nobodyIsKeptOut(anna);
    anna.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Wis mijn keuzes op dit toestel"))
        .click();
    assertThat(anna.evaluate(REMEMBERED)).isEqualTo(0);
    anna.reload();
    assertThat(item(anna, "norm").locator("select")).hasValue("open");
  }

  @Test
  void taking_the_tick_back_clears_the_telephone_at_once() {
    Page anna = telephone();
    go(anna, "/veilig-beginnen");
    Locator own = anna.getByText("Dit toestel is alleen van mij");
    own.click();
    mark(anna, "norm", "done");
    assertThat(anna.evaluate(REMEMBERED)).isEqualTo(1);
    own.click();
    assertThat(anna.evaluate(REMEMBERED)).isEqualTo(0);
  }

  @Test
  void the_printed_list_says_how_far_she_is() {
    Page anna = desktop();
    go(anna, "/veilig-beginnen");
    anna.getByLabel("Waar begint u in?").selectOption("councillor");
    mark(anna, "talk", "done");
    anna.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(item(anna, "talk").innerText()).contains("Gedaan").doesNotContain("gepland");
    assertThat(anna.locator("body").innerText()).doesNotContain("Dit toestel is alleen van mij");
    look(anna, "safe-start-print");
  }

  @Test
  void the_number_can_be_kept_under_a_name_that_says_nothing() {
    Page anna = telephone();
    go(anna, "/en/safe-start");
    nobodyIsKeptOut(anna);
    Locator link = anna.getByText("Keep as Dienst");
    APIResponse card = anna.request().get(program().origin() + link.getAttribute("href"));
    assertThat(card.headers().get("content-type")).startsWith("text/vcard");
    assertThat(card.text())
        .contains("FN:Dienst\r\n", "TEL;VALUE=uri;TYPE=voice:tel:")
        .doesNotContain("uggensteun");
    assertThat(anna.request().get(program().origin() + "/veilig-beginnen/anders.vcf").status())
        .isEqualTo(404);
  }

  @Test
  void no_statement_on_law_is_public_before_a_jurist_looked() {
    Page anna = telephone();
    go(anna, "/veilig-beginnen");
    assertThat(anna.locator(".rs-law")).hasCount(0);
    assertThat(anna.locator("main")).not().containsText("1 januari 2024");
    String forMembers = program().origin() + "/bureau/handreiking/veilig-beginnen";
    assertThat(anna.request().get(forMembers).status()).isEqualTo(404);
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

  private static Locator item(Page page, String id) {
    return page.locator("[data-item=" + id + "]");
  }

  private static void mark(Page page, String id, String mark) {
    item(page, id).locator("select").selectOption(mark);
  }
}
