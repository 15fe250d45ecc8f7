package nl.ruggensteun.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.TypedWords;
import org.junit.jupiter.api.Test;

/// Somebody calls, and Bram types while talking: nothing known yet, by keyboard alone.
class OnTheLineBrowserTest extends BrowserTest {

  /// More than these before the first letter is no longer "at once".
  private static final int FEW_KEYS = 40;

  private static final String FIRST = "Belt uit de kelderbox, fluistert.";

  OnTheLineBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void from_the_work_list_to_the_first_saved_word_takes_few_keys_and_no_button() {
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    long before = files();
    int keys =
        bram.tabsTo(bram.page().getByRole(AriaRole.BUTTON, named("Ik heb iemand aan de lijn")));
    assertThat(keys).isLessThan(FEW_KEYS);
    bram.page().keyboard().press("Enter");
    PlaywrightAssertions.assertThat(note(bram)).isFocused();
    bram.page().keyboard().type(FIRST);
    saved(bram);
    look(bram.page(), "on-the-line");
    nobodyIsKeptOut(bram.page());

    everythingElseStillChanges(bram);

    bram.page().keyboard().press("Control+Enter");
    bram.page().waitForURL(Pattern.compile(".*#/dossier/.*"));
    bram.heading("Kelderbox").waitFor();
    assertThat(bram.page().locator("main").innerText())
        .contains(FIRST, "waarnemer: Samira", "doorverwezen", "Overdracht naar eigen lijn")
        .contains("teruggebeld");
    look(bram.page(), "on-the-line-file");
    assertThat(files()).isEqualTo(before + 1);
    assertThat(
            TypedWords.found(List.of(FIRST, "Kelderbox"), program().database(), program().data()))
        .isEmpty();
  }

  /// Stand-in, origin, office, who it is and the next date, after the first word was kept.
  private void everythingElseStillChanges(AtTheBureau bram) {
    Page page = bram.page();
    bram.tabsTo(page.getByLabel("Nog niet"));
    page.keyboard().press("ArrowRight");
    bram.tabsTo(page.getByLabel("Hoe noemt u dit dossier?"));
    page.keyboard().type("Kelderbox");
    bram.tabsTo(page.getByLabel("Hoe het bij ons kwam"));
    page.keyboard().type("door");
    bram.tabsTo(page.getByLabel("Ambt"));
    page.keyboard().type("burg");
    bram.tabsTo(page.getByLabel("Wie neemt waar als u er niet bent?"));
    page.keyboard().type("Sam");
    saved(bram);
    bram.tabsTo(page.getByRole(AriaRole.BUTTON, named("Maak tien woorden voor de beller")));
    page.keyboard().press("Enter");
    PlaywrightAssertions.assertThat(bram.heading("Lees deze tien woorden voor")).isFocused();
    assertThat(page.locator(".rs-words li").count()).isEqualTo(10);
    nobodyIsKeptOut(page);
  }

  @Test
  void an_answer_that_is_lost_makes_no_second_file_and_nothing_typed_is_lost() {
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Joost");
    Page page = bram.page();
    long before = files();
    bram.goesTo("/bel");
    // The file arrives, its answer does not, and then there is no network at all.
    page.route(
        Pattern.compile(".*/api/v1/case-files$"),
        route -> {
          route.fetch();
          page.context().setOffline(true);
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
    note(bram).pressSequentially("Eerst dit, ");
    bram.says("Nog niet bewaard.").waitFor();
    note(bram).pressSequentially("en dit toen de lijn wegviel.");
    look(page, "on-the-line-offline");
    nobodyIsKeptOut(page);
    page.context().setOffline(false);
    saved(bram);
    assertThat(note(bram).inputValue()).isEqualTo("Eerst dit, en dit toen de lijn wegviel.");
    page.keyboard().press("Control+Enter");
    bram.says("Eerst dit, en dit toen de lijn wegviel.").waitFor();
    assertThat(files()).isEqualTo(before + 1);
  }

  @Test
  void a_lock_after_idling_keeps_what_was_typed() {
    Page page = desktop();
    page.clock().install();
    AtTheBureau samira = AtTheBureau.signIn(page, program(), "Samira");
    samira.goesTo("/bel");
    note(samira).pressSequentially("Zij belt zo terug");
    saved(samira);
    page.context().setOffline(true);
    note(samira).pressSequentially(", zei ze, en toen werd het stil.");
    page.clock().fastForward("16:00");
    page.getByLabel("Uw tien woorden").waitFor();
    page.context().setOffline(false);
    samira.signIn();
    note(samira).waitFor();
    PlaywrightAssertions.assertThat(note(samira))
        .hasValue("Zij belt zo terug, zei ze, en toen werd het stil.");
    saved(samira);
    page.keyboard().press("Control+Enter");
    samira.says("Zij belt zo terug, zei ze, en toen werd het stil.").waitFor();
  }

  private static Locator note(AtTheBureau member) {
    return member.page().getByLabel("Wat vertelt deze persoon?");
  }

  private static void saved(AtTheBureau member) {
    PlaywrightAssertions.assertThat(member.page().locator(".rs-saved"))
        .containsText(
            "verzegeld bewaard", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
  }

  private long files() {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM casefile_file")
        .query(Long.class)
        .single();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
