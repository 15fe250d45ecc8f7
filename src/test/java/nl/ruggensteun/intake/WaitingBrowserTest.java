package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.ScratchFolder;
import nl.ruggensteun.alarm.GatewayStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// While Anna waits the page says what is true, and nothing that is not.
class WaitingBrowserTest extends BrowserTest {
  private static final LocatorAssertions.IsVisibleOptions SOON =
      new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

  private static final GatewayStandIn GATEWAY = new GatewayStandIn();

  WaitingBrowserTest() throws IOException {
    super(RunningProgram.start(Map.of("ruggensteun.gateway.template", template())));
    new StandingTeam(program()).canBeRung(program().database().jdbc());
  }

  private static String template() throws IOException {
    return GATEWAY.template(ScratchFolder.named("ruggensteun-gateway")).toString();
  }

  @AfterAll
  void hangUp() {
    GATEWAY.close();
  }

  @BeforeEach
  void nothingWasAsked() {
    // Row by row: a lock on whole tables, one after another, gets entangled with the pager's.
    for (String table : List.of("intake_request", "alarm", "alarm_ring")) {
      program().database().jdbc().sql("DELETE FROM " + table).update();
    }
  }

  @Test
  void it_says_how_many_people_were_called_since_when() {
    AnnasTelephone anna = anna();
    anna.asksToBeCalled();
    assertThat(anna.page.getByText("Nog niet gezien")).isVisible();
    assertThat(anna.page.getByText("één mens gebeld en gaan door")).isVisible(SOON);
    ringsTheNext();
    assertThat(anna.page.getByText("2 mensen gebeld en gaan door")).isVisible(SOON);
    nobodyIsKeptOut(anna.page);
    look(anna.page, "waiting-two-called");
  }

  @Test
  void after_ten_minutes_it_names_other_ways() {
    AnnasTelephone anna = anna();
    anna.page.clock().install();
    anna.asksToBeCalled();
    assertThat(anna.page.getByText("Duurt het u te lang?")).hasCount(0);
    anna.page.clock().fastForward("11:00");
    anna.page.clock().runFor(6_000);
    assertThat(anna.page.getByText("Duurt het u te lang?")).isVisible(SOON);
    assertThat(anna.page.getByText("0900-8844")).isVisible();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "waiting-ten-minutes");
  }

  @Test
  void after_half_an_hour_it_says_that_coordinators_were_called() {
    AnnasTelephone anna = anna();
    anna.asksToBeCalled();
    program()
        .database()
        .jdbc()
        .sql("UPDATE intake_request SET nobody_alarm_at = now() - interval '1 second'")
        .update();
    assertThat(anna.page.getByText("hebben wij ook onze coördinatoren gebeld")).isVisible(SOON);
    look(anna.page, "waiting-half-an-hour");
  }

  @Test
  void without_a_connection_it_says_that_it_cannot_see() {
    AnnasTelephone anna = anna();
    anna.asksToBeCalled();
    anna.page.context().setOffline(true);
    assertThat(anna.page.getByText("Wij kunnen nu even niet zien hoe het ermee staat"))
        .isVisible(SOON);
    look(anna.page, "waiting-offline");
    anna.page.context().setOffline(false);
    assertThat(anna.page.getByText("Wij kunnen nu even niet zien hoe het ermee staat"))
        .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
  }

  private void ringsTheNext() {
    program()
        .database()
        .jdbc()
        .sql("UPDATE alarm SET next_step_at = now() - interval '1 second' WHERE state = 'open'")
        .update();
  }

  private AnnasTelephone anna() {
    return new AnnasTelephone(telephone(), program());
  }
}
