package nl.ruggensteun.intake;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.suite.MemberKeys;

/// A confidant at the own screen, doing what Anna waits for.
final class AtTheDesk {
  final Page page;

  private AtTheDesk(Page page) {
    this.page = page;
  }

  static AtTheDesk signedIn(
      Page page, RunningProgram program, StandingTeam team, MemberKeys member) {
    AtTheDesk desk = new AtTheDesk(page);
    page.navigate(program.origin() + "/bureau");
    page.getByLabel("Uw tien woorden").fill(team.tenWords(program, member));
    desk.press("Log in met uw tien woorden");
    page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    desk.press("Ga verder");
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Uw werk")).waitFor();
    return desk;
  }

  /// Card, then story, then a file with a stand-in and a moment to call.
  void takesAndOpensTheNewest() {
    takes("Schreef ons");
    press("Open het verhaal");
    page.getByLabel("Wie neemt waar als u er niet bent?")
        .selectOption(new SelectOption().setIndex(1));
    page.getByText("Binnen een uur").click();
    press("Open het dossier");
    page.waitForURL(Pattern.compile(".*#/dossier/.*"));
  }

  /// A worry becomes a task to call and never a file.
  void readsTheWorry() {
    takes("Maakt zich zorgen");
    press("Open het verhaal");
  }

  private void takes(String how) {
    Locator waiting =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(how)));
    waiting.first().waitFor();
    waiting.last().click();
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik neem dit op mij"))
        .last()
        .click();
  }

  /// Until the words stand in the time line, and no longer in the field.
  void writesToHer(String words) {
    page.getByText("Voor melder").click();
    page.locator("#field-write").fill(words);
    page.locator("form:has(#field-write) button[type=submit]").click();
    page.locator(".rs-timeline").getByText(words).waitFor();
  }

  /// The ten words that he reads aloud, shown once.
  String wordsToRead() {
    Locator words = page.locator(".rs-words li");
    words.nth(9).waitFor();
    return String.join(" ", words.allInnerTexts());
  }

  void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }
}
