package nl.ruggensteun.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Two coordinators and a confidant come together, lose things, and find their way back.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComingIntoTheTeamBrowserTest extends BrowserTest {
  private String esrasWords = "";
  private String franksWords = "";
  private String bramsWords = "";

  private AtTheDoor at(Page page, String path) {
    go(page, path);
    return new AtTheDoor(page);
  }

  @Test
  @Order(1)
  void two_coordinators_and_a_confidant_come_together() {
    AtTheDoor esra = foundsTheTeam();
    AtTheDoor frank = comesInAsSecondCoordinator(esra);
    AtTheDoor bram = comesInAsConfidant(esra, frank);
    bram.isIn();
    assertThat(program().part(Lines.class).isOpenForRequests()).isTrue();
    // Each signs the list on the way in; nobody waits for that.
    bram.page().waitForCondition(() -> program().part(Heads.class).recent().size() == 3);
  }

  private AtTheDoor foundsTheTeam() {
    String token = program().part(SetUp.class).freshToken().orElseThrow().reveal();
    AtTheDoor esra = at(desktop(), "/bureau#inrichten=" + token);
    esra.press("Maak mijn sleutels");
    assertThat(esra.says("3 dingen kloppen nog niet")).isTrue();
    nobodyIsKeptOut(esra.page());
    look(esra.page(), "access-set-up");
    esra.fill("Uw naam", "Esra");
    esra.fill("Uw e-mailadres", "esra@example.org");
    esra.page().getByLabel("Vereniging").selectOption("nvvr");
    for (String line : new String[] {"burgemeesters", "wethouders", "Statenleden"}) {
      esra.page().getByLabel(line).uncheck();
    }
    esra.press("Maak mijn sleutels");
    look(esra.page(), "access-ten-words");
    nobodyIsKeptOut(esra.page());
    esrasWords = esra.writesDownTheWords();
    esra.press("Ga verder met alleen tien woorden");
    esra.isIn();
    assertThat(esra.page().url()).doesNotContain(token);
    return esra;
  }

  private AtTheDoor comesInAsSecondCoordinator(AtTheDoor esra) {
    String link = invitation(esra, "Frank", "coördinator", "", "ngb");
    AtTheDoor frank = new AtTheDoor(telephone()).withPasskeys();
    frank.page().navigate(link);
    nobodyIsKeptOut(frank.page());
    look(frank.page(), "access-invitation");
    frank.press("Maak mijn sleutels");
    franksWords = frank.writesDownTheWords();
    frank.press("Maak een toegangssleutel");
    frank.says("Uw acht woorden");
    String own = frank.fingerprints().getFirst();
    Locator card = cardOf(esra, "Frank");
    assertThat(card.locator(".rs-fingerprint").innerText().replaceAll("\\s+", " ").strip())
        .isEqualTo(own);
    look(esra.page(), "access-compare");
    nobodyIsKeptOut(esra.page());
    card.getByText("De woorden zijn gelijk: stel voor").click();
    frank.press("De woorden zijn gelijk: teken mee");
    frank.isIn();
    return frank;
  }

  private AtTheDoor comesInAsConfidant(AtTheDoor esra, AtTheDoor frank) {
    esra.page().reload();
    esra.isIn();
    String link = invitation(esra, "Bram", "vertrouwenspersoon", "councillors", "");
    AtTheDoor bram = new AtTheDoor(telephone());
    bram.page().navigate(link);
    bram.press("Maak mijn sleutels");
    bramsWords = bram.writesDownTheWords();
    bram.press("Ga verder met alleen tien woorden");
    bram.says("Uw acht woorden");
    look(bram.page(), "access-waiting");
    nobodyIsKeptOut(bram.page());
    bothSign(esra, frank, "Bram");
    return bram;
  }

  private void bothSign(AtTheDoor first, AtTheDoor second, String whom) {
    cardOf(first, whom).getByText("De woorden zijn gelijk: stel voor").click();
    first.says("U hebt getekend. Nu nog een tweede coördinator.");
    second.goesTo("/leden");
    cardOf(second, whom).getByText("De woorden zijn gelijk: teken mee").click();
    second
        .page()
        .getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(whom))
        .waitFor();
  }

  private String invitation(
      AtTheDoor coordinator, String name, String function, String line, String association) {
    coordinator.goesTo("/leden");
    coordinator.fill("Naam van wie u uitnodigt", name);
    coordinator.fill("E-mailadres van wie u uitnodigt", name + "@example.org");
    chooses(coordinator, function);
    if (line.isEmpty()) {
      coordinator.page().locator("#field-association").selectOption(association);
    } else {
      coordinator.page().locator("#field-lineId").selectOption(line);
    }
    coordinator.press("Maak een uitnodiging");
    Locator link = coordinator.page().locator("#invitation-link");
    link.waitFor();
    return link.innerText();
  }

  private static void chooses(AtTheDoor coordinator, String function) {
    for (Locator box : coordinator.page().locator("input[name=functions]").all()) {
      box.setChecked(box.locator("xpath=..").innerText().startsWith(function));
    }
  }

  private static Locator cardOf(AtTheDoor coordinator, String name) {
    return coordinator
        .page()
        .locator("article.rs-card")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  @Test
  @Order(2)
  void the_ten_words_let_in_once_and_are_replaced() {
    AtTheDoor bram = at(telephone(), "/bureau");
    bram.signsInWith("appel peer");
    look(bram.page(), "access-sign-in");
    nobodyIsKeptOut(bram.page());
    bram.signsInWith(bramsWords.toUpperCase(Locale.ROOT));
    String fresh = bram.writesDownTheWords();
    bram.isIn();
    bram.locks();
    bram.signsInWith(bramsWords);
    bram.says("Wij kennen deze woorden of deze sleutel niet.");
    bramsWords = fresh;
    bram.signsInWith(bramsWords);
    bramsWords = bram.writesDownTheWords();
    bram.isIn();
  }

  @Test
  @Order(3)
  void a_reload_does_not_ask_for_the_words_again_but_locking_does() {
    AtTheDoor bram = at(desktop(), "/bureau");
    bram.signsInWith(bramsWords);
    bramsWords = bram.writesDownTheWords();
    bram.isIn();
    bram.page().reload();
    bram.isIn();
    bram.locks();
    bram.page().reload();
    bram.page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inloggen"))
        .waitFor();
  }

  @Test
  @Order(4)
  void who_lost_the_telephone_with_the_passkey_comes_in_by_words_and_makes_another() {
    AtTheDoor frank = new AtTheDoor(desktop()).withPasskeys();
    go(frank.page(), "/bureau");
    frank.signsInWith(franksWords);
    franksWords = frank.writesDownTheWords();
    frank.isIn();
    frank.goesTo("/sleutels");
    frank.page().getByText("Verwijder toegangssleutel op").click();
    frank.says("U hebt geen toegangssleutel.");
    frank.press("Maak een toegangssleutel");
    frank.page().getByText("Verwijder toegangssleutel op").waitFor();
    look(frank.page(), "access-own-keys");
    nobodyIsKeptOut(frank.page());
    frank.locks();
    frank.press("Log in met uw toegangssleutel");
    frank.isIn();

    whoLostTheWordsMakesOthers(frank);
  }

  private void whoLostTheWordsMakesOthers(AtTheDoor frank) {
    frank.goesTo("/sleutels");
    frank.press("Maak tien nieuwe woorden");
    String fresh = frank.readsTheWords();
    frank.press("Ik heb de tien woorden opgeschreven");
    frank.locks();
    frank.signsInWith(franksWords);
    frank.says("Wij kennen deze woorden of deze sleutel niet.");
    franksWords = fresh;
    frank.signsInWith(franksWords);
    franksWords = frank.writesDownTheWords();
    frank.isIn();
  }

  @Test
  @Order(5)
  void who_lost_everything_is_revoked_and_comes_in_with_new_keys() {
    AtTheDoor esra = at(desktop(), "/bureau");
    esra.signsInWith(esrasWords);
    esrasWords = esra.writesDownTheWords();
    esra.isIn();
    esra.goesTo("/leden");
    esra.says("In het team");
    look(esra.page(), "access-members");
    nobodyIsKeptOut(esra.page());
    esra.page()
        .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Bram"))
        .getByText("Sleutels kwijt")
        .click();
    esra.fill("Typ “intrekken” om door te gaan", "intrekken");
    esra.page().locator("dialog").getByText("Sleutels kwijt").last().click();
    cardOf(esra, "Bram").getByText("Nodig opnieuw uit").click();
    esra.page().locator("#field-lineId").selectOption("councillors");
    esra.press("Maak een uitnodiging");
    String link = esra.page().locator("#invitation-link").innerText();

    AtTheDoor bram = new AtTheDoor(telephone());
    go(bram.page(), "/bureau");
    bram.signsInWith(bramsWords);
    bram.says("Wij kennen deze woorden of deze sleutel niet.");
    bram.page().navigate(link);
    bram.page().reload();
    bram.press("Maak mijn sleutels");
    bramsWords = bram.writesDownTheWords();
    bram.press("Ga verder met alleen tien woorden");
    bram.says("Uw acht woorden");
    AtTheDoor frank = at(desktop(), "/bureau");
    frank.signsInWith(franksWords);
    franksWords = frank.writesDownTheWords();
    frank.isIn();
    esra.goesTo("/geheugensteun");
    nobodyIsKeptOut(esra.page());
    esra.goesTo("/leden");
    bothSign(esra, frank, "Bram");
    bram.isIn();
  }
}
