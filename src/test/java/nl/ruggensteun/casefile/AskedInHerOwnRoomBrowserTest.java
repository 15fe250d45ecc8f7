package nl.ruggensteun.casefile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Anna is asked whether her file may cross to another association, and whether her partner may be
/// helped with her; she and he answer in their own rooms and take it back there.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskedInHerOwnRoomBrowserTest extends BrowserTest {
  private static final String STORY = "Sinds dinsdag volgt een auto mij naar het raadhuis.";

  private static final LocatorAssertions.HasCountOptions PATIENT =
      new LocatorAssertions.HasCountOptions().setTimeout(90_000);

  private static final Locator.WaitForOptions SLOW =
      new Locator.WaitForOptions().setTimeout(90_000);

  private String annasWords = "";
  private String partnersWords = "";
  private String file = "";

  AskedInHerOwnRoomBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  @Order(1)
  void anna_writes_and_bram_moves_the_date_he_promised() {
    Page anna = telephone();
    go(anna, "/hulp#schrijven");
    anna.getByLabel("Wat wilt u ons vertellen?").fill(STORY);
    button(anna, "Verstuur verzegeld").click();
    anna.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("aangekomen")).waitFor();
    annasWords = String.join(" ", anna.locator(".rs-words li").allInnerTexts());

    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    bram.opensTheNewest("Schreef ons");
    bram.page().locator("#content").getByRole(AriaRole.BUTTON, in("Ik neem dit op mij")).click();
    bram.press("Open het verhaal");
    choose(bram.page(), "Wie neemt waar als u er niet bent?", "Samira");
    bram.press("Open het dossier");
    bram.page().waitForURL(Pattern.compile(".*#/dossier/.*"));
    file = bram.page().url();

    bram.press("Verzet");
    bram.page().getByText("Op een ander moment").click();
    bram.page().getByLabel("Dag", exactly()).fill("");
    bram.press("Verzet de afspraak");
    assertThat(bram.page().locator(".utrecht-form-field__error-message").first())
        .hasText("Vul de dag in, bijvoorbeeld 24-11-2026.");
    bram.page()
        .getByLabel("Dag", exactly())
        .fill(LocalDate.now(CivilTime.ZONE).minusDays(3).toString());
    bram.page().getByLabel("Tijd", exactly()).fill("10:00");
    bram.press("Verzet de afspraak");
    assertThat(bram.page().locator(".utrecht-form-field__error-message").first())
        .hasText("Dit moment is al voorbij. Kies een later moment.");
    assertThat(bram.page().getByLabel("Tijd", exactly())).hasValue("10:00");
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "move-refused");
    bram.page()
        .getByLabel("Dag", exactly())
        .fill(LocalDate.now(CivilTime.ZONE).plusDays(6).toString());
    bram.press("Verzet de afspraak");
    assertThat(bram.page().getByLabel("Dag", exactly())).hasCount(0);
    assertThat(bram.page().locator(".rs-next__when").first()).containsText("10:00");
  }

  @Test
  @Order(2)
  void she_agrees_in_her_room_the_file_crosses_and_she_takes_it_back() {
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    bram.page().navigate(file);
    bram.page().getByText("Waarnemer en overdracht").click();
    bram.press("Vraag het in de eigen ruimte");
    assertThat(bram.page().locator("main").getByText("Kies de vereniging.").last()).isVisible();
    choose(bram.page(), "Aan welke vereniging?", "Wethoudersvereniging");
    bram.press("Vraag het in de eigen ruimte");
    bram.says("Nog geen antwoord").waitFor();

    Page anna = comesBack(annasWords);
    anna.getByText("Mogen wij dit overdragen aan Wethoudersvereniging").waitFor();
    nobodyIsKeptOut(anna);
    look(anna, "consent-asked");
    button(anna, "Ja, dat mag").click();
    button(anna, "Trek dit in").waitFor();

    bram.says("Ja voor Wethoudersvereniging").waitFor();
    choose(bram.page(), "Wie neemt het over?", "Karin");
    choose(bram.page(), "Wie neemt dan waar?", "Ruben");
    bram.press("Draag dit dossier over");
    AtTheBureau karin = AtTheBureau.signIn(desktop(), program(), "Karin");
    karin.page().navigate(file);
    karin.says(STORY).waitFor();

    button(anna, "Trek dit in").click();
    anna.getByText("U trok uw ja voor Wethoudersvereniging in").waitFor();
    nobodyIsKeptOut(anna);
    look(anna, "consent-taken-back");
    karin.page().getByText("Waarnemer en overdracht").click();
    karin.says("De melder wil niet meer dat dit bij Wethoudersvereniging ligt").waitFor();
    karin
        .page()
        .locator("section[aria-labelledby=next-title]")
        .getByText("Overdracht naar eigen lijn")
        .waitFor();
    nobodyIsKeptOut(karin.page());
    look(karin.page(), "consent-go-back");
    choose(karin.page(), "Wie neemt het over?", "Bram");
    choose(karin.page(), "Wie neemt dan waar?", "Samira");
    karin.press("Draag dit dossier over");
    bram.page().getByText("Van u").first().waitFor();
    bram.page().getByText("Waarnemer en overdracht").click();
    bram.says("Nog op een lijst, terwijl de melder dat niet meer wil").waitFor(SLOW);
    bram.press("Haal hen uit alle lijsten");
    assertThat(bram.page().getByText("Nog op een lijst")).hasCount(0, PATIENT);
    karin.page().reload();
    karin.says("Dit bestaat niet, of het is niet voor u.").waitFor();
  }

  @Test
  @Order(3)
  void two_people_are_helped_together_only_as_long_as_both_say_yes() {
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    bram.page().navigate(file);
    bram.press("Voeg iemand toe");
    bram.page().getByLabel("Wie is dit?").selectOption("partner");
    bram.page().getByLabel("Naam").fill("Daan");
    Locator people = bram.page().locator("section[aria-labelledby=people-title]");
    people.getByRole(AriaRole.BUTTON, in("Bewaar")).click();
    Locator daan =
        people.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Daan"));
    daan.getByRole(AriaRole.BUTTON, in("Maak tien woorden")).click();
    Locator make = people.locator("form button[type=submit]");
    assertThat(make).isDisabled();
    people.getByText("Daan zei ja").click();
    assertThat(make).isDisabled();
    people.getByRole(AriaRole.BUTTON, in("Vraag het in de ruimte van melder")).click();
    people.getByText("Er is nog geen antwoord").waitFor();
    assertThat(make).isDisabled();
    look(bram.page(), "together-asked");

    Page anna = comesBack(annasWords);
    anna.getByText("Mogen wij u en iemand uit uw omgeving samen helpen?").waitFor();
    button(anna, "Ja, dat mag").click();
    anna.getByText("U zei ja: wij helpen u en iemand uit uw omgeving samen").waitFor();
    people.getByText("zei ja in de eigen ruimte").waitFor();
    assertThat(make).isEnabled();
    make.click();
    people.getByText("Nog niet samen: wacht op het ja van Daan").waitFor(SLOW);
    nobodyIsKeptOut(bram.page());
    partnersWords = String.join(" ", people.locator(".rs-words li").allInnerTexts());

    Page partner = comesBack(partnersWords);
    button(partner, "Maak nieuwe woorden").click();
    partner.locator(".rs-words li").nth(9).waitFor();
    partnersWords = String.join(" ", partner.locator(".rs-words li").allInnerTexts());
    partner.locator("input[name=has-new-words]").check();
    button(partner, "Laat deze woorden gelden").click();
    partner.getByText("Mogen wij u en iemand uit uw omgeving samen helpen?").waitFor();
    assertThat(partner.locator("body").innerText())
        .doesNotContain(STORY)
        .doesNotContain("Daan")
        .doesNotContain("Wethoudersvereniging");
    nobodyIsKeptOut(partner);
    look(partner, "together-partner");
    button(partner, "Ja, dat mag").click();
    people.getByText("Samen in dit dossier: beiden zeiden ja.").waitFor();

    button(anna, "Trek dit in").last().click();
    anna.getByText("Wij helpen u voortaan ieder apart.").waitFor();
    people.getByText("wil niet samen in één dossier").waitFor();
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "together-taken-back");
    people.getByRole(AriaRole.BUTTON, in("Haal deze persoon uit dit dossier")).click();
    people.getByText("Uit dit dossier gehaald").waitFor();
    partner.reload();
    Page again = comesBack(partnersWords);
    assertThat(again.locator("#field-reply")).hasCount(0);
    look(again, "together-partner-out");
  }

  private Page comesBack(String words) {
    Page page = telephone();
    go(page, "/hulp#terug");
    page.getByLabel("Uw tien woorden").fill(words);
    button(page, "Open mijn gesprek").click();
    page.locator("h1:text-is('Uw gesprek'), h1:has-text('eigen woorden')").first().waitFor();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static void choose(Page page, String field, String name) {
    Locator select = page.getByLabel(field);
    Locator option =
        select.locator("option").filter(new Locator.FilterOptions().setHasText(name)).first();
    select.selectOption(option.getAttribute("value"));
  }

  private static Page.GetByLabelOptions exactly() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
