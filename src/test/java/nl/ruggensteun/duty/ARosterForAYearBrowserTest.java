package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.CivilTime;
import org.junit.jupiter.api.Test;

/// Els coordinates, Bram looks at his own shifts; both in the practice environment.
class ARosterForAYearBrowserTest extends BrowserTest {
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.forLanguageTag("nl"));

  ARosterForAYearBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void a_year_for_all_lines_takes_one_form() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    Page page = els.page();
    els.goesTo("/rooster");
    els.press("Richt een jaar in");
    els.heading("Een jaar inrichten").waitFor();
    Locator lines = page.locator("input[name=lineIds]");
    lines.first().waitFor();
    for (Locator line : lines.all()) {
      line.check();
    }
    page.getByLabel("Uur van overdracht").fill("08:30");
    page.getByLabel("Begint op").fill(mondayAfterWeeks(58).toString());
    look(page, "duty-set-up");
    nobodyIsKeptOut(page);
    els.press("Maak het rooster voor 6 lijnen");
    els.heading("Rooster").waitFor();
    els.says("om 08:30").waitFor();

    assertThat(
            program()
                .database()
                .jdbc()
                .sql("SELECT count(DISTINCT line_id) FROM duty_rotation WHERE at_time = '08:30'")
                .query(Integer.class)
                .single())
        .isEqualTo(6);
  }

  @Test
  void a_month_is_changed_by_keyboard_alone() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    Page page = els.page();
    els.goesTo("/rooster");
    page.locator("#field-line").selectOption("mayors");
    Locator today = page.locator("td[tabindex='0']");
    today.waitFor();
    els.tabsTo(today);
    LocalDate later = LocalDate.parse(focusedDay(page)).plusMonths(1);
    page.keyboard().press("PageDown");
    page.waitForCondition(() -> focusedDay(page).equals(later.toString()));
    page.keyboard().press("ArrowRight");
    page.waitForCondition(() -> focusedDay(page).equals(later.plusDays(1).toString()));
    look(page, "duty-month");
    nobodyIsKeptOut(page);

    page.locator("#day-" + later.plusDays(1)).press("Enter");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.waitFor();
    els.tabsTo(dialog.getByLabel("Wie", new Locator.GetByLabelOptions().setExact(true)));
    page.keyboard().type("Han");
    nobodyIsKeptOut(page);
    look(page, "duty-day");
    els.tabsTo(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Bewaar")));
    page.keyboard().press("Enter");
    page.locator(".rs-month__changed").first().waitFor();
  }

  @Test
  void a_gap_is_named_and_mended_with_one_press() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    Page page = els.page();
    els.goesTo("/rooster");
    page.locator("#field-line").selectOption("councillors");
    els.says("Er is 1 gat").waitFor();
    look(page, "duty-score");
    els.press("dit overnemen");
    PlaywrightAssertions.assertThat(els.says("Er is 1 gat")).not().isVisible();
  }

  @Test
  void on_a_telephone_the_month_is_an_agenda_that_fits() {
    AtTheBureau els = AtTheBureau.signIn(telephone(), program(), "Femke");
    Page page = els.page();
    els.goesTo("/rooster");
    Locator days = page.locator(".rs-agenda > li");
    days.first().waitFor();

    assertThat(days.count()).isBetween(28, 31);
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    look(page, "duty-agenda");
    nobodyIsKeptOut(page);
    days.first().locator("button").click();
    page.getByRole(AriaRole.DIALOG).waitFor();
    look(page, "duty-agenda-day");
  }

  @Test
  void on_paper_there_is_the_month_and_whom_to_ring_when_nobody_answers() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    Page page = els.page();
    els.goesTo("/rooster");
    page.locator("td[role=gridcell]").first().waitFor();
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    PlaywrightAssertions.assertThat(page.locator("td[role=gridcell]").first()).isVisible();
    PlaywrightAssertions.assertThat(
            page.getByText("Als niemand opneemt, of als het systeem niet werkt"))
        .isVisible();
    PlaywrightAssertions.assertThat(page.getByText("Richt een jaar in")).not().isVisible();
    PlaywrightAssertions.assertThat(page.getByText("Hoe goed is dit rooster")).not().isVisible();
    PlaywrightAssertions.assertThat(page.locator(".rs-strips")).not().isVisible();
    PlaywrightAssertions.assertThat(page.locator(".rs-who")).not().isVisible();
    look(page, "duty-print");
  }

  @Test
  void a_member_sees_the_own_shifts_and_says_when_she_is_away() {
    AtTheBureau bram = AtTheBureau.signIn(telephone(), program(), "Bram");
    Page page = bram.page();
    PlaywrightAssertions.assertThat(page.getByText(Pattern.compile("^nu .*straks"))).isVisible();
    bram.goesTo("/diensten");
    bram.heading("Wanneer u dienst hebt").waitFor();
    bram.press("Geef door dat ik er niet ben");
    bram.says("Vul dit nog in.").waitFor();
    LocalDate monday = mondayAfterWeeks(36);
    page.getByLabel("Eerste dag").fill(monday.toString());
    page.getByLabel("Laatste dag").fill(monday.plusDays(4).toString());
    bram.press("Geef door dat ik er niet ben");
    bram.says(IN_WORDS.format(monday) + " tot en met " + IN_WORDS.format(monday.plusDays(4)))
        .waitFor();
    look(page, "duty-own");
    nobodyIsKeptOut(page);

    bram.goesTo("/rooster");
    page.locator(".rs-agenda > li").first().waitFor();
    PlaywrightAssertions.assertThat(page.getByText("Richt een jaar in")).not().isVisible();
    PlaywrightAssertions.assertThat(page.getByText("Maak een toerbeurt")).not().isVisible();
  }

  private static LocalDate mondayAfterWeeks(int weeks) {
    return LocalDate.now(CivilTime.ZONE)
        .plusWeeks(weeks)
        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private static String focusedDay(Page page) {
    return String.valueOf(page.evaluate("document.activeElement?.dataset?.day ?? ''"));
  }
}
