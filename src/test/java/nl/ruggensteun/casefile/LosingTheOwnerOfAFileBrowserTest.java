package nl.ruggensteun.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.AtTheDoor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Bram, who owns Anna's file, loses his telephone and his words: two coordinators let Joost in,
/// who reads her story, and she sees that.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LosingTheOwnerOfAFileBrowserTest extends BrowserTest {
  private static final String STORY = "Er lag een brief zonder afzender onder mijn kattenluik.";

  private String annasWords = "";
  private String file = "";

  LosingTheOwnerOfAFileBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  @Order(1)
  void anna_tells_bram_what_happened() throws IOException {
    AtTheDoor anna = new AtTheDoor(telephone());
    go(anna.page(), "/hulp");
    anna.fill("Op welk nummer?", "06 9876 5432");
    anna.fill("Wilt u alvast iets kwijt?", STORY);
    anna.press("Vraag om gebeld te worden");
    anna.says("Uw verzoek is aangekomen");
    anna.page().locator("details.rs-more summary").last().click();
    annasWords = anna.readsTheWords();

    AtTheDoor bram = comesIn("Bram");
    Locator waiting =
        bram.page()
            .getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(Pattern.compile("Vraagt om gebeld")));
    waiting.first().waitFor();
    waiting.last().click();
    bram.page()
        .locator("#content")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik neem dit op mij"))
        .click();
    bram.press("Open het verhaal");
    bram.says(STORY);
    bram.page()
        .getByLabel("Wie neemt waar als u er niet bent?")
        .selectOption(new SelectOption().setLabel("Samira Verzonnen"));
    bram.press("Open het dossier");
    bram.page().waitForURL(Pattern.compile(".*#/dossier/.*"));
    file = bram.page().url().replaceAll(".*#/dossier/", "");
  }

  @Test
  @Order(2)
  void a_coordinator_sees_a_number_and_nothing_of_the_story() throws IOException {
    AtTheDoor els = comesIn("Els");
    loseKeys(els, "Bram Oefenberg");
    els.goesTo("/herstel");
    Locator card = els.page().locator("article[data-file='" + file + "']");
    card.waitFor();
    assertThat(els.page().locator("main").innerText()).doesNotContain(STORY).doesNotContain("9876");
    nobodyIsKeptOut(els.page());
    look(els.page(), "rescue-coordinator");

    card.getByText("Stel voor en geef mijn deelsleutel").click();
    els.says("Kies wie het dossier overneemt.");
    card.locator("select").selectOption(new SelectOption().setLabel("Joost Modelman"));
    card.getByText("Stel voor en geef mijn deelsleutel").click();
    card.getByText("Nog een coördinator van een andere vereniging").waitFor();
    card.getByText("Wacht op een tweede coördinator, van een andere vereniging.").waitFor();
    assertThat(card.innerText()).contains("Herstel gevraagd door coördinator");
  }

  private void loseKeys(AtTheDoor coordinator, String whose) {
    coordinator.goesTo("/leden");
    coordinator
        .page()
        .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(whose))
        .getByText("Sleutels kwijt")
        .click();
    coordinator.fill("Typ “intrekken” om door te gaan", "intrekken");
    coordinator.page().locator("dialog").getByText("Sleutels kwijt").last().click();
    coordinator
        .page()
        .locator("article.rs-card")
        .filter(new Locator.FilterOptions().setHasText(whose))
        .first()
        .waitFor();
  }

  @Test
  @Order(3)
  void a_second_coordinator_of_another_association_confirms() throws IOException {
    AtTheDoor femke = comesIn("Femke");
    femke.goesTo("/herstel");
    Locator card = femke.page().locator("article[data-file='" + file + "']");
    card.getByText("Het klopt: geef mijn deelsleutel").click();
    card.getByText("Joost Modelman kan het dossier nu overnemen.").waitFor();
    look(femke.page(), "rescue-confirmed");
  }

  @Test
  @Order(4)
  void a_colleague_takes_it_over_and_reads_what_she_told() throws IOException {
    AtTheDoor joost = comesIn("Joost");
    joost.goesTo("/rooster");
    joost.says("U bent gevraagd een dossier over te nemen");
    joost.goesTo("/werk");
    joost.page().locator("main").getByText("Een dossier overnemen").first().waitFor();
    joost
        .page()
        .locator("#strips")
        .getByText("U bent gevraagd een dossier over te nemen")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    look(joost.page(), "rescue-asked");
    joost.page().getByRole(AriaRole.LINK).filter(dossier()).first().click();
    nobodyIsKeptOut(joost.page());
    joost
        .page()
        .getByLabel("Wie neemt waar als u er niet bent?")
        .selectOption(new SelectOption().setLabel("Samira Verzonnen"));
    look(joost.page(), "rescue-take");
    joost.press("Neem dit dossier over");
    joost.page().waitForURL(Pattern.compile(".*#/dossier/.*"));
    joost.says(STORY);
    nobodyIsKeptOut(joost.page());
    look(joost.page(), "rescue-taken");
  }

  private static Locator.FilterOptions dossier() {
    return new Locator.FilterOptions().setHasText("Een dossier overnemen");
  }

  @Test
  @Order(5)
  void anna_sees_who_can_read_along_now() {
    AtTheDoor anna = new AtTheDoor(telephone());
    go(anna.page(), "/hulp#terug");
    anna.page().getByLabel("Uw tien woorden").fill(annasWords);
    anna.press("Open mijn gesprek");
    anna.page().getByText("Wie kan dit lezen").first().click();
    anna.says("nam uw gesprek over. Twee coördinatoren gaven toegang");
    nobodyIsKeptOut(anna.page());
    look(anna.page(), "rescue-seen-by-anna");
  }

  @Test
  @Order(6)
  void nobody_leaves_the_team_while_a_file_would_have_nobody() throws IOException {
    AtTheDoor samira = comesIn("Samira");
    samira.goesTo("/sleutels");
    samira.says("U kunt nog niet vertrekken");
    nobodyIsKeptOut(samira.page());
    look(samira.page(), "leaving-hindered");
    samira
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Naar uw werk"))
        .click();
    samira.says("Uw werk");

    AtTheDoor maarten = comesIn("Maarten");
    maarten.goesTo("/leden");
    maarten
        .page()
        .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Samira Verzonnen"))
        .getByText("Vertrekt")
        .click();
    maarten.says("Samira Verzonnen kan nog niet vertrekken");
  }

  private AtTheDoor comesIn(String name) throws IOException {
    AtTheDoor member = new AtTheDoor(desktop());
    go(member.page(), "/bureau");
    member.signsInWith(wordsOf(name));
    member.writesDownTheWords();
    member.isIn();
    return member;
  }

  private String wordsOf(String name) throws IOException {
    List<String> guide = Files.readAllLines(program().data().resolve("inloggen.txt"));
    for (int line = 0; line < guide.size(); line++) {
      if (guide.get(line).contains(name)) {
        return guide.get(line + 1).trim();
      }
    }
    throw new AssertionError("no such member");
  }
}
