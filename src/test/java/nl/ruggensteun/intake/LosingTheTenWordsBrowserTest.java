package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;

/// Anna lost her ten words and calls. Bram knows that it is her.
class LosingTheTenWordsBrowserTest extends BrowserTest {
  private static final String STORY = "Er ligt elke maandag een brief zonder naam.";

  private final StandingTeam team = new StandingTeam(program());

  @Test
  void he_reads_new_ones_aloud_and_she_replaces_them_at_their_first_use() {
    AnnasTelephone anna = new AnnasTelephone(telephone(), program());
    String lost = anna.writes(STORY);
    AtTheDesk bram = AtTheDesk.signedIn(desktop(), program(), team, team.bram);
    bram.takesAndOpensTheNewest();
    bram.writesToHer("Bel ons gerust als er iets is.");

    bram.press("Woorden kwijt");
    assertThat(bram.page.getByText("Weet u zeker wie u spreekt?")).isVisible();
    nobodyIsKeptOut(bram.page);
    look(bram.page, "words-lost");
    bram.press("Maak nieuwe woorden");
    String spoken = bram.wordsToRead();
    look(bram.page, "words-lost-new");

    anna.comesBack(lost);
    assertThat(anna.page.getByRole(AriaRole.ALERT))
        .containsText("Met deze woorden vinden wij niets");
    String own = replaces(anna, spoken);
    assertThat(anna.said(STORY)).isVisible();
    assertThat(anna.said("Bel ons gerust als er iets is.")).isVisible();
    anna.comesBack(spoken);
    assertThat(anna.page.getByRole(AriaRole.ALERT))
        .containsText("Met deze woorden vinden wij niets");

    anna.comesBack(own);
    anna.replies("Ik ben er weer.");
    anna.unfolds("Wie kan dit lezen");
    assertThat(anna.page.getByText("maakte nieuwe woorden voor u")).isVisible();
    bram.page.reload();
    assertThat(bram.page.getByText("Ik ben er weer.")).isVisible();
  }

  private String replaces(AnnasTelephone anna, String spoken) {
    anna.comesBack(spoken);
    anna.presses("Maak nieuwe woorden");
    Page page = anna.page;
    assertThat(page.getByText(STORY)).hasCount(0);
    String own = anna.words();
    page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    anna.presses("Laat deze woorden gelden");
    assertThat(page.locator(".rs-words")).hasCount(0);
    return own;
  }
}
