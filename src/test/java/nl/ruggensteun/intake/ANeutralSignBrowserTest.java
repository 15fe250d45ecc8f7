package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;

/// Anna hears of news by a circle under the date, and who finds her telephone learns nothing.
class ANeutralSignBrowserTest extends BrowserTest {
  private final StandingTeam team = new StandingTeam(program());

  @Test
  void the_circle_fills_when_there_is_news_and_empties_when_she_has_seen_it() {
    AnnasTelephone anna = anna();
    String words = asksForASign(anna);
    Page sign = opensTheSign(anna);
    assertThat(circle(sign, "open rondje")).isVisible();

    AtTheDesk bram = AtTheDesk.signedIn(desktop(), program(), team, team.bram);
    bram.takesAndOpensTheNewest();
    bram.writesToHer("Bent u veilig?");
    sign.reload();
    assertThat(circle(sign, "dicht rondje")).isVisible();
    assertThat(sign).hasTitle("Vandaag •");
    look(sign, "sign-filled");
    nobodyIsKeptOut(sign);
    namesNobody(sign);

    // Only once that is told does the sign know that she has seen it.
    anna.page.waitForResponse(
        answer ->
            answer.url().endsWith("/api/v1/room/dot") && "PUT".equals(answer.request().method()),
        () -> anna.comesBack(words));
    assertThat(anna.said("Bent u veilig?")).isVisible();
    sign.reload();
    assertThat(circle(sign, "open rondje")).isVisible();
  }

  @Test
  void it_asks_with_nothing_in_the_address_and_leaves_nothing_in_the_browser() {
    AnnasTelephone anna = anna();
    asksForASign(anna);
    List<String> asked = new ArrayList<>();
    anna.page.context().onRequest(request -> asked.add(request.url()));
    Page sign = opensTheSign(anna);
    sign.waitForCondition(() -> asked.contains(program().origin() + "/api/v1/dot"));
    String secret = sign.url().substring(sign.url().indexOf('#') + 1);

    assertThat(secret).hasSize(22);
    assertThat(asked)
        .contains(program().origin() + "/api/v1/dot")
        .noneMatch(address -> address.contains(secret));
    assertThat(sign.context().storageState()).isEqualTo("{\"cookies\":[],\"origins\":[]}");
    assertThat(sign.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)"))
        .isEqualTo(0);
    assertThat(sign.evaluate("document.referrer + String(window.opener)")).isEqualTo("null");
  }

  @Test
  void without_a_secret_and_without_a_connection_it_is_a_date() {
    Page finder = telephone();
    go(finder, "/vandaag");
    assertThat(circle(finder, "open rondje")).isVisible();
    assertThat(finder.getByText("week")).isVisible();
    nobodyIsKeptOut(finder);
    finder.context().setOffline(true);
    boolean[] failed = {false};
    finder.onRequestFailed(request -> failed[0] |= request.url().endsWith("/api/v1/dot"));
    finder.evaluate("location.hash = 'AAAAAAAAAAAAAAAAAAAAAA'");
    finder.waitForCondition(() -> failed[0]);
    assertThat(circle(finder, "open rondje")).isVisible();
    namesNobody(finder);
  }

  @Test
  void another_choice_takes_it_away() {
    AnnasTelephone anna = anna();
    String words = asksForASign(anna);
    Page sign = opensTheSign(anna);
    anna.comesBack(words);
    anna.unfolds("Hoe u van ons hoort");
    assertThat(anna.page.getByText("Open de bladzijde “Vandaag”")).isVisible();
    look(anna.page, "sign-in-conversation");
    nobodyIsKeptOut(anna.page);
    anna.presses("Haal het teken weg");
    assertThat(anna.page.getByText("Open de bladzijde “Vandaag”")).hasCount(0);
    assertThat(anna.page.getByLabel("kijk ik zelf")).isChecked();
    assertThat(
            program()
                .database()
                .jdbc()
                .sql(
                    "SELECT count(*) FROM intake_dot JOIN casefile_audience USING (locator) WHERE hears <> 'sign'")
                .query(Integer.class)
                .single())
        .isZero();

    AtTheDesk bram = AtTheDesk.signedIn(desktop(), program(), team, team.bram);
    bram.takesAndOpensTheNewest();
    sign.reload();
    assertThat(circle(sign, "open rondje")).isVisible();
  }

  private AnnasTelephone anna() {
    return new AnnasTelephone(telephone(), program());
  }

  private String asksForASign(AnnasTelephone anna) {
    anna.goes("/hulp#schrijven");
    anna.page.getByLabel("Wat wilt u ons vertellen?").fill("Ik durf niet te bellen.");
    anna.page.getByLabel("zie ik een neutraal teken op dit toestel").check();
    anna.presses("Verstuur verzegeld");
    anna.heading("Uw bericht is aangekomen").waitFor();
    String words = anna.words();
    anna.presses("Maak het teken");
    anna.page.getByText("Open de bladzijde “Vandaag”").waitFor();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "sign-made");
    return words;
  }

  private static Page opensTheSign(AnnasTelephone anna) {
    Page sign =
        anna.page
            .context()
            .waitForPage(() -> anna.page.getByText("Open de bladzijde “Vandaag”").click());
    circle(sign, "open rondje").waitFor();
    return sign;
  }

  private static Locator circle(Page page, String name) {
    return page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName(name));
  }

  private static void namesNobody(Page page) {
    assertThat(page.locator("body").innerText() + page.title())
        .doesNotContainIgnoringCase("ruggensteun")
        .doesNotContainIgnoringCase("bericht")
        .doesNotContain("112", "070");
    assertThat(page.getByRole(AriaRole.LINK)).hasCount(0);
  }
}
