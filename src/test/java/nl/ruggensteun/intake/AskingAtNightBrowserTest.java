package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.TypedWords;
import org.junit.jupiter.api.Test;

/// The main story: Anna is afraid and asks to be called, Bram's telephone rings, and he takes it.
class AskingAtNightBrowserTest extends BrowserTest {
  private static final String STORY = "Er stond vannacht iemand bij mijn zuurdesemfiets.";
  private static final String NUMBER = "06 9876 5432";

  AskingAtNightBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void a_number_alone_is_a_request_and_all_mistakes_are_shown_at_once() {
    Page anna = telephone();
    go(anna, "/hulp");
    anna.getByLabel("Wilt u alvast iets kwijt?").fill(STORY);
    press(anna, "Vraag om gebeld te worden");
    anna.getByRole(AriaRole.ALERT).waitFor();
    assertThat(anna.getByLabel("Wilt u alvast iets kwijt?").inputValue()).isEqualTo(STORY);
    nobodyIsKeptOut(anna);
    look(anna, "asking-mistake");
    anna.getByLabel("Op welk nummer?").fill(NUMBER);
    anna.getByLabel("Wilt u alvast iets kwijt?").fill("");
    press(anna, "Vraag om gebeld te worden");
    heading(anna, "Uw verzoek is aangekomen").waitFor();
  }

  @Test
  void what_was_typed_survives_a_lost_network() {
    Page anna = telephone();
    anna.waitForResponse("**/api/v1/directory", () -> go(anna, "/hulp"));
    boolean[] proven = {false};
    anna.onWorker(worker -> worker.onClose(closed -> proven[0] = true));
    anna.getByLabel("Op welk nummer?").fill(NUMBER);
    anna.getByLabel("Wilt u alvast iets kwijt?").fill(STORY);
    anna.waitForCondition(() -> proven[0]);
    anna.context().setOffline(true);
    press(anna, "Vraag om gebeld te worden");
    heading(anna, "Wij weten nog niet of uw bericht is aangekomen").waitFor();
    nobodyIsKeptOut(anna);
    look(anna, "asking-offline");
    anna.context().setOffline(false);
    heading(anna, "Uw verzoek is aangekomen")
        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
  }

  @Test
  void somebody_afraid_asks_to_be_called_and_a_human_takes_it() throws IOException {
    Page anna = telephone();
    go(anna, "/");
    nobodyIsKeptOut(anna);
    look(anna, "front");
    anna.getByRole(AriaRole.LINK, named("Vraag om gebeld te worden")).click();
    anna.getByLabel("Op welk nummer?").fill(NUMBER);
    anna.getByLabel("Wilt u alvast iets kwijt?").fill(STORY);
    nobodyIsKeptOut(anna);
    look(anna, "asking");
    press(anna, "Vraag om gebeld te worden");
    heading(anna, "Uw verzoek is aangekomen").waitFor();
    nobodyIsKeptOut(anna);
    look(anna, "waiting");

    Page bram = desktop();
    signIn(bram, "Bram");
    nobodyIsKeptOut(bram);
    look(bram, "work-list");
    takeTheNewest(bram);
    assertThat(bram.locator("main").innerText()).contains(NUMBER).doesNotContain(STORY);
    nobodyIsKeptOut(bram);
    look(bram, "card");
    press(bram, "Open het verhaal");
    bram.getByText(STORY).waitFor();
    look(bram, "story");
    bram.getByLabel("Wie neemt waar als u er niet bent?")
        .selectOption(new SelectOption().setIndex(1));
    bram.getByLabel("Nu, binnen een kwartier").check();
    press(bram, "Open het dossier");
    bram.waitForURL(Pattern.compile(".*#/dossier/.*"));
    bram.getByText(STORY).first().waitFor();
    nobodyIsKeptOut(bram);
    look(bram, "file");
    anna.getByText("Iemand heeft uw verzoek op zich genomen").waitFor();
    look(anna, "taken");
    assertThat(
            TypedWords.found(
                List.of(STORY, "zuurdesemfiets", NUMBER, "0698765432"),
                program().database(),
                program().data()))
        .as("places where typed words can be read")
        .isEmpty();
  }

  private void signIn(Page page, String name) throws IOException {
    go(page, "/bureau");
    page.getByLabel("Uw tien woorden").fill(wordsOf(name));
    press(page, "Log in met uw tien woorden");
    page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    press(page, "Ga verder");
    heading(page, "Uw werk").waitFor();
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

  /// Requests wait in order of how long; the newest stands last.
  private static void takeTheNewest(Page page) {
    Locator waiting =
        page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("Vraagt om gebeld")));
    waiting.first().waitFor();
    waiting.last().click();
    page.locator("#content").getByRole(AriaRole.BUTTON, takingIt()).click();
    page.getByRole(AriaRole.BUTTON, named("Open het verhaal")).waitFor();
  }

  private static Locator.GetByRoleOptions takingIt() {
    return new Locator.GetByRoleOptions().setName("Ik neem dit op mij");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
