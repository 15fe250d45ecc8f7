package nl.ruggensteun.casefile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two confidants say how urgent a file is: up by one, down by two.
@Timeout(300)
class HowUrgentAFileIsBrowserTest extends BrowserTest {
  private static final String AT_THE_DOOR =
      "Is er nu iemand aan de deur, op het erf of achter hen aan?";
  private static final String AGAIN = "De man is terug gezien bij de sluis.";
  private static final List<String> BLOCK_A =
      List.of(
          "Is iemand op dit moment in lichamelijk gevaar?",
          AT_THE_DOOR,
          "Is er vandaag een wapen gezien, of iets dat als wapen werd gebruikt?",
          "Is er iemand gewond?",
          "Kan de beller niet vrij praten?");

  HowUrgentAFileIsBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void it_goes_up_by_one_and_down_only_with_a_reason_and_a_second_person() {
    AtTheBureau joost = AtTheBureau.signIn(desktop(), program(), "Joost");
    opens(joost, "Sluismonde");
    unfolds(joost.page(), "nog niet bekeken");
    joost.press("Kijk hoe urgent dit is");
    assertThat(urgency(joost.page())).containsText("We weten niet of het nu veilig is.");
    answers(joost.page(), AT_THE_DOOR, "ja");
    assertThat(urgency(joost.page())).containsText("Er is nu gevaar of iemand is er nu.");
    nobodyIsKeptOut(joost.page());
    look(joost.page(), "urgency-questions");
    joost.press("Leg dit vast");
    assertThat(summary(joost.page())).containsText("Urgentie: Nu");
    joost.says("Urgentie opnieuw bekijken").waitFor();

    joost.press("Kijk opnieuw");
    BLOCK_A.forEach(question -> answers(joost.page(), question, "nee"));
    Locator propose = button(joost.page(), "Stel dit voor");
    assertThat(propose).isDisabled();
    joost.page().getByLabel("Waarom lager?").fill("De politie is er en de man is weg.");
    propose.click();
    assertThat(urgency(joost.page())).containsText("wacht op een tweede vertrouwenspersoon");
    assertThat(summary(joost.page())).containsText("Urgentie: Nu");
    assertThat(button(joost.page(), "Ik ben het hiermee eens")).hasCount(0);

    AtTheBureau bram = AtTheBureau.signIn(telephone(), program(), "Bram");
    opens(bram, "Sluismonde");
    unfolds(bram.page(), "Urgentie: Nu");
    assertThat(urgency(bram.page())).containsText("De politie is er en de man is weg.");
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "urgency-proposed");
    bram.press("Ik ben het hiermee eens");
    assertThat(summary(bram.page())).containsText("Urgentie: Vandaag");
    assertThat(urgency(bram.page())).containsText("Eerdere uitkomsten");
    look(bram.page(), "urgency-lowered");
    assertThat(summary(joost.page())).containsText("Urgentie: Vandaag");

    joost.page().getByLabel("Notitie", new Page.GetByLabelOptions().setExact(true)).fill(AGAIN);
    joost.press("Bewaar de notitie");
    bram.says("Er is iets nieuws sinds Joost").waitFor();
    bram.says("Nieuw: één notitie. De uitkomst blijft staan tot iemand opnieuw kijkt.").waitFor();
    assertThat(summary(bram.page())).containsText("Urgentie: Vandaag");
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "urgency-news");
    bram.press("Kijk opnieuw");
    assertThat(urgency(bram.page())).containsText("We weten niet of het nu veilig is.");
    BLOCK_A.forEach(question -> answers(bram.page(), question, "nee"));
    bram.press("Leg dit vast");
    assertThat(bram.says("Er is iets nieuws")).hasCount(0);
    assertThat(joost.says("Er is iets nieuws")).hasCount(0);
  }

  private static void opens(AtTheBureau member, String title) {
    member
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(title)))
        .first()
        .click();
    member.heading("Het verhaal").waitFor();
  }

  private static void unfolds(Page page, String shown) {
    assertThat(summary(page)).containsText(shown);
    summary(page).click();
  }

  private static void answers(Page page, String question, String answer) {
    page.getByRole(AriaRole.GROUP, named(question))
        .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
        .check();
  }

  private static Locator urgency(Page page) {
    return page.locator("details:has(> summary:has-text('Urgentie'))");
  }

  private static Locator summary(Page page) {
    return page.locator("summary:has-text('Urgentie')").first();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
