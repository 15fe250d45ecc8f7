package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.AtTheDoor;
import nl.ruggensteun.access.SetUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// A member proves a telephone, takes a practice call from ring to closing, and looks at the
/// roster.
class GettingReadyForDutyBrowserTest extends BrowserTest {
  private static final GatewayStandIn GATEWAY = new GatewayStandIn();

  GettingReadyForDutyBrowserTest() {
    super(
        RunningProgram.start(
            Map.of(
                "ruggensteun.gateway.template",
                template().toString(),
                "ruggensteun.gateway.caller-number",
                "+31 70 373 8314")));
  }

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void a_telephone_is_proven_and_a_practice_call_taken_from_ring_to_closing() {
    AtTheDoor esra = foundsTheTeam();
    esra.goesTo("/kanalen");
    heading(esra, "Kanalen");
    nobodyIsKeptOut(esra.page());
    esra.press("Voeg toe en probeer uit");
    esra.says("Vul dit nog in.");
    esra.fill("Nummer", "06 12345678");
    esra.press("Voeg toe en probeer uit");
    String digits = spoken().replaceAll("\\D", "");
    esra.fill("De zes cijfers", digits.equals("000000") ? "000001" : "000000");
    esra.press("Bevestig");
    esra.says("Deze cijfers kloppen niet");
    look(esra.page(), "alarm-channels");
    nobodyIsKeptOut(esra.page());
    esra.fill("De zes cijfers", digits);
    esra.press("Bevestig");
    esra.says("Dit kanaal is bevestigd.");

    esra.page().getByLabel("English").check();
    esra.says("Oproepen komen voortaan in deze taal.");
    nobodyIsKeptOut(esra.page());
    esra.press("Bel mij voor een oefening");
    assertThat(spoken()).startsWith("This is a practice call.");
    look(esra.page(), "alarm-ringing");
    esra.goesTo("/oproep");
    heading(esra, "Oproep");
    nobodyIsKeptOut(esra.page());
    look(esra.page(), "alarm-place-to-answer");
    PlaywrightAssertions.assertThat(esra.page().locator("#strips .rs-ringing")).hasCount(0);
    esra.press("Neem de oefening op");
    esra.press("Sluit de oefening af");
    esra.says("Er gaat nu niemand over.");
    esra.goesTo("/kanalen");
    look(esra.page(), "alarm-practised");
    esra.says("U hebt een oefenoproep opgenomen.");

    esra.goesTo("/rooster");
    heading(esra, "Rooster");
    esra.says("Voor deze lijn is nog niets afgesproken.");
    look(esra.page(), "duty-roster");
    nobodyIsKeptOut(esra.page());
  }

  private AtTheDoor foundsTheTeam() {
    String token = program().part(SetUp.class).freshToken().orElseThrow().reveal();
    AtTheDoor esra = new AtTheDoor(telephone());
    go(esra.page(), "/bureau#inrichten=" + token);
    esra.fill("Uw naam", "Esra");
    esra.fill("Uw e-mailadres", "esra@example.org");
    esra.page().getByLabel("Vereniging").selectOption("nvvr");
    esra.press("Maak mijn sleutels");
    esra.writesDownTheWords();
    esra.press("Ga verder met alleen tien woorden");
    esra.isIn();
    return esra;
  }

  private static void heading(AtTheDoor member, String words) {
    member
        .page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words).setExact(true))
        .waitFor();
  }

  private static String spoken() {
    return JsonMapper.shared().readTree(GATEWAY.next().text()).path("say").asString();
  }

  private static Path template() {
    try {
      Path file = Files.createTempFile("gateway", ".properties");
      return Files.writeString(
          file,
          """
          voice.url=%s
          voice.header.Content-Type=application/json
          voice.body={"to":"{number}","say":"{text}"}
          """
              .formatted(GATEWAY.address("/calls")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
