package nl.ruggensteun.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.Test;

/// Confidants work on files: two at once, through a lock, from a first date to the end, and on a
/// worry that becomes no file.
class WorkingTogetherBrowserTest extends BrowserTest {
  private static final String SHARED = "Sluismonde";
  private static final String WORRY = "Mijn collega slaapt niet meer sinds de hooivorken.";

  WorkingTogetherBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void two_confidants_in_one_file_see_each_other_write_and_nothing_typed_is_lost() {
    AtTheBureau joost = AtTheBureau.signIn(desktop(), program(), "Joost");
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    opens(joost, SHARED);
    opens(bram, SHARED);
    note(bram).fill("Half getypt door Bram");
    notes(joost, "Joost belde vanmorgen.");
    bram.says("Joost belde vanmorgen.").waitFor();
    assertThat(note(bram).inputValue()).isEqualTo("Half getypt door Bram");

    // Bram hears nothing any more, so his browser signs upon an entry that is not the last.
    bram.page().route(Pattern.compile(".*/api/v1/stream.*"), route -> route.abort());
    bram.page().reload();
    note(bram).waitFor();
    notes(joost, "En nog eens, zonder dat Bram het zag.");
    notes(bram, "Bram schreef tegelijk.");
    bram.says("En nog eens, zonder dat Bram het zag.").waitFor();
    joost.says("Bram schreef tegelijk.").waitFor();
    PlaywrightAssertions.assertThat(note(bram)).hasValue("");
    nobodyIsKeptOut(bram.page());
  }

  @Test
  void a_lock_while_typing_in_a_file_keeps_what_was_typed() {
    Page page = desktop();
    page.clock().install();
    AtTheBureau samira = AtTheBureau.signIn(page, program(), "Samira");
    opens(samira, "Vlierdam");
    note(samira).fill("Wat ik net hoorde, voor het slot");
    page.clock().fastForward("16:00");
    page.getByLabel("Uw tien woorden").waitFor();
    assertThat(page.locator("body").innerText()).doesNotContain("Wat ik net hoorde");
    samira.signIn();
    note(samira).waitFor();
    PlaywrightAssertions.assertThat(note(samira)).hasValue("Wat ik net hoorde, voor het slot");
  }

  @Test
  void a_lock_while_opening_a_file_keeps_its_title_and_its_stand_in() {
    Page anna = telephone();
    go(anna, "/hulp#schrijven");
    anna.getByLabel("Wat wilt u ons vertellen?").fill("Er hing een briefje aan mijn fiets.");
    anna.getByRole(AriaRole.BUTTON, named("Verstuur verzegeld")).click();
    anna.getByRole(AriaRole.HEADING, named("aangekomen")).waitFor();
    Page page = desktop();
    page.clock().install();
    AtTheBureau joost = AtTheBureau.signIn(page, program(), "Joost");
    joost.opensTheNewest("Schreef ons");
    page.locator("#content").getByRole(AriaRole.BUTTON, in("Ik neem dit op mij")).click();
    joost.press("Open het verhaal");
    Locator standIn = page.getByLabel("Wie neemt waar als u er niet bent?");
    standIn.selectOption(new SelectOption().setLabel("Samira Verzonnen"));
    page.getByLabel("Hoe noemt u dit dossier?").fill("Raadslid, briefje aan de fiets");

    page.clock().fastForward("16:00");
    page.getByLabel("Uw tien woorden").waitFor();
    assertThat(page.locator("body").innerText()).doesNotContain("briefje aan de fiets");
    joost.signIn();
    standIn.waitFor();
    PlaywrightAssertions.assertThat(page.getByLabel("Hoe noemt u dit dossier?"))
        .hasValue("Raadslid, briefje aan de fiets");
    assertThat(standIn.locator("option:checked").innerText()).isEqualTo("Samira Verzonnen");
    joost.press("Open het dossier");
    joost.heading("Raadslid, briefje aan de fiets").waitFor();
  }

  @Test
  void a_file_goes_from_a_last_day_by_aftercare_to_its_end_and_back() {
    AtTheBureau bram = AtTheBureau.signIn(telephone(), program(), "Bram");
    opens(bram, "Lindewaard");
    bram.press("Spreek een moment af");
    bram.page().getByLabel("Klachttermijn").check();
    bram.page()
        .getByLabel("Op welke dag wist deze persoon ervan?")
        .fill(LocalDate.now(CivilTime.ZONE).minusDays(10).toString());
    bram.says("Laatste veilige dag").waitFor();
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "last-day");
    bram.press("Bewaar de afspraak");
    bram.page().locator(".rs-next__what", having("Klachttermijn")).waitFor();
    bram.press("Spreek een moment af");
    bram.page().getByLabel("Nazorg", exactly()).check();
    bram.press("over 2 weken");
    bram.page().locator(".rs-next__what", having("Nazorg")).waitFor();

    bram.page().getByText("Begin de nazorg").first().click();
    bram.page().locator("form").getByRole(AriaRole.BUTTON, in("Begin de nazorg")).click();
    bram.page().getByText("Sluit dit dossier").click();
    bram.page().getByLabel("Waarom kan het dicht?").selectOption("support-given");
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "closing");
    bram.press("Sluit af");
    Locator sure = bram.page().getByRole(AriaRole.DIALOG);
    sure.getByRole(AriaRole.TEXTBOX).fill("afsluiten");
    sure.getByRole(AriaRole.BUTTON, in("Sluit af")).click();
    bram.says("wordt alles vernietigd").waitFor();
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "closed");
    bram.press("Open het weer");
    bram.heading("Wat nu").waitFor();
  }

  @Test
  void a_worry_is_a_call_to_make_and_never_a_file() {
    long before = files();
    Page anna = telephone();
    go(anna, "/hulp#zorgen");
    anna.getByLabel("Om wie maakt u zich zorgen, en waarom?").fill(WORRY);
    anna.getByRole(AriaRole.BUTTON, named("Verstuur verzegeld")).click();
    anna.getByRole(AriaRole.HEADING, named("aangekomen")).waitFor();
    AtTheBureau karin = AtTheBureau.signIn(desktop(), program(), "Karin");
    karin
        .page()
        .getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("Maakt zich zorgen")))
        .last()
        .click();
    karin.page().locator("#content").getByRole(AriaRole.BUTTON, in("Ik neem dit op mij")).click();
    karin.press("Open het verhaal");
    karin.says(WORRY).waitFor();
    nobodyIsKeptOut(karin.page());
    look(karin.page(), "worry");
    karin.press("Ik heb gebeld, dit is klaar");
    karin.heading("Uw werk").waitFor();
    anna.getByText("gelezen").first().waitFor();
    assertThat(files()).isEqualTo(before);
  }

  private static void opens(AtTheBureau member, String title) {
    member
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(title)))
        .first()
        .click();
    member.heading("Het verhaal").waitFor();
  }

  private static void notes(AtTheBureau member, String text) {
    note(member).fill(text);
    member.press("Bewaar de notitie");
    member.says(text).waitFor();
  }

  private static Locator note(AtTheBureau member) {
    return member.page().getByLabel("Notitie", exactly());
  }

  private long files() {
    return Objects.requireNonNull(
        program()
            .database()
            .jdbc()
            .sql("SELECT count(*) FROM casefile_file")
            .query(Long.class)
            .single());
  }

  private static Page.LocatorOptions having(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
