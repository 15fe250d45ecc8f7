package nl.ruggensteun.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import nl.ruggensteun.AtTheBureau;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.Ids;
import org.junit.jupiter.api.Test;

/// The exchange is let in, nobody answers a call, and a confidant calls back.
class ACallThatNobodyAnsweredBrowserTest extends BrowserTest {

  ACallThatNobodyAnsweredBrowserTest() {
    super(RunningProgram.demo());
  }

  @Test
  void an_exchange_is_let_in_and_a_missed_call_is_called_back_and_ended() {
    AtTheBureau els = AtTheBureau.signIn(desktop(), program(), "Els");
    els.goesTo("/centrale");
    els.says("Nog geen centrale gekoppeld").waitFor();
    nobodyIsKeptOut(els.page());
    els.page().getByLabel("Terugbelnummer").fill("geen nummer");
    els.press("Koppel een telefooncentrale");
    els.page().getByRole(AriaRole.ALERT).first().waitFor();
    assertThat(els.page().getByLabel("Terugbelnummer").inputValue()).isEqualTo("geen nummer");
    nobodyIsKeptOut(els.page());
    els.page().getByLabel("Naam").fill("Centrale van de provider");
    els.page().getByLabel("Terugbelnummer").fill("070-000 00 99");
    els.press("Koppel een telefooncentrale");
    els.says("U ziet hem alleen nu").waitFor();
    String key = els.page().locator("code").first().innerText().strip();
    nobodyIsKeptOut(els.page());
    look(els.page(), "exchange-key");
    els.press("Ik heb de sleutel overgenomen");
    assertThat(els.page().content()).doesNotContain(key);
    look(els.page(), "exchange");

    AtTheBureau bram = AtTheBureau.signIn(telephone(), program(), "Bram");
    bram.heading("Uw werk").waitFor();
    tell(key, program().part(Ids.class).next(), "hung-up");
    UUID asked = program().part(Ids.class).next();
    tell(key, asked, "nobody");
    tell(key, asked, "call-back");
    bram.says("Belde ons en hing op").waitFor();
    look(bram.page(), "missed-in-the-list");
    bram.page().getByText("Belde ons en wil teruggebeld worden").first().click();
    bram.heading("Belde ons en wil teruggebeld worden").waitFor();
    bram.page().locator("#content").getByText("Ik neem dit op mij").click();
    bram.says("De centrale verbindt u met wie belde").waitFor();
    bram.says("070-000 00 99").waitFor();
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "missed-taken");
    bram.press("Niet bereikt");
    bram.heading("Uw werk").waitFor();
    bram.says("uw volgende poging").waitFor();
    bram.goesTo("/gemist/" + asked);
    bram.page().locator("#content").getByText("Ik neem dit op mij").click();
    bram.press("Ik heb deze persoon gesproken");
    bram.heading("Uw werk").waitFor();
    bram.goesTo("/gemist/" + asked);
    bram.says("al afgehandeld").waitFor();

    bram.goesTo("/werk");
    bram.page().getByText("Belde ons en hing op").first().click();
    bram.says("Wij bellen deze persoon niet terug").waitFor();
    bram.page().locator("#content").getByText("Ik neem dit op mij").click();
    nobodyIsKeptOut(bram.page());
    look(bram.page(), "hung-up");
    bram.press("Ik heb dit gezien");
    bram.heading("Uw werk").waitFor();

    els.press("Ontkoppel");
    els.press("Ontkoppel");
    els.says("Nog geen centrale gekoppeld").waitFor();
  }

  private void tell(String key, UUID call, String outcome) {
    String report =
        "{\"callId\":\"%s\",\"line\":\"councillors\",\"outcome\":\"%s\"}".formatted(call, outcome);
    try {
      HttpResponse<String> told =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(program().origin() + "/api/v1/call-results"))
                      .header("Authorization", "Bearer " + key)
                      .header("Content-Type", "application/json")
                      .POST(HttpRequest.BodyPublishers.ofString(report))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(told.statusCode()).isEqualTo(204);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
