package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Anna asks for help on her telephone, at night.
class AskingInABrowserTest extends BrowserTest {
  private static final String BUTTON = "Vraag om gebeld te worden";

  AskingInABrowserTest() {
    new StandingTeam(program());
  }

  @BeforeEach
  void nothingWasAsked() {
    program().database().jdbc().sql("TRUNCATE intake_request").update();
  }

  @Test
  void a_number_alone_is_a_request_within_four_taps() {
    Page anna = telephone();
    go(anna, "/");
    anna.locator("a[href='/hulp']").first().click();
    anna.getByLabel("Op welk nummer?").click();
    anna.keyboard().type("06 1234 5678");
    anna.getByRole(AriaRole.BUTTON, button(BUTTON)).click();
    assertThat(anna.getByRole(AriaRole.HEADING, heading("Uw verzoek is aangekomen"))).isVisible();
    assertThat(anna.getByText("Nog niet gezien")).isVisible();
    assertThat(requests()).isEqualTo(1);
    look(anna, "asked");
    nobodyIsKeptOut(anna);
  }

  @Test
  void nothing_that_she_typed_reaches_the_database() {
    Page anna = telephone();
    go(anna, "/hulp");
    anna.getByLabel("Op welk nummer?").fill("06 98765432");
    anna.getByLabel("Wilt u alvast iets kwijt?").fill("kwetsbaarwoord");
    anna.getByRole(AriaRole.BUTTON, button(BUTTON)).click();
    assertThat(anna.getByRole(AriaRole.HEADING, heading("Uw verzoek is aangekomen"))).isVisible();
    String row =
        program()
            .database()
            .jdbc()
            .sql("SELECT r::text || e::text FROM intake_request r, vault_entry e")
            .query(String.class)
            .list()
            .toString();
    assertThat(row).doesNotContain("98765432", "kwetsbaarwoord");
  }

  @Test
  void everything_that_is_wrong_is_said_at_once_and_the_first_gets_the_focus() {
    Page anna = telephone();
    go(anna, "/hulp");
    anna.getByLabel("Op welk nummer?").fill("12");
    anna.getByText("Als u wilt").click();
    anna.getByText("Vraag dan naar iemand").click();
    anna.getByRole(AriaRole.BUTTON, button(BUTTON)).click();
    assertThat(anna.getByRole(AriaRole.ALERT)).containsText("Dit nummer is te kort");
    assertThat(anna.getByRole(AriaRole.ALERT)).containsText("Vul in naar wie wij vragen");
    assertThat(anna.getByLabel("Op welk nummer?")).isFocused();
    assertThat(anna.getByLabel("Op welk nummer?")).hasValue("12");
    assertThat(anna.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bel 112")))
        .isVisible();
    look(anna, "ask-wrong");
    nobodyIsKeptOut(anna);
  }

  @Test
  void what_she_typed_survives_a_lost_connection_and_is_one_request() {
    Page anna = telephone();
    go(anna, "/hulp");
    anna.route("**/api/v1/requests", Route::abort);
    anna.getByLabel("Op welk nummer?").fill("06 1234 5678");
    anna.getByRole(AriaRole.BUTTON, button(BUTTON)).click();
    assertThat(anna.getByText("Wij weten nog niet of uw bericht is aangekomen")).isVisible();
    assertThat(anna.locator(".rs-words li")).hasCount(10);
    look(anna, "ask-uncertain");
    anna.unroute("**/api/v1/requests");
    assertThat(anna.getByRole(AriaRole.HEADING, heading("Uw verzoek is aangekomen"))).isVisible();
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void the_answer_that_got_lost_is_asked_again_with_the_same_bytes() {
    Page anna = telephone();
    go(anna, "/hulp");
    boolean[] lost = {false};
    anna.route(
        "**/api/v1/requests",
        route -> {
          if (lost[0]) {
            route.resume();
          } else {
            lost[0] = true;
            route.fetch();
            route.abort();
          }
        });
    anna.getByLabel("Op welk nummer?").fill("06 1234 5678");
    anna.getByRole(AriaRole.BUTTON, button(BUTTON)).click();
    assertThat(anna.getByRole(AriaRole.HEADING, heading("Uw verzoek is aangekomen"))).isVisible();
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void a_refusal_keeps_what_she_typed_and_gives_the_number() {
    Page anna = telephone();
    go(anna, "/hulp");
    anna.route(
        "**/api/v1/requests",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody("{\"type\":\"urn:ruggensteun:too-many\",\"status\":503}")));
    anna.getByLabel("Op welk nummer?").fill("06 1234 5678");
    anna.getByLabel("Wilt u alvast iets kwijt?").fill("Het begon in mei.");
    anna.getByRole(AriaRole.BUTTON, button(BUTTON)).click();
    assertThat(anna.getByRole(AriaRole.HEADING, heading("Uw bericht is niet aangenomen")))
        .isVisible();
    anna.getByRole(AriaRole.BUTTON, button("Terug naar wat ik typte")).click();
    assertThat(anna.getByLabel("Op welk nummer?")).hasValue("06 1234 5678");
    assertThat(anna.getByLabel("Wilt u alvast iets kwijt?")).hasValue("Het begon in mei.");
  }

  @Test
  void everything_can_be_done_with_the_keyboard_alone() {
    Page anna = desktop();
    go(anna, "/hulp");
    assertThat(anna.getByLabel("Op welk nummer?")).isVisible();
    tabTo(anna, "field-number");
    anna.keyboard().type("06 1234 5678");
    anna.keyboard().press("Enter");
    assertThat(anna.getByRole(AriaRole.HEADING, heading("Uw verzoek is aangekomen"))).isVisible();
  }

  @Test
  void leaving_empties_the_page_first() {
    Page anna = telephone();
    anna.route(
        "https://**", route -> route.fulfill(new Route.FulfillOptions().setBody("Het weer")));
    go(anna, "/hulp");
    anna.getByLabel("Op welk nummer?").fill("06 1234 5678");
    anna.getByLabel("Op welk nummer?").press("Escape");
    anna.keyboard().press("Escape");
    assertThat(anna.getByText("Het weer")).isVisible();
    assertThat(anna.content()).doesNotContain("1234");
    assertThat(anna.context().storageState()).isEqualTo("{\"cookies\":[],\"origins\":[]}");
    anna.goBack();
    assertThat(anna.content()).doesNotContain("1234");
  }

  private int requests() {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM intake_request")
        .query(Integer.class)
        .single();
  }

  private static void tabTo(Page page, String id) {
    for (int presses = 0; presses < 30; presses++) {
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not get to " + id);
  }

  private static Page.GetByRoleOptions button(String text) {
    return new Page.GetByRoleOptions().setName(text).setExact(true);
  }

  private static Page.GetByRoleOptions heading(String text) {
    return new Page.GetByRoleOptions().setName(text);
  }
}
