package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.Test;

/// Els coordinates, in the practice environment: she asks for a proposal, stops it, and takes over
/// what she likes.
class AProposedRosterBrowserTest extends BrowserTest {
  /// A Monday for which nothing was agreed on yet.
  private final LocalDate monday =
      LocalDate.now(CivilTime.ZONE)
          .plusYears(2)
          .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

  AProposedRosterBrowserTest() {
    super(RunningProgram.demo());
  }

  private void ask(AtTheBureau els, int weeks) {
    Page page = els.page();
    page.getByLabel("Eerste dag").fill(monday.toString());
    page.getByLabel("Laatste dag").fill(monday.plusWeeks(weeks).minusDays(1).toString());
    els.press("Zoek een voorstel");
    els.heading("Er wordt gezocht").waitFor();
  }

  @Test
  void a_proposal_is_asked_followed_stopped_taken_over_and_put_back() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    Page page = els.page();
    els.goesTo("/rooster");
    page.locator("#field-line").selectOption("councillors");
    els.press("Stel een rooster voor");
    els.heading("Stel een rooster voor").waitFor();
    page.locator("input[name=memberIds]").first().waitFor();
    look(page, "proposal-form");
    nobodyIsKeptOut(page);

    ask(els, 12);
    nobodyIsKeptOut(page);
    els.says("Het beste tot nu toe krijgt").waitFor();
    look(page, "proposal-running");
    els.goesTo("/rooster");
    els.goesTo("/rooster/voorstel/councillors");
    els.heading("Er wordt gezocht").or(els.heading("Het voorstel")).first().waitFor();
    Locator stop = page.getByText("Stop", new Page.GetByTextOptions().setExact(true));
    if (stop.isVisible()) {
      stop.click();
    }
    els.heading("Het voorstel").waitFor();
    els.says("Elk uur is er iemand die gebeld kan worden.").waitFor();
    nobodyIsKeptOut(page);
    look(page, "proposal-result");

    page.getByText("Neem maar een deel over").click();
    page.locator("input[name=people]").first().waitFor();
    nobodyIsKeptOut(page);
    page.locator("#field-week-" + monday).uncheck();
    els.press("diensten over");
    els.says("Het voorstel staat op het rooster").waitFor();
    nobodyIsKeptOut(page);
    assertThat(placed()).isPositive();

    els.press("Zet het rooster terug zoals het was");
    page.locator("input[name=memberIds]").first().waitFor();
    assertThat(placed()).isZero();
  }

  private int placed() {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM duty_shift WHERE NOT pinned")
        .query(Integer.class)
        .single();
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
    ask(els, 4);
    els.heading("Het voorstel").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    nobodyIsKeptOut(page);
    look(page, "proposal-telephone");
  }
}
