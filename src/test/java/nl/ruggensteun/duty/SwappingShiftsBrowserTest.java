package nl.ruggensteun.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Bram and Samira answer the councillors' line of the practice environment; she sits at a
/// telephone.
@Timeout(300)
class SwappingShiftsBrowserTest extends BrowserTest {
  SwappingShiftsBrowserTest() {
    super(RunningProgram.demo());
  }

  private UUID member(String name) {
    return program()
        .database()
        .jdbc()
        .sql("SELECT member_id FROM access_member WHERE name LIKE ? || ' %'")
        .param(name)
        .query(UUID.class)
        .single();
  }

  private List<UUID> onDuty(Instant moment) {
    return new Rosters(program().database().jdbc())
        .during(new Span(moment, moment.plusMillis(1)))
        .onDuty("councillors", moment);
  }

  @Test
  void a_shift_goes_from_hand_to_hand_and_a_running_one_in_one_tap() {
    StandingRoster roster = new StandingRoster(program().database());
    roster.staff("councillors", member("Bram"));
    AtTheBureau bram = AtTheBureau.signIn(desktop(), program(), "Bram");
    AtTheBureau samira = AtTheBureau.signIn(telephone(), program(), "Samira");

    offersTheShift(bram);
    Instant offered = offered();
    samiraTakesIt(samira);
    bram.press("Akkoord, geef hem aan Samira");
    bram.says("Niemand vraagt u nu iets").waitFor();
    assertThat(onDuty(offered)).containsExactly(member("Samira"));

    takesOverNow(samira);
    passesOnWhenSheIsBusy(samira);
    hasAnAddressForHerCalendar(bram);
  }

  private Instant offered() {
    return program()
        .database()
        .jdbc()
        .sql("SELECT from_at FROM duty_offer")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private void offersTheShift(AtTheBureau bram) {
    Page page = bram.page();
    bram.goesTo("/diensten");
    bram.says("Niemand vraagt u nu iets").waitFor();
    Locator next = page.locator(".rs-shifts > li").nth(1);
    bram.tabsTo(next.getByRole(AriaRole.BUTTON));
    page.keyboard().press("Enter");
    Locator dialog = page.getByRole(AriaRole.DIALOG);
    dialog.getByLabel("Aan wie").selectOption("Samira Verzonnen");
    look(page, "swap-offer");
    nobodyIsKeptOut(page);
    dialog.getByRole(AriaRole.BUTTON, named("Bied deze uren aan")).click();
    bram.says("U biedt deze dienst aan").waitFor();
  }

  private void samiraTakesIt(AtTheBureau samira) {
    Page page = samira.page();
    page.locator("a[href='#/diensten']", new Page.LocatorOptions().setHasText("Bram"))
        .first()
        .click();
    samira.says("vraagt of u deze dienst overneemt").waitFor();
    look(page, "swap-asked-telephone");
    nobodyIsKeptOut(page);
    assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    samira.press("Ik neem deze dienst");
    samira.says("U wilt deze dienst overnemen").waitFor();
  }

  private void takesOverNow(AtTheBureau samira) {
    Page page = samira.page();
    samira.goesTo("/werk");
    samira.press("Neem nu over");
    samira.says("U hebt dienst tot").waitFor();
    assertThat(onDuty(Instant.now())).containsExactly(member("Samira"));
    look(page, "take-over-telephone");
    nobodyIsKeptOut(page);
    samira.press("Geef terug aan Bram");
    samira.says("Bram Oefenberg heeft dienst tot").waitFor();
    assertThat(onDuty(Instant.now())).containsExactly(member("Bram"));
  }

  private void passesOnWhenSheIsBusy(AtTheBureau samira) {
    Page page = samira.page();
    List<String> sent = new ArrayList<>();
    page.onRequest(
        request -> sent.add(request.url() + Objects.requireNonNullElse(request.postData(), "")));
    LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(40);
    String event =
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:Bruiloft in Zutphen
        DTSTART;VALUE=DATE:%s
        END:VEVENT
        BEGIN:VEVENT
        DTSTART:20269999
        END:VEVENT
        END:VCALENDAR
        """
            .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE));
    samira.goesTo("/diensten");
    page.getByLabel("Agendabestand")
        .setInputFiles(
            new FilePayload("agenda.ics", "text/calendar", event.getBytes(StandardCharsets.UTF_8)));
    samira.says("Op regel 7 staat geen tijd die bestaat").waitFor();
    page.locator("input[name=proposals]").check();
    look(page, "calendar-file-telephone");
    nobodyIsKeptOut(page);
    samira.press("Geef deze door");
    page.locator("section", new Page.LocatorOptions().setHasText("Wanneer u er niet bent"))
        .getByText("Neem terug")
        .waitFor();

    assertThat(sent).anyMatch(body -> body.contains("/api/v1/leave"));
    assertThat(sent).noneMatch(body -> body.contains("Bruiloft"));
  }

  private void hasAnAddressForHerCalendar(AtTheBureau bram) {
    Page page = bram.page();
    bram.press("Maak een adres");
    Locator address = page.locator("#feed-address");
    address.waitFor();
    assertThat(address.innerText()).startsWith(program().origin()).endsWith(".ics");
    look(page, "own-duty");
    nobodyIsKeptOut(page);
    bram.goesTo("/werk");
    bram.goesTo("/diensten");
    bram.says("Nog geen agenda heeft het opgehaald").waitFor();
    PlaywrightAssertions.assertThat(address).not().isVisible();
    bram.press("Trek het adres in");
    page.getByText("Maak een adres").waitFor();
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
