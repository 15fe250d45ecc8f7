package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// No error takes what Anna typed, and leaving takes all of it.
class NothingIsLeftBehindBrowserTest extends BrowserTest {
  private static final String NUMBER = "06 1234 5678";
  private static final String STORY = "Er stond iemand in de tuin.";

  NothingIsLeftBehindBrowserTest() {
    new StandingTeam(program());
  }

  @BeforeEach
  void nothingWasAsked() {
    program().database().jdbc().sql("TRUNCATE intake_request").update();
  }

  @Test
  void no_field_is_filled_in_or_remembered_by_the_browser() {
    AnnasTelephone anna = anna();
    for (String door : List.of("", "#schrijven", "#zorgen", "#terug")) {
      anna.page.navigate("about:blank");
      anna.goes("/hulp" + door);
      anna.page.locator("input, textarea").first().waitFor();
      assertThat(
              anna.page.evaluate(
                  "[...document.querySelectorAll('input:not([type=radio]):not([type=checkbox]),"
                      + " textarea')].filter(field => field.autocomplete !== 'off').length"))
          .as(door)
          .isEqualTo(0);
    }
  }

  @Test
  void two_taps_at_once_are_one_request() {
    AnnasTelephone anna = anna();
    types(anna);
    anna.page.evaluate(
        "for (let tap = 0; tap < 2; tap++) document.querySelector('form').requestSubmit()");
    anna.heading("Uw verzoek is aangekomen").waitFor();
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void reloading_is_asked_about_first_and_then_leaves_an_empty_page() {
    AnnasTelephone anna = anna();
    types(anna);
    String[] asked = {""};
    anna.page.onceDialog(dialog -> {
      asked[0] = dialog.type();
      dialog.dismiss();
    });
    anna.page.evaluate("setTimeout(() => location.reload(), 0)");
    anna.page.waitForCondition(() -> !asked[0].isEmpty());
    assertThat(asked[0]).isEqualTo("beforeunload");
    assertThat(anna.page.getByLabel("Op welk nummer?")).hasValue(NUMBER);
    anna.page.onceDialog(Dialog::accept);
    anna.page.reload();
    assertThat(anna.page.getByLabel("Op welk nummer?")).hasValue("");
    assertThat(anna.page.content()).doesNotContain("1234", "tuin");
  }

  @Test
  void the_button_leaves_at_once_and_back_finds_nothing() {
    AnnasTelephone anna = anna();
    elsewhere(anna);
    types(anna);
    boolean[] asked = {false};
    anna.page.onDialog(dialog -> {
      asked[0] = true;
      dialog.accept();
    });
    anna.presses("Verlaat deze pagina");
    assertThat(anna.page.getByText("Het weer")).isVisible();
    assertThat(asked[0]).as("a question on the way out").isFalse();
    anna.page.goBack();
    assertThat(anna.page.content()).doesNotContain("1234", "tuin");
    assertThat(anna.page.context().storageState()).isEqualTo("{\"cookies\":[],\"origins\":[]}");
  }

  @Test
  void leaving_her_conversation_takes_it_off_the_page() {
    AnnasTelephone anna = anna();
    elsewhere(anna);
    String words = anna.writes(STORY);
    anna.comesBack(words);
    anna.reply().fill("half af");
    anna.page.keyboard().press("Escape");
    anna.page.keyboard().press("Escape");
    assertThat(anna.page.getByText("Het weer")).isVisible();
    anna.page.goBack();
    assertThat(anna.page.content()).doesNotContain(STORY, "half af");
    assertThat(anna.holds(words)).isFalse();
  }

  @Test
  void a_page_that_comes_back_from_the_browsers_memory_begins_empty() {
    AnnasTelephone anna = anna();
    types(anna);
    anna.page.evaluate("window.before = true");
    anna.page.evaluate(
        "dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));"
            + " dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
    anna.page.waitForFunction("window.before === undefined");
    assertThat(anna.page.getByLabel("Op welk nummer?")).hasValue("");
  }

  @Test
  void a_slow_line_takes_longer_and_loses_nothing() {
    AnnasTelephone anna = anna();
    slow(anna.page);
    types(anna);
    anna.presses("Vraag om gebeld te worden");
    assertThat(anna.heading("Uw verzoek is aangekomen"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void when_the_team_cannot_be_looked_up_she_goes_back_to_what_she_typed() {
    AnnasTelephone anna = anna();
    anna.page.route("**/api/v1/directory", Route::abort);
    types(anna);
    anna.presses("Vraag om gebeld te worden");
    assertThat(anna.page.getByText("Er is nu geen verbinding"))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    nobodyIsKeptOut(anna.page);
    look(anna.page, "asking-no-team");
    anna.presses("Terug naar wat ik typte");
    assertThat(anna.page.getByLabel("Op welk nummer?")).hasValue(NUMBER);
    assertThat(anna.page.getByLabel("Wilt u alvast iets kwijt?")).hasValue(STORY);
    anna.page.unroute("**/api/v1/directory");
    anna.presses("Vraag om gebeld te worden");
    anna.heading("Uw verzoek is aangekomen").waitFor();
  }

  private AnnasTelephone anna() {
    return new AnnasTelephone(telephone(), program());
  }

  private static void types(AnnasTelephone anna) {
    anna.goes("/hulp");
    anna.page.getByLabel("Op welk nummer?").fill(NUMBER);
    anna.page.getByLabel("Wilt u alvast iets kwijt?").fill(STORY);
  }

  private static void elsewhere(AnnasTelephone anna) {
    anna.page.route(
        "https://**", route -> route.fulfill(new Route.FulfillOptions().setBody("Het weer")));
  }

  /// As on the edge of a village: half a second there and back, 50 kB a second.
  private static void slow(Page page) {
    CDPSession browser = page.context().newCDPSession(page);
    browser.send("Network.enable");
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 500);
    line.addProperty("downloadThroughput", 50_000);
    line.addProperty("uploadThroughput", 20_000);
    browser.send("Network.emulateNetworkConditions", line);
  }

  private int requests() {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM intake_request")
        .query(Integer.class)
        .single();
  }
}
