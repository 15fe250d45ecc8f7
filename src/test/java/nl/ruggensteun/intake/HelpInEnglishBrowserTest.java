package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;

/// Anna's partner reads no Dutch: every step of `/en/help` speaks English.
class HelpInEnglishBrowserTest extends BrowserTest {
  /// Words that stand in nearly every Dutch sentence and in no English one.
  private static final Pattern DUTCH =
      Pattern.compile(
          "\\b(het|een|uw|niet|wij|geen|wordt|deze|voor|met|vertrouwenspersoon)\\b",
          Pattern.CASE_INSENSITIVE);

  HelpInEnglishBrowserTest() {
    new StandingTeam(program());
  }

  @Test
  void every_step_of_asking_is_english() {
    Page anna = telephone();
    go(anna, "/en/help");
    anna.getByLabel("Which number?").waitFor();
    isEnglish(anna, "en-ask");
    unfold(anna, "If you like");
    unfold(anna, "What stays confidential");
    press(anna, "Ask us to call you");
    anna.getByRole(AriaRole.ALERT).waitFor();
    isEnglish(anna, "en-ask-wrong");
    anna.getByLabel("Which number?").fill("06 1234 5678");
    press(anna, "Ask us to call you");
    heading(anna, "Your request has arrived").waitFor();
    unfold(anna, "Do you want to come back yourself later?");
    isEnglish(anna, "en-sent");
  }

  @Test
  void worrying_about_somebody_is_english() {
    Page anna = telephone();
    go(anna, "/en/help#zorgen");
    anna.locator("#field-story").fill("My colleague is afraid.");
    isEnglish(anna, "en-worry");
    press(anna, "Send it sealed");
    heading(anna, "Your message has arrived").waitFor();
    isEnglish(anna, "en-worry-sent");
  }

  @Test
  void writing_and_coming_back_is_english() {
    Page anna = telephone();
    go(anna, "/en/help#schrijven");
    anna.locator("#field-story").fill("Somebody waits at my door.");
    isEnglish(anna, "en-write");
    press(anna, "Send it sealed");
    heading(anna, "Your message has arrived").waitFor();
    isEnglish(anna, "en-written");
    String words = String.join(" ", anna.locator(".rs-words li").allInnerTexts());
    anna.navigate("about:blank");
    go(anna, "/en/help#terug");
    anna.locator("#field-words").fill("nonsense");
    press(anna, "Open my conversation");
    isEnglish(anna, "en-back");
    anna.locator("#field-words").fill(words);
    press(anna, "Open my conversation");
    anna.locator("#field-reply").waitFor();
    anna.locator("summary").all().forEach(Locator::click);
    isEnglish(anna, "en-room");
    anna.getByLabel("show me a neutral sign on this device").check();
    press(anna, "Make the sign");
    Page sign = anna.context().waitForPage(() -> anna.getByText("Open the page “Today”").click());
    isEnglish(anna, "en-room-sign");
    sign.getByText("week").waitFor();
    assertThat(sign.locator("html")).hasAttribute("lang", "en");
    assertThat(sign).hasTitle("Today");
  }

  private void isEnglish(Page page, String name) {
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    String text =
        String.valueOf(
            page.evaluate(
                "[...document.querySelectorAll('body *:not(script):not(style)')]"
                    + ".filter(element => !element.closest('[translate=no], [lang=nl]'))"
                    + ".flatMap(element => [...element.childNodes])"
                    + ".filter(node => node.nodeType === 3).map(node => node.data).join(' | ')"));
    assertThat(DUTCH.matcher(text).results().map(found -> around(text, found.start()))).isEmpty();
    nobodyIsKeptOut(page);
    look(page, name);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
  }

  private static void unfold(Page page, String part) {
    page.locator("summary").filter(new Locator.FilterOptions().setHasText(part)).click();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }
}
