package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Els and Femke coordinate, in the practice environment: Els changes a text of the site and Femke
/// decides; Bram, a confidant, reads along.
@Timeout(600)
class ChangingATextBrowserTest extends BrowserTest {
  private static final String TEXT = "/teksten/pages.threatened.nl";
  private static final String PUBLIC = "/handreiking/ik-word-bedreigd";
  private static final String BEFORE = "Iemand heeft u bang gemaakt.";
  private static final String AFTER = "Iemand heeft u bang gemaakt. Bel ook 0900-0101.";

  ChangingATextBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void a_text_goes_from_hand_to_hand_and_nothing_that_is_typed_is_lost() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    AtTheBureau femke = AtTheBureau.signIn(telephone(), program(), "Femke");

    findsTheText(els);
    isRefusedWithAllFaults(els);
    looksHowItWillBe(els);
    goesOnWhenTheLineIsAway(els);
    keepsHersWhenAnotherWentOn(els, femke);
    offersIt(els);
    givesItBack(femke);
    goesOn(els);
    approvesIt(femke);
    isPublicSoon(AFTER);
    putsItBack(femke);
    isPublicSoon(BEFORE);
    readsAlong();
  }

  private void findsTheText(AtTheBureau els) {
    Page page = els.page();
    els.goesTo("/teksten");
    page.getByLabel("Zoek in alle teksten").fill("bedreigt");
    Locator text =
        page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Iemand bedreigt mij")));
    text.waitFor();
    nobodyIsKeptOut(page);
    look(page, "texts-list");
    els.tabsTo(text);
    page.keyboard().press("Enter");
    Locator change = button(page, "Verander deze tekst").first();
    change.waitFor();
    els.tabsTo(change);
    page.keyboard().press("Enter");
    body(page).waitFor();
    nobodyIsKeptOut(page);
  }

  private void isRefusedWithAllFaults(AtTheBureau els) {
    Page page = els.page();
    replace(page, BEFORE, BEFORE + " [Lees meer](page:nergens) {naam}");
    page.getByLabel("Wat verandert u").fill("Het nummer van Slachtofferhulp erbij");
    els.press("Bied aan een collega aan");
    els.heading("2 dingen kloppen nog niet").waitFor();
    els.says("Zo kan het nog niet.").waitFor();
    PlaywrightAssertions.assertThat(page.locator("#faults")).isFocused();
    nobodyIsKeptOut(page);
    look(page, "texts-faults");
    button(page, "Ga erheen Bij regel 1").first().click();
    assertThat(selected(page)).contains("page:nergens");

    replace(page, " [Lees meer](page:nergens) {naam}", " Bel ook 0900-0101.");
    page.getByLabel("Wat staat er op deze pagina").fill("");
    els.heading("Eén ding klopt nog niet").waitFor();
    button(page, "Ga erheen Bij Wat staat er op deze pagina").click();
    page.keyboard().type("Wat u nu doet en wie u belt.");
    els.says("Wij vonden niets dat niet klopt.").waitFor();
  }

  private static String selected(Page page) {
    return String.valueOf(
        body(page).evaluate("one => one.value.slice(one.selectionStart, one.selectionEnd)"));
  }

  private void looksHowItWillBe(AtTheBureau els) {
    Page page = els.page();
    els.press("Bekijk hoe het wordt");
    page.locator(".rs-preview").getByText("Bel ook 0900-0101.").waitFor();
    look(page, "texts-preview");
    els.press("Sluit het voorbeeld");
  }

  private void goesOnWhenTheLineIsAway(AtTheBureau els) {
    Page page = els.page();
    page.route("**/draft", Route::abort);
    replace(page, "0900-0101.", "0900-0101, ook in het weekend.");
    els.says("Geen verbinding. Wat u typte, staat hier nog.").waitFor();
    page.unroute("**/draft");
    els.says("Bewaard om").waitFor();
  }

  private void keepsHersWhenAnotherWentOn(AtTheBureau els, AtTheBureau femke) {
    femke.goesTo(TEXT);
    femke.press("Neem het concept over");
    Page telephone = femke.page();
    body(telephone).waitFor();
    fits(telephone);
    nobodyIsKeptOut(telephone);
    look(telephone, "texts-editor-telephone");
    replace(telephone, "0900-0101", "0900-0202");
    femke.says("Bewaard om").waitFor();

    Page page = els.page();
    replace(page, ", ook in het weekend.", ".");
    els.says("schreef intussen aan deze tekst").waitFor();
    assertThat(body(page).inputValue()).contains(AFTER);
    nobodyIsKeptOut(page);
    look(page, "texts-overtaken");
    els.press("Neem over en bewaar wat hier staat");
    els.says("Bewaard om").waitFor();
  }

  private void offersIt(AtTheBureau els) {
    els.tabsTo(button(els.page(), "Bied aan een collega aan"));
    els.page().keyboard().press("Enter");
    els.says("Uw voorstel wacht op een tweede coördinator").waitFor();
  }

  private void givesItBack(AtTheBureau femke) {
    Page page = femke.page();
    femke.goesTo("/teksten");
    femke.heading("Wacht op u").waitFor();
    fits(page);
    page.locator("main a", new Page.LocatorOptions().setHasText("Els Voorbeeld")).first().click();
    page.locator("ins", new Page.LocatorOptions().setHasText("0900-0101")).waitFor();
    assertThat(page.locator(".rs-compare").innerText()).doesNotContain("0900-0202");
    femke.says("Wij vonden niets dat niet klopt.").waitFor();
    fits(page);
    nobodyIsKeptOut(page);
    look(page, "texts-judging-telephone");
    femke.press("Geef terug met een reden");
    femke.press("Geef terug");
    femke.says("Schrijf in één zin").waitFor();
    page.getByLabel("Waarom geeft u het terug").fill("Noem ook de dagen.");
    femke.press("Geef terug");
    femke.says("teruggegeven").waitFor();
  }

  private void goesOn(AtTheBureau els) {
    els.goesTo("/teksten");
    els.goesTo(TEXT);
    els.says("Noem ook de dagen.").waitFor();
    look(els.page(), "texts-returned");
    els.press("Ga verder met uw tekst");
    body(els.page()).waitFor();
    replace(els.page(), "Vanavond", "Vanavond en morgen");
    els.press("Bied aan een collega aan");
    els.says("Uw voorstel wacht op een tweede coördinator").waitFor();
  }

  private void approvesIt(AtTheBureau femke) {
    femke.goesTo("/teksten");
    femke.goesTo(TEXT);
    femke.press("Bekijk het voorstel");
    femke.press("Keur goed");
    femke.says("Goedgekeurd door Femke").waitFor();
  }

  private void isPublicSoon(String words) {
    Page reader = telephone();
    Instant patience = Instant.now().plus(Duration.ofMinutes(1));
    do {
      go(reader, PUBLIC);
    } while (!reader.locator("main").innerText().contains(words + " Dat hoort niet")
        && Instant.now().isBefore(patience));
    assertThat(reader.locator("main").innerText()).contains(words + " Dat hoort niet");
  }

  private void putsItBack(AtTheBureau femke) {
    Page page = femke.page();
    button(page, "Laat deze weer gelden").first().click();
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Waarom zet u deze versie terug").fill("Het nummer was niet goed.");
    nobodyIsKeptOut(page);
    look(page, "texts-roll-back-telephone");
    dialog.locator("button[type=submit]").click();
    femke.says("zette terug: Eerste versie").waitFor();
    fits(page);
    look(page, "texts-history-telephone");
  }

  private void readsAlong() {
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    bram.goesTo(TEXT);
    bram.heading("Geschiedenis").waitFor();
    assertThat(button(bram.page(), "Verander deze tekst").count()).isZero();
    assertThat(button(bram.page(), "Laat deze weer gelden").count()).isZero();
    bram.goesTo(TEXT + "/versie/1");
    bram.says("Noem ook de dagen.").waitFor();
    nobodyIsKeptOut(bram.page());
  }

  private static void fits(Page page) {
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
  }

  private static Locator body(Page page) {
    return page.locator("#field-body");
  }

  private static void replace(Page page, String before, String after) {
    String now = body(page).inputValue();
    assertThat(now).contains(before);
    body(page).fill(now.replace(before, after));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
