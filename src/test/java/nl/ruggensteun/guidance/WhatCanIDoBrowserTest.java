package nl.ruggensteun.guidance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Somebody whose address stands in a group app asks on her telephone what she can do, and nobody
/// hears it.
@Timeout(300)
class WhatCanIDoBrowserTest extends BrowserTest {
  @Test
  void the_plan_for_an_address_in_a_group_app_comes_with_the_network_cut() {
    Page page = telephone();
    go(page, "/wat-kan-ik-doen");
    button(page, "Begin met de vragen").waitFor();
    nobodyIsKeptOut(page);
    look(page, "advice-start");
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.context().setOffline(true);

    button(page, "Begin met de vragen").click();
    chooses(page, "ik weet het niet");
    nobodyIsKeptOut(page);
    look(page, "advice-question");
    onwards(page);
    chooses(page, "mijn adres of andere privégegevens staan online");
    chooses(page, "anderen worden opgeroepen om mij op te zoeken");
    assertThat(page.getByText("Bel eerst 112")).isVisible();
    onwards(page);
    chooses(page, "online of in een app");
    onwards(page);
    chooses(page, "wethouder");
    onwards(page);
    chooses(page, "mijn partner");
    onwards(page);
    chooses(page, "iemand van buiten, of ik weet het niet");
    onwards(page);
    page.getByRole(AriaRole.BUTTON, named("Terug")).click();
    assertThat(page.getByLabel("iemand van buiten, of ik weet het niet")).isChecked();
    onwards(page);
    button(page, "Sla deze vraag over").click();
    chooses(page, "nog niet, of niet alles");
    button(page, "Laat mijn plan zien").click();

    assertThat(page.locator("section:has(#plan-first) [data-step]")).hasCount(3);
    assertThat(page.locator("[data-step]").first())
        .hasAttribute("data-step", "call-112-called-upon");
    assertThat(page.locator("[data-step=delete-nothing]")).isVisible();
    assertThat(page.locator("[data-step=home-executive]")).isHidden();
    page.locator(".rs-more > summary:has-text('Deze week')").click();
    assertThat(page.locator("[data-step=home-executive]")).isVisible();
    assertThat(page.locator("[data-step=home-representative]")).hasCount(0);
    assertThat(page.locator("[data-step=tonight]")).containsText("vandaag");
    page.locator("[data-step=delete-nothing] summary").click();
    assertThat(page.locator("[data-step=delete-nothing]")).containsText("gezien op");
    nobodyIsKeptOut(page);
    look(page, "advice-plan");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    nobodyIsKeptOut(page);
    look(page, "advice-plan-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(null));
    assertThat(button(page, "Druk uw plan af")).isHidden();
    assertThat(page.locator("[data-step=delete-nothing]")).isVisible();
    look(page, "advice-plan-print");

    assertThat(asked).as("requests while answering").isEmpty();
    assertThat(kept(page)).isEqualTo("");
  }

  @Test
  void wiping_leaves_nothing_on_the_page() {
    Page page = telephone();
    go(page, "/en/what-can-i-do");
    button(page, "Start with the questions").click();
    chooses(page, "no, not now");
    button(page, "Show my plan").click();
    assertThat(page.getByText("no, not now")).isHidden();
    page.getByText("Your answers").click();
    assertThat(page.getByText("no, not now")).isVisible();
    look(page, "advice-plan-english");
    button(page, "Wipe everything").click();
    button(page, "Start with the questions").click();
    assertThat(page.getByLabel("no, not now")).not().isChecked();
    assertThat(kept(page)).isEqualTo("");
  }

  @Test
  void whoever_is_under_criminal_pressure_is_told_to_call_and_not_to_write() {
    Page page = telephone();
    go(page, "/wat-kan-ik-doen");
    button(page, "Begin met de vragen").click();
    onwards(page);
    chooses(page, "mensen met criminele belangen zetten mij onder druk");
    button(page, "Laat mijn plan zien").click();
    assertThat(page.locator("[data-step=pressure-telephone]")).isVisible();
    assertThat(button(page, "Neem dit mee in een bericht")).hasCount(0);
    look(page, "advice-pressure");
  }

  @Test
  void the_plan_goes_along_into_a_message_without_an_address_or_a_store() {
    Page page = telephone();
    go(page, "/wat-kan-ik-doen");
    button(page, "Begin met de vragen").click();
    onwards(page);
    chooses(page, "iemand bedreigt mij of iemand om mij heen");
    button(page, "Laat mijn plan zien").click();
    Page form = page.waitForPopup(() -> button(page, "Neem dit mee in een bericht").click());
    Locator story = form.getByLabel("Wat wilt u ons vertellen?");
    story.waitFor();
    assertThat(form.getByText("Er is nog niets verstuurd")).isVisible();
    assertThat(story.inputValue()).contains("iemand bedreigt mij", "Eerst dit:\n- Bel ons vandaag");
    assertThat(form.url()).endsWith("/hulp#schrijven");
    assertThat(form.evaluate("window.opener === null")).isEqualTo(true);
    assertThat(kept(form)).isEqualTo("");
    look(form, "advice-taken-along");
  }

  private static void chooses(Page page, String answer) {
    page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).check();
  }

  private static void onwards(Page page) {
    button(page, "Volgende vraag").click();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /// Everything a page can leave behind on a device.
  private static String kept(Page page) {
    return String.valueOf(
        page.evaluate(
            "async () => document.cookie + Object.keys(localStorage) + Object.keys(sessionStorage)"
                + " + (await indexedDB.databases()).map(d => d.name) + (await caches.keys())"));
  }
}
