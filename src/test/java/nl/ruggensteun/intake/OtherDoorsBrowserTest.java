package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;

/// Besides asking to be called: writing, and worrying about somebody.
class OtherDoorsBrowserTest extends BrowserTest {
  private final StandingTeam team = new StandingTeam(program());

  @Test
  void who_writes_says_that_she_has_her_words_before_they_go_away() {
    AnnasTelephone anna = anna();
    anna.goes("/hulp");
    anna.presses("Liever schrijven");
    anna.page.getByLabel("Wat wilt u ons vertellen?").fill("Ik schrijf liever.");
    anna.presses("Verstuur verzegeld");
    anna.heading("Uw bericht is aangekomen").waitFor();
    String words = anna.words();
    assertThat(words.split(" ", -1)).hasSize(10);
    assertThat(anna.holds(words)).isTrue();
    assertThat(goOn(anna)).isDisabled();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "written");
    anna.page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    goOn(anna).click();
    assertThat(anna.page.locator(".rs-words")).hasCount(0);
    assertThat(anna.page.getByText("Wij tonen ze niet meer")).isVisible();
    assertThat(anna.holds(words)).isFalse();
    look(anna.page, "written-words-away");
    anna.comesBack(words);
    assertThat(anna.said("Ik schrijf liever.")).isVisible();
  }

  @Test
  void who_worries_about_somebody_sees_only_received_and_read() {
    AnnasTelephone anna = anna();
    anna.goes("/hulp");
    anna.presses("Ik maak me zorgen om iemand");
    anna.page
        .getByLabel("Om wie maakt u zich zorgen, en waarom?")
        .fill("Mijn collega Carla durft niet meer naar buiten.");
    anna.presses("Verstuur verzegeld");
    anna.heading("Uw bericht is aangekomen").waitFor();
    assertThat(anna.page.getByText("Nog niet gelezen")).isVisible();
    assertThat(anna.page.locator(".rs-words")).hasCount(0);
    nobodyIsKeptOut(anna.page);
    look(anna.page, "worried");

    AtTheDesk.signedIn(desktop(), program(), team, team.bram).readsTheWorry();
    assertThat(anna.page.getByText("Gelezen", new Page.GetByTextOptions().setExact(true)))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
    assertThat(anna.page.locator("main").innerText()).doesNotContain("Carla", "vertrouwenspersoon");
    look(anna.page, "worried-read");
  }

  private AnnasTelephone anna() {
    return new AnnasTelephone(telephone(), program());
  }

  private static Locator goOn(AnnasTelephone anna) {
    return anna.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ga verder"));
  }
}
