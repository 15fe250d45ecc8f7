package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import nl.ruggensteun.BrowserTest;
import org.junit.jupiter.api.Test;

/// What can go wrong while Anna is in her conversation; what she was writing is never lost by it.
class TroubleInHerRoomBrowserTest extends BrowserTest {
  private static final String STORY = "Er lag weer een brief.";
  private static final String DRAFT = "Ik wil nog iets zeggen";

  TroubleInHerRoomBrowserTest() {
    new StandingTeam(program());
  }

  @Test
  void an_ended_session_asks_for_her_words_and_keeps_what_she_was_writing() {
    AnnasTelephone anna = anna();
    String words = comesBack(anna);
    anna.reply().fill(DRAFT);
    program().database().jdbc().sql("DELETE FROM intake_room_session").update();
    anna.presses("Verstuur verzegeld");
    assertThat(anna.page.getByText("Na een half uur sluiten wij uw gesprek")).isVisible();
    assertThat(anna.page.getByText("Wat u aan het schrijven was, is er nog")).isVisible();
    assertThat(anna.page.getByText(STORY)).hasCount(0);
    nobodyIsKeptOut(anna.page);
    look(anna.page, "room-ended");
    anna.gives(words);
    assertThat(anna.reply()).hasValue(DRAFT);
    anna.presses("Verstuur verzegeld");
    assertThat(anna.said(DRAFT)).isVisible();
    assertThat(anna.reply()).hasValue("");
  }

  @Test
  void half_an_hour_later_the_page_closes_by_itself() {
    AnnasTelephone anna = anna();
    String words = anna.writes(STORY);
    anna.page.clock().install();
    anna.comesBack(words);
    anna.reply().fill(DRAFT);
    anna.page.clock().fastForward("31:00");
    assertThat(anna.page.getByText("Na een half uur sluiten wij uw gesprek")).isVisible();
    assertThat(anna.page.getByText(STORY)).hasCount(0);
    anna.gives(words);
    assertThat(anna.reply()).hasValue(DRAFT);
  }

  @Test
  void somebody_wrote_in_between_and_both_messages_stand() {
    AnnasTelephone anna = anna();
    String words = comesBack(anna);
    boolean[] refused = {false};
    anna.page.onResponse(answer -> refused[0] |= answer.status() == 409);
    // Until then she hears nothing: her page looks by itself every few seconds.
    anna.page.route(
        "**/api/v1/room",
        route -> {
          if (refused[0]) {
            route.resume();
          } else {
            route.abort();
          }
        });
    AnnasTelephone partner = anna();
    partner.comesBack(words);
    partner.replies("Dit schreef ik op de laptop.");
    anna.replies(DRAFT);
    assertThat(anna.said("Dit schreef ik op de laptop.")).isVisible();
    assertThat(anna.page.getByText("Niet te vertrouwen")).hasCount(0);
    assertThat(refused[0]).as("refused once, because somebody was first").isTrue();
  }

  @Test
  void words_that_were_said_aloud_are_replaced_before_anything_is_read() {
    AnnasTelephone anna = anna();
    String words = anna.writes(STORY);
    program().database().jdbc().sql("UPDATE casefile_audience SET must_renew = true").update();
    anna.comesBack(words);
    assertThat(anna.heading("Kies eerst eigen woorden")).isVisible();
    assertThat(anna.page.getByText(STORY)).hasCount(0);
    anna.presses("Maak nieuwe woorden");
    String fresh = anna.words();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "room-own-words");
    anna.page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    anna.presses("Laat deze woorden gelden");
    assertThat(anna.said(STORY)).isVisible();
    anna.comesBack(words);
    assertThat(anna.page.getByText("Met deze woorden vinden wij niets")).isVisible();
    anna.comesBack(fresh);
    assertThat(anna.said(STORY)).isVisible();
  }

  @Test
  void without_a_connection_her_answer_stays_and_goes_when_it_is_back() {
    AnnasTelephone anna = anna();
    comesBack(anna);
    anna.page.context().setOffline(true);
    anna.reply().fill(DRAFT);
    anna.presses("Verstuur verzegeld");
    assertThat(anna.page.getByText("Wij weten niet of uw bericht is aangekomen")).isVisible();
    assertThat(anna.reply()).hasValue(DRAFT);
    nobodyIsKeptOut(anna.page);
    look(anna.page, "room-offline");
    anna.page.context().setOffline(false);
    anna.presses("Verstuur verzegeld");
    assertThat(anna.said(DRAFT)).hasCount(1);
    assertThat(anna.reply()).hasValue("");
  }

  @Test
  void an_answer_that_got_lost_is_not_said_twice() {
    AnnasTelephone anna = anna();
    comesBack(anna);
    boolean[] lost = {false};
    anna.page.route(
        "**/api/v1/room/entries",
        route -> {
          if (lost[0] || !"POST".equals(route.request().method())) {
            route.resume();
          } else {
            lost[0] = true;
            route.fetch();
            route.abort();
          }
        });
    anna.replies(DRAFT);
    assertThat(anna.said(DRAFT)).hasCount(1);
  }

  @Test
  void a_refusal_is_said_beside_what_she_wrote() {
    AnnasTelephone anna = anna();
    comesBack(anna);
    anna.page.route(
        "**/api/v1/room/entries",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setContentType("application/problem+json")
                    .setBody("{\"type\":\"urn:ruggensteun:full\",\"status\":503}")));
    anna.reply().fill(DRAFT);
    anna.presses("Verstuur verzegeld");
    assertThat(anna.page.getByText("Dat lukte niet. Bel ons:")).isVisible();
    assertThat(anna.reply()).hasValue(DRAFT);
  }

  private AnnasTelephone anna() {
    return new AnnasTelephone(telephone(), program());
  }

  private static String comesBack(AnnasTelephone anna) {
    String words = anna.writes(STORY);
    anna.comesBack(words);
    return words;
  }
}
