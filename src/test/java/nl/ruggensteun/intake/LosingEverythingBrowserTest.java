package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.AtTheDoor;
import nl.ruggensteun.suite.MemberKeys;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Bram loses his telephone, his passkey and his ten words. Els and Femke help him back, and
/// somebody who pretends to be Bea is stopped by Bea.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LosingEverythingBrowserTest extends BrowserTest {
  private final StandingTeam team = new StandingTeam(program());
  private String link = "";
  private String newWords = "";
  private String eightWords = "";

  LosingEverythingBrowserTest() {
    super(RunningProgram.start());
  }

  private AtTheDoor comesIn(MemberKeys member) {
    AtTheDoor door = new AtTheDoor(desktop());
    go(door.page(), "/bureau");
    door.signsInWith(team.tenWords(program(), member));
    door.writesDownTheWords();
    door.isIn();
    return door;
  }

  private int count(String table) {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM " + table)
        .query(Integer.class)
        .single();
  }

  private static Locator cardOf(AtTheDoor coordinator, MemberKeys member) {
    return coordinator.page().locator("article[data-member='" + member.memberId() + "']");
  }

  private String begins(AtTheDoor coordinator, String whose) {
    coordinator.goesTo("/herstel");
    coordinator
        .page()
        .locator("#field-rescue-member")
        .selectOption(new SelectOption().setLabel(whose));
    coordinator.press("Begin herstel");
    Locator given = coordinator.page().locator("#rescue-link");
    given.waitFor();
    return given.innerText();
  }

  @Test
  @Order(1)
  void every_sign_in_prepares_a_way_back_once() {
    comesIn(team.bram);
    comesIn(team.bea);
    assertThat(count("access_rescue_ready")).isEqualTo(2);
    assertThat(count("access_rescue_share")).isEqualTo(4);

    comesIn(team.bram);

    assertThat(count("access_rescue_share")).isEqualTo(4);
  }

  @Test
  @Order(2)
  void a_coordinator_gives_a_link_and_he_makes_ten_new_words() {
    AtTheDoor els = comesIn(team.els);
    link = begins(els, "Bram");
    nobodyIsKeptOut(els.page());
    look(els.page(), "member-rescue-link");

    AtTheDoor bram = new AtTheDoor(telephone());
    bram.page().navigate(link);
    nobodyIsKeptOut(bram.page());
    bram.press("Begin");
    newWords = bram.writesDownTheWords();
    bram.says("Bel nu twee coördinatoren");
    eightWords = bram.fingerprints().getFirst();
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "member-rescue-eight-words");
    bram.press("Ik heb gebeld");
    bram.signsInWith(newWords);
    bram.says("Twee coördinatoren moeten hun deel nog geven.");
  }

  @Test
  @Order(3)
  void two_coordinators_compare_eight_words_and_each_give_a_part() {
    for (MemberKeys coordinator : new MemberKeys[] {team.els, team.femke}) {
      AtTheDoor door = comesIn(coordinator);
      door.goesTo("/herstel");
      Locator card = cardOf(door, team.bram);
      card.locator(".rs-fingerprint").waitFor();
      assertThat(card.locator(".rs-fingerprint").innerText().replaceAll("\\s+", " ").strip())
          .isEqualTo(eightWords);
      look(door.page(), "member-rescue-compare");
      card.getByText("De woorden zijn gelijk: geef mijn deel").click();
      card.locator("[role=status]").waitFor();
    }
    assertThat(count("access_rescue_part")).isEqualTo(2);
  }

  @Test
  @Order(4)
  void he_waits_a_day_and_then_makes_new_keys_that_two_coordinators_sign() {
    AtTheDoor bram = new AtTheDoor(telephone());
    go(bram.page(), "/bureau");
    bram.signsInWith(newWords);
    bram.says("Uw herstel is begonnen.");
    look(bram.page(), "member-rescue-waits");
    // A day passes.
    program()
        .database()
        .jdbc()
        .sql("UPDATE access_rescue SET ready_at = ready_at - interval '24 hours'")
        .update();

    bram.signsInWith(newWords);
    bram.writesDownTheWords();
    bram.press("Ga verder met alleen tien woorden");
    bram.says("Uw acht woorden");
    AtTheDoor els = comesIn(team.els);
    els.goesTo("/leden");
    els.press("De woorden zijn gelijk: stel voor");
    els.says("U hebt getekend. Nu nog een tweede coördinator.");
    AtTheDoor femke = comesIn(team.femke);
    femke.goesTo("/leden");
    femke.press("De woorden zijn gelijk: teken mee");

    bram.isIn();
    assertThat(count("access_rescue_part")).isZero();
  }

  @Test
  @Order(5)
  void whoever_is_still_there_sees_an_impostor_and_stops_it() {
    AtTheDoor els = comesIn(team.els);
    String forAnother = begins(els, "Bea");
    AtTheDoor impostor = new AtTheDoor(desktop());
    impostor.page().navigate(forAnother);
    impostor.press("Begin");
    impostor.writesDownTheWords();

    AtTheDoor bea = comesIn(team.bea);
    bea.says("Iemand zegt dat u alles kwijt bent en vraagt om uw sleutels.");
    nobodyIsKeptOut(bea.page());
    look(bea.page(), "member-rescue-impostor");
    bea.press("Dit ben ik niet: stop het");
    bea.page()
        .getByText("Iemand zegt dat u alles kwijt bent")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    els.goesTo("/werk");
    els.goesTo("/herstel");
    els.says("Collega's die alles kwijt zijn");
    PlaywrightAssertions.assertThat(cardOf(els, team.bea)).hasCount(0);
  }
}
