package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The situations of docs/guidance-situations.md on a telephone: from the front page one tap leads
/// to a first screen that says what a confidant would say first.
@Timeout(300)
class FifteenSituationsBrowserTest extends BrowserTest {
  private static final int SCREEN = 740;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
           1 | danger-now              | Bel 112.
           2 | address-is-out          | Bel 112. Maak daarna een foto van het scherm
           3 | threatened              | is er een moment genoemd? Bel 112.
           4 | thinking-of-suicide     | Bel 113 of 0800-0113.
           5 | worried-about-colleague | bang dat het misgaat? Bel 112.
           6 | threatened-online       | Antwoord niet. Bewaar het eerst
           7 | uneasy-feeling          | Uw gevoel is genoeg om te bellen.
           8 | criminal-pressure       | Schrijf niets, mail niets.
           9 | family-threatened       | Regel daarna wie de kinderen haalt en bel ons.
          10 | sexual                  | het is niet uw schuld
          11 | family-threatened       | Ieder krijgt een eigen gesprek.
          12 | report-and-after        | Is het al weken geleden? Bel dan vandaag nog.
          13 | uneasy-feeling          | Ook daarvoor mag u bellen.
          14 | from-inside             | Zeg wie het niet mag weten.
          15 | new-candidate-former    | U mag ons bellen, ook zonder zetel.
          """)
  void one_tap_from_the_front_page_says_what_comes_first(int situation, String id, String first) {
    GuidancePage wanted =
        program().part(Publications.class).now().page(id, Language.NL).orElseThrow();
    Page page = telephone();
    go(page, "/");
    assertThat(page.getByText("Bel 112").first().boundingBox().y).isLessThan(SCREEN / 2.0);
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(wanted.title()).setExact(true))
        .first()
        .click();
    Locator said =
        page.locator(".rs-lead, .rs-first p")
            .filter(new Locator.FilterOptions().setHasText(first))
            .first();
    said.waitFor();
    assertThat(bottom(said)).as("situation %d", situation).isLessThan(SCREEN);
    assertThat(bottom(page.locator(".rs-call").first())).isLessThan(SCREEN / 2.0);
    look(page, "situation-" + situation);
  }

  @Test
  void where_another_number_helps_first_it_stands_above_ours() {
    Page page = telephone();
    go(page, "/handreiking/ik-denk-aan-zelfdoding");
    List<String> numbers = page.locator(".rs-call__number").allInnerTexts();
    assertThat(numbers).containsExactly("Bel 0800-0113", "Bel 070-3738314");
    assertThat(bottom(page.locator(".rs-call").first()))
        .isLessThan(page.locator("h1").boundingBox().y);
    nobodyIsKeptOut(page);
  }

  private static double bottom(Locator shown) {
    BoundingBox box = shown.boundingBox();
    return box.y + box.height;
  }
}
