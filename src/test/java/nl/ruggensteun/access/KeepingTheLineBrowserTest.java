package nl.ruggensteun.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;

/// What a coordinator does besides the roster: how a line is reached, whether it is open, and the
/// figures of a quarter.
class KeepingTheLineBrowserTest extends BrowserTest {

  KeepingTheLineBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void one_coordinator_says_how_a_line_is_reached_and_two_whether_it_is_open() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    els.heading("Toezicht").waitFor();
    els.goesTo("/lijnen");
    Locator members = line(els, "Statenleden");
    assertThat(line(els, "Adviseur van het ministerie").innerText()).contains("Wet open overheid");
    nobodyIsKeptOut(els.page());
    look(els.page(), "lines");

    members.getByRole(AriaRole.BUTTON, in("Wijzig")).click();
    members.getByLabel("Eigen nummer").fill("een nummer");
    members.getByLabel("Hoeveel seconden gaat één telefoon over?").fill("2");
    members.getByRole(AriaRole.BUTTON, in("Bewaar")).click();
    els.page().getByRole(AriaRole.ALERT).first().waitFor();
    assertThat(members.getByLabel("Eigen nummer").inputValue()).isEqualTo("een nummer");
    nobodyIsKeptOut(els.page());
    look(els.page(), "lines-mistake");
    members.getByLabel("Eigen nummer").fill("070-1234567");
    members.getByLabel("Hoeveel seconden gaat één telefoon over?").fill("45");
    members.getByLabel("Wanneer wordt dit nummer opgenomen?").fill("op werkdagen tot 17 uur");
    members.getByRole(AriaRole.BUTTON, in("Bewaar")).click();
    members.getByText("070-1234567, op werkdagen tot 17 uur").waitFor();

    members.getByRole(AriaRole.BUTTON, in("Stel voor: sluit deze lijn")).click();
    members.getByText("U hebt getekend. Nu nog een tweede coördinator.").waitFor();
    members.getByText("neemt verzoeken aan").waitFor();
    AtTheBureau femke = AtTheBureau.signIn(telephone(), program(), "Femke");
    femke.goesTo("/lijnen");
    line(femke, "Statenleden").getByRole(AriaRole.BUTTON, in("Teken mee")).click();
    line(femke, "Statenleden").getByText("neemt geen verzoeken aan").waitFor();
    nobodyIsKeptOut(femke.page());
    look(femke.page(), "lines-telephone");
  }

  @Test
  void what_was_rung_and_in_which_order_keeps_nobody_out() {
    AtTheBureau femke = AtTheBureau.signIn(telephone(), program(), "Femke");
    femke.goesTo("/gebeld");
    femke.says("Pogingen bij oproep 1").waitFor();
    nobodyIsKeptOut(femke.page());
    look(femke.page(), "call-record");
    femke.goesTo("/belvolgorde");
    femke.says("Wijzig de volgorde").waitFor();
    nobodyIsKeptOut(femke.page());
    femke.goesTo("/noodlijst");
    femke.press("Toon de lijst");
    femke.says("Coördinatoren").waitFor();
    nobodyIsKeptOut(femke.page());
    look(femke.page(), "printed-list");
  }

  @Test
  void a_quarter_is_counted_in_the_browser_and_only_numbers_stay() {
    AtTheBureau maarten = AtTheBureau.signIn(desktop(), program(), "Maarten");
    maarten.goesTo("/cijfers");
    maarten.says("Hier komen de aantallen te staan").waitFor();
    nobodyIsKeptOut(maarten.page());
    // The quarter in which the practice files were closed is over.
    program().database().jdbc().sql("UPDATE casefile_statistic SET quarter = '2025-Q4'").update();
    maarten.page().reload();
    maarten.heading("4e kwartaal van 2025").waitFor();
    look(maarten.page(), "figures-waiting");
    maarten.press("Tel dit kwartaal");
    maarten.says("afgesloten dossiers.").waitFor();
    nobodyIsKeptOut(maarten.page());
    look(maarten.page(), "figures");
    assertThat(records()).isZero();
  }

  private long records() {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM casefile_statistic")
        .query(Long.class)
        .single();
  }

  private static Locator line(AtTheBureau member, String name) {
    return member
        .page()
        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
