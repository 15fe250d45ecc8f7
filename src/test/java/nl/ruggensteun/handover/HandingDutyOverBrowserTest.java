package nl.ruggensteun.handover;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.duty.StandingRoster;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/// Anna agrees that whoever has duty knows of her; Bram lays a card ready, Joost takes duty over
/// from him on his telephone, reads it and lets Bram be rung; she takes her yes back, and it is
/// gone.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class HandingDutyOverBrowserTest extends BrowserTest {
  private static final String TONIGHT = "Vraag of de kinderen thuis zijn en blijf aan de lijn.";

  private static final Locator.WaitForOptions SLOW =
      new Locator.WaitForOptions().setTimeout(60_000);

  private String annasWords = "";
  private String file = "";

  HandingDutyOverBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  @Order(1)
  void anna_is_asked_agrees_and_bram_lays_the_card_ready() {
    Page anna = telephone();
    go(anna, "/hulp#schrijven");
    anna.getByLabel("Wat wilt u ons vertellen?")
        .fill("Er staat elke avond een auto voor mijn deur.");
    button(anna, "Verstuur verzegeld").click();
    anna.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("aangekomen")).waitFor();
    annasWords = String.join(" ", anna.locator(".rs-words li").allInnerTexts());

    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    bram.opensTheNewest("Schreef ons");
    bram.page()
        .locator("#content")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik neem dit op mij"))
        .click();
    bram.press("Open het verhaal");
    Locator standIn = bram.page().getByLabel("Wie neemt waar als u er niet bent?");
    standIn.selectOption(
        standIn
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText("Samira"))
            .first()
            .getAttribute("value"));
    bram.press("Open het dossier");
    bram.page().waitForURL(Pattern.compile(".*#/dossier/.*"));
    file = bram.page().url();

    Locator wake =
        bram.page()
            .locator("details")
            .filter(new Locator.FilterOptions().setHasText("Wekkaart voor de dienst"));
    wake.locator("summary").click();
    button(wake, "Vraag het in de eigen ruimte").click();
    wake.getByText("Nog geen antwoord").waitFor(SLOW);

    Page room = comesBack();
    room.getByText("Mag wie dienst heeft hiervan weten?").waitFor();
    nobodyIsKeptOut(room);
    look(room, "duty-asked");
    button(room, "Ja, dat mag").click();
    room.getByText("Er ligt nog geen kaart.").waitFor();
    room.getByText("Wat u nu schrijft, leest uw vertrouwenspersoon").waitFor();

    wake.getByText("De melder vindt het goed").waitFor(SLOW);
    button(wake, "Leg de kaart klaar").click();
    assertThat(wake.locator(".utrecht-form-field__error-message").first())
        .hasText("Vul in hoe de melder genoemd wil worden.");
    wake.getByLabel("Hoe wil de melder genoemd worden?").fill("Lies");
    wake.getByLabel("Wat speelt er, in één regel?").fill("Auto voor de deur, angst in de avond.");
    wake.getByLabel("Wat te doen als de melder vannacht belt?").fill(TONIGHT);
    wake.getByLabel("Wat mag nooit gezegd worden?").fill("Haar echte naam.");
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "wake-card-form");
    button(wake, "Leg de kaart klaar").click();
    wake.getByText("De kaart ligt klaar").waitFor(SLOW);
  }

  @Test
  @Order(2)
  void joost_takes_duty_over_reads_the_card_and_says_so() {
    AtTheBureau joost = AtTheBureau.signIn(telephone(), program(), "Joost");
    onDutyAfterBram("joost@oefening.example");

    Locator handOver = joost.page().locator("section[aria-labelledby=hand-over-title]");
    handOver.getByText("U nam het over van Bram Oefenberg").waitFor(SLOW);
    assertThat(handOver).containsText("1 wekkaart");
    assertThat(joost.page().locator("body")).not().containsText(TONIGHT);
    nobodyIsKeptOut(joost.page());
    look(joost.page(), "hand-over");
    button(handOver, "Lees de wekkaarten").click();
    handOver.getByText(TONIGHT).waitFor(SLOW);
    handOver.getByText("Haar echte naam.").waitFor();
    assertThat(handOver.locator("article")).containsText("Bram Oefenberg");
    nobodyIsKeptOut(joost.page());
    look(joost.page(), "hand-over-card");
    ringsBram(joost, handOver);
    button(handOver, "Ik heb dit gelezen").click();
    joost.page().locator("summary").getByText("gelezen").waitFor(SLOW);

    joost.page().navigate(file);
    joost.says("Dit bestaat niet, of het is niet voor u.").waitFor();
  }

  /// Bram answers in the office, and Joost sees that he does.
  private void ringsBram(AtTheBureau joost, Locator handOver) {
    button(handOver, "Bel de eigenaar").click();
    handOver.getByText(Pattern.compile("Wij bellen Bram Oefenberg en Samira")).waitFor(SLOW);
    nobodyIsKeptOut(joost.page());
    look(joost.page(), "owner-is-rung");

    AtTheBureau bram = AtTheBureau.signIn(telephone(), program(), "Bram");
    bram.goesTo("/oproep");
    Locator call =
        bram.page()
            .locator(".rs-ringing")
            .filter(new Locator.FilterOptions().setHasText("Wie dienst heeft, vraagt naar u."));
    button(call, "Ik kijk ernaar").click();
    bram.page().getByText("Joost").first().waitFor(SLOW);
    bram.page().getByText("laat u bellen over een dossier van u").waitFor(SLOW);
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "owner-who-is-rung");

    handOver.getByText("Bram Oefenberg nam op en kijkt in het bureau.").waitFor(SLOW);
    button(bram.page(), "Klaar, stop met bellen").click();
    handOver.getByText(Pattern.compile("Bram Oefenberg nam op, om")).waitFor(SLOW);
    look(joost.page(), "owner-answered");
  }

  @Test
  @Order(3)
  void anna_sees_who_read_it_takes_her_yes_back_and_it_is_gone() {
    Page room = comesBack();
    room.getByText("De kaart ligt klaar").waitFor();
    room.locator("summary").getByText("Wie kan dit lezen").first().click();
    room.getByText("las de korte kaart tijdens de dienst").waitFor();
    look(room, "duty-card-read");
    button(room, "Trek dit in").click();
    room.getByText("U trok dit in. De kaart is weg.").waitFor();

    AtTheBureau joost = AtTheBureau.signIn(telephone(), program(), "Joost");
    Locator handOver =
        joost
            .page()
            .locator("details")
            .filter(new Locator.FilterOptions().setHasText("Overdracht"))
            .first();
    handOver.locator("summary").first().click();
    assertThat(handOver).not().containsText("wekkaart");
    look(joost.page(), "hand-over-taken-back");
  }

  /// Bram had duty until ten minutes ago, this member has it from then on.
  private void onDutyAfterBram(String mail) {
    StandingRoster roster = new StandingRoster(program().database());
    Instant handedOver = Instant.now().minus(Duration.ofMinutes(1));
    roster.clear("councillors");
    roster.shift(
        "councillors",
        member("bram@oefening.example"),
        handedOver.minus(Duration.ofHours(8)),
        handedOver);
    roster.shift("councillors", member(mail), handedOver, handedOver.plus(Duration.ofHours(8)));
  }

  private UUID member(String mail) {
    return program()
        .database()
        .jdbc()
        .sql("SELECT member_id FROM access_member WHERE mail = ?")
        .param(mail)
        .query(UUID.class)
        .single();
  }

  private Page comesBack() {
    Page page = telephone();
    go(page, "/hulp#terug");
    page.getByLabel("Uw tien woorden").fill(annasWords);
    button(page, "Open mijn gesprek").click();
    page.locator("h1:text-is('Uw gesprek')").waitFor();
    return page;
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
