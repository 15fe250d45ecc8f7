package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;

/// Anna writes, keeps her ten words and comes back with them.
class ComingBackBrowserTest extends BrowserTest {
  private static final String STORY = "Sinds mei staat er elke week iemand voor mijn deur.";

  private final StandingTeam team = new StandingTeam(program());

  @Test
  void she_writes_is_answered_and_decides_herself() {
    AnnasTelephone anna = anna();
    String words = anna.writes(STORY);
    AtTheDesk bram = AtTheDesk.signedIn(desktop(), program(), team, team.bram);
    anna.comesBack(words);
    assertThat(anna.page.getByText("Nog niet gezien")).isVisible();
    assertThat(anna.said(STORY)).isVisible();
    assertThat(anna.page.getByText("Sinds uw vorige bezoek")).hasCount(0);
    nobodyIsKeptOut(anna.page);
    look(anna.page, "back-waiting");

    bram.takesAndOpensTheNewest();
    bram.writesToHer("Ik heb het gelezen. Bent u nu veilig?");
    seesWhatIsNew(anna, words);
    anna.replies("Ja, ik ben thuis.");
    String fresh = renewsHerWords(anna);
    anna.comesBack(words);
    assertThat(anna.page.getByRole(AriaRole.ALERT))
        .containsText("Met deze woorden vinden wij niets");
    anna.comesBack(fresh);
    assertThat(anna.said(STORY)).isVisible();
    assertThat(anna.said("Ja, ik ben thuis.")).isVisible();

    takesOutTheStandIn(anna);
    bram.writesToHer("Dan weet alleen ik het nu.");
    anna.comesBack(fresh);
    assertThat(anna.said("Dan weet alleen ik het nu.")).isVisible();
    assertThat(anna.page.getByText("Niet te vertrouwen")).hasCount(0);
    closesAndOpensAgain(anna);
  }

  @Test
  void she_takes_her_message_back_and_nothing_is_left() {
    AnnasTelephone anna = anna();
    String words = anna.writes(STORY);
    anna.comesBack(words);
    anna.unfolds("Mijn bericht intrekken");
    anna.presses("Trek mijn bericht in");
    look(anna.page, "back-withdrawing");
    anna.confirms("intrekken", "Trek mijn bericht in");
    assertThat(anna.page.getByText("U hebt uw bericht ingetrokken")).isVisible();
    anna.comesBack(words);
    assertThat(anna.page.getByText("U hebt uw bericht ingetrokken")).isVisible();
    assertThat(anna.page.getByText(STORY)).hasCount(0);
    nobodyIsKeptOut(anna.page);
  }

  @Test
  void words_that_are_not_hers_get_one_calm_sentence() {
    AnnasTelephone anna = anna();
    anna.goes("/hulp#terug");
    anna.gives("appel kaboutermuts");
    assertThat(anna.page.getByText("Dit woord kennen wij niet")).containsText("kaboutermuts");
    assertThat(anna.page.getByLabel("Uw tien woorden")).isFocused();
    assertThat(anna.page.getByLabel("Uw tien woorden")).hasValue("appel kaboutermuts");
    nobodyIsKeptOut(anna.page);
    look(anna.page, "back-unknown");
  }

  @Test
  void nothing_of_her_visit_stays_on_the_device() {
    AnnasTelephone anna = anna();
    anna.comesBack(anna.writes(STORY));
    assertThat(anna.page.title()).doesNotContainIgnoringCase("ruggensteun");
    assertThat(anna.page.context().storageState()).isEqualTo("{\"cookies\":[],\"origins\":[]}");
    anna.goes("/en");
    anna.page.goBack();
    assertThat(anna.page.getByLabel("Uw tien woorden")).hasValue("");
    assertThat(anna.page.content()).doesNotContain(STORY);
  }

  private AnnasTelephone anna() {
    return new AnnasTelephone(telephone(), program());
  }

  private void seesWhatIsNew(AnnasTelephone anna, String words) {
    anna.comesBack(words);
    Page page = anna.page;
    assertThat(page.getByText("Sinds uw vorige bezoek", exactly())).isVisible();
    assertThat(page.getByText("2 nieuwe berichten")).isVisible();
    assertThat(page.getByText("er is nu iemand voor u verantwoordelijk")).isVisible();
    assertThat(anna.said("Ik heb het gelezen. Bent u nu veilig?")).isVisible();
    assertThat(page.getByText("Valt in bij afwezigheid")).isVisible();
    assertThat(page.getByText("wij bellen u", exactly())).isVisible();
    nobodyIsKeptOut(page);
    look(page, "back-answered");
  }

  private String renewsHerWords(AnnasTelephone anna) {
    anna.unfolds("Nieuwe tien woorden");
    anna.presses("Maak nieuwe woorden");
    String words = anna.words();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "back-new-words");
    anna.page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    anna.presses("Laat deze woorden gelden");
    assertThat(anna.page.locator(".rs-words")).hasCount(0);
    assertThat(anna.said(STORY)).isVisible();
    return words;
  }

  private void takesOutTheStandIn(AnnasTelephone anna) {
    anna.unfolds("Wie kan dit lezen");
    Locator readers =
        anna.page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laat niet meer meelezen"));
    assertThat(readers).hasCount(2);
    assertThat(anna.page.getByText("opende wat u schreef").first()).isVisible();
    look(anna.page, "back-readers");
    anna.page
        .locator("li")
        .filter(new Locator.FilterOptions().setHasText("die invalt"))
        .getByRole(AriaRole.BUTTON)
        .click();
    anna.confirms("weg", "Laat niet meer meelezen");
    assertThat(readers).hasCount(0);
    assertThat(anna.page.getByText("niemand die hier meeleest")).isVisible();
  }

  private void closesAndOpensAgain(AnnasTelephone anna) {
    anna.unfolds("Uw gesprek afsluiten");
    anna.presses("Sluit mijn gesprek af");
    anna.confirms("afsluiten", "Sluit mijn gesprek af");
    assertThat(anna.page.getByText("Uw gesprek is afgesloten.", exactly())).isVisible();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "back-closed");
    anna.presses("Open mijn gesprek weer");
    assertThat(anna.reply()).isVisible();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
