package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;

/// Els coordinates, in the practice environment, and asks for a proposal.
class AProposedRosterBrowserTest extends BrowserTest {
  AProposedRosterBrowserTest() {
    super(RunningProgram.demo());
  }

  private static void ask(AtTheBureau els, String from, String until) {
    Page page = els.page();
    page.getByLabel("Eerste dag").fill(from);
    page.getByLabel("Laatste dag").fill(until);
    els.press("Zoek een voorstel");
    els.heading("Er wordt gezocht").waitFor();
  }

  @Test
  void on_a_telephone_it_fits_and_an_error_names_its_field() {
    AtTheBureau els = AtTheBureau.signIn(telephone(), program(), "Els");
    Page page = els.page();
    els.goesTo("/rooster/voorstel/mayors");
    page.locator("input[name=memberIds]").first().waitFor();
    page.getByLabel("Eerste dag").fill("2020-06-01");
    els.press("Zoek een voorstel");
    els.says("Deze tijd is al voorbij. Kies een latere.").waitFor();
    PlaywrightAssertions.assertThat(page.locator("#field-from")).isFocused();
    nobodyIsKeptOut(page);

    page.getByLabel("Hoe lang mag het zoeken").selectOption("15");
    ask(els, "2029-01-01", "2029-01-28");
    els.heading("Het voorstel").waitFor(new Locator.WaitForOptions().setTimeout(40_000));
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    nobodyIsKeptOut(page);
    look(page, "proposal-telephone");
  }
}
