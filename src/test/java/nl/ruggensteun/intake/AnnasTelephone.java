package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import nl.ruggensteun.RunningProgram;

/// Anna's own browser on `/hulp`: asking, writing, coming back.
final class AnnasTelephone {
  final Page page;
  private final RunningProgram program;

  AnnasTelephone(Page page, RunningProgram program) {
    this.page = page;
    this.program = program;
  }

  void goes(String path) {
    page.navigate(program.origin() + path);
  }

  void asksToBeCalled() {
    goes("/hulp");
    page.getByLabel("Op welk nummer?").fill("06 1234 5678");
    presses("Vraag om gebeld te worden");
    heading("Uw verzoek is aangekomen").waitFor();
  }

  /// Her ten words.
  String writes(String story) {
    goes("/hulp#schrijven");
    page.getByLabel("Wat wilt u ons vertellen?").fill(story);
    presses("Verstuur verzegeld");
    heading("Uw bericht is aangekomen").waitFor();
    return words();
  }

  /// All ten, once they are there; on a page that just folded them in too.
  String words() {
    Locator words = page.locator(".rs-words li");
    assertThat(words).hasCount(10);
    return String.join(" ", words.allInnerTexts());
  }

  /// Whether they stand anywhere on the page, one after another, seen or not. One of them alone
  /// proves nothing: they are everyday words.
  boolean holds(String words) {
    return letters(String.valueOf(page.evaluate("document.documentElement.textContent")))
        .contains(letters(words));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  /// As on another day: nothing of the page before is left.
  void comesBack(String words) {
    page.navigate("about:blank");
    goes("/hulp#terug");
    gives(words);
    page.locator("h1:text-is('Uw gesprek'), h1:has-text('eigen woorden'), [role=alert]")
        .first()
        .waitFor();
  }

  void gives(String words) {
    page.getByLabel("Uw tien woorden").fill(words);
    presses("Open mijn gesprek");
  }

  Locator reply() {
    return page.locator("#field-reply");
  }

  void replies(String words) {
    reply().fill(words);
    presses("Verstuur verzegeld");
    assertThat(said(words)).isVisible();
    assertThat(reply()).hasValue("");
  }

  /// What stands in the time line of her conversation.
  Locator said(String words) {
    return page.locator(".rs-timeline").getByText(words);
  }

  void unfolds(String part) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(part)).click();
  }

  void confirms(String word, String button) {
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByRole(AriaRole.TEXTBOX).fill(word);
    dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
  }

  void presses(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).first().click();
  }

  Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
