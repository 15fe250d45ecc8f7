package nl.ruggensteun.casefile;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;

/// Bram asks Joost to think along in a file that Joost knows nothing of.
class ThinkingAlongBrowserTest extends BrowserTest {
  private static final String FILE = "Kievitsmeer";
  private static final String QUESTION = "Zou u nu al met de griffier bellen?";
  private static final String ANSWER = "Ik zou eerst haar laten kiezen.";

  ThinkingAlongBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void a_colleague_is_asked_answers_and_is_taken_out_again() {
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    opens(bram, FILE);
    String address = bram.page().url();
    bram.page().getByText("Laat iemand meedenken").click();
    bram.press("Vraag het");
    assertThat(bram.page().locator("main").getByText("Kies wie meedenkt.").last()).isVisible();
    assertThat(bram.page().locator("main").getByText("Schrijf wat u wilt vragen.").last())
        .isVisible();
    choose(bram, "consult", "Joost");
    bram.page().getByLabel("Uw vraag").fill(QUESTION);
    bram.press("Vraag het");
    bram.page().locator(".rs-timeline").getByText(QUESTION).waitFor();
    nobodyIsKeptOut(bram.page());

    AtTheBureau joost = AtTheBureau.signIn(telephone(), program(), "Joost");
    Locator row = row(joost, "Meedenken met Bram");
    row.click();
    joost.says(QUESTION).waitFor();
    assertThat(joost.page().locator("main").innerText())
        .contains("vraagt u om mee te denken")
        .doesNotContain(FILE)
        .doesNotContain("Spreek een moment af")
        .doesNotContain("Inzagelogboek");
    nobodyIsKeptOut(joost.page());
    look(joost.page(), "consulted");
    joost.page().locator("#field-write").fill(ANSWER);
    joost.page().locator("form:has(#field-write) button[type=submit]").click();
    joost.page().locator(".rs-timeline").getByText(ANSWER).waitFor();

    bram.page().locator(".rs-timeline").getByText(ANSWER).waitFor();
    look(bram.page(), "consult-answered");
    bram.page()
        .locator("section[aria-labelledby=readers-title] li:has(button)")
        .filter(new Locator.FilterOptions().setHasText("Joost"))
        .getByRole(AriaRole.BUTTON)
        .click();
    assertThat(
            bram.page()
                .locator("section[aria-labelledby=readers-title] li:has(button)")
                .filter(new Locator.FilterOptions().setHasText("Joost")))
        .hasCount(0);

    joost.goesTo("/werk");
    assertThat(row(joost, "Meedenken met Bram")).hasCount(0);
    joost.page().navigate(address);
    joost.says("Dit bestaat niet, of het is niet voor u.").waitFor();
  }

  private static Locator row(AtTheBureau member, String title) {
    return member
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(title)));
  }

  private static void opens(AtTheBureau member, String title) {
    row(member, title).first().click();
    member.heading("Het verhaal").waitFor();
  }

  private static void choose(AtTheBureau member, String field, String name) {
    Locator select = member.page().locator("select[name='" + field + "']");
    String value =
        select
            .locator("option")
            .filter(new Locator.FilterOptions().setHasText(name))
            .first()
            .getAttribute("value");
    select.selectOption(value);
  }
}
