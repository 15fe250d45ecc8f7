package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ruggensteun.access.AtTheDoor;
import nl.ruggensteun.intake.StandingTeam;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// After the story has run, nothing that anybody typed, none of the ten words and no output of a
/// passkey is found in any place that a thief or a curious administrator could look.
class NothingTypedIsFoundBrowserTest extends BrowserTest {
  private static final List<String> TYPED =
      List.of(
          "06 9182 7364",
          "0691827364",
          "+31691827364",
          "zuurdesemfiets",
          "Wilhelmina Kwetsbaar",
          "na het journaal",
          "Lokaal Onzichtbaar",
          "moestuinhek",
          "rododendron",
          "vergadertafel",
          "Notulist Hendrikje");

  /// What a passkey gave to the page, noted before the page sees it.
  private static final String NOTES_SECRETS =
      """
      window.secrets = [];
      for (const act of ['create', 'get']) {
        const real = navigator.credentials[act].bind(navigator.credentials);
        navigator.credentials[act] = async (asked) => {
          const credential = await real(asked);
          const { prf } = credential.getClientExtensionResults();
          const first = prf && prf.results && prf.results.first;
          if (first) window.secrets.push(Array.from(new Uint8Array(first)).join(','));
          return credential;
        };
      }
      """;

  private static final WhatLeftTheProgram HEARD = new WhatLeftTheProgram();

  private final StandingTeam team = new StandingTeam(program());
  private final List<String> tenWords = new ArrayList<>();
  private final List<byte[]> secrets = new ArrayList<>();

  NothingTypedIsFoundBrowserTest() {
    super(RunningProgram.withItsOwnDatabase(HEARD.settings()));
    HEARD.reaches(team.bram, program().database().jdbc());
  }

  @AfterAll
  static void restore() {
    HEARD.close();
  }

  @Test
  void in_a_copy_of_any_table_the_raw_folder_the_log_a_mail_a_push_or_the_gateway()
      throws Exception {
    annaAsks();
    AtTheDoor bram = bramComesInWithAPasskey();
    bramOpensTheFile(bram.page());
    bram.page().waitForCondition(() -> count("alarm_attempt WHERE state = 'planned'") == 0);
    program().database().jdbc().sql("CHECKPOINT").update();

    assertThat(tenWords).hasSize(3);
    assertThat(secrets).isNotEmpty();
    Map<String, List<String>> said = HEARD.all();
    assertThat(said.get("gateway"))
        .isNotEmpty()
        .allMatch(call -> call.contains(WhatLeftTheProgram.CONFIDANTS_NUMBER));
    assertThat(said.get("mail")).isNotEmpty();
    assertThat(said.get("push")).isNotEmpty();
    assertThat(said.get("console")).first().asString().contains("Ruggensteun staat klaar");
    List<String> words =
        Stream.concat(
                TYPED.stream(), tenWords.stream().flatMap(NothingTypedIsFoundBrowserTest::pairs))
            .toList();
    for (TypedWords looked : List.of(TypedWords.of(words), TypedWords.ofSecrets(secrets))) {
      assertThat(looked.inTables(program().database())).as("tables").isEmpty();
      assertThat(looked.inFiles(program().data())).as("files").isEmpty();
      said.forEach((where, texts) -> assertThat(looked.inTexts(texts)).as(where).isEmpty());
    }
  }

  private int count(String rows) {
    return program()
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM " + rows)
        .query(Integer.class)
        .single();
  }

  private void annaAsks() {
    Page anna = telephone();
    go(anna, "/hulp");
    anna.getByLabel("Op welk nummer?").fill("06 9182 7364");
    anna.getByLabel("Wanneer en hoe kan het veilig?").fill("na het journaal");
    anna.getByLabel("Wilt u alvast iets kwijt?")
        .fill("Iemand nam mijn zuurdesemfiets mee. Wilhelmina Kwetsbaar.");
    anna.getByText("Als u wilt").first().click();
    anna.getByLabel("Uw partij").fill("Lokaal Onzichtbaar");
    anna.getByText("Vraag dan naar iemand").click();
    anna.getByLabel("Naar wie vragen wij?").fill("Notulist Hendrikje");
    press(anna, "Vraag om gebeld te worden");
    anna.getByRole(
            AriaRole.HEADING, new Page.GetByRoleOptions().setName("Uw verzoek is aangekomen"))
        .waitFor();
    tenWords.add(String.join(" ", anna.locator(".rs-words li").allTextContents()));
  }

  private AtTheDoor bramComesInWithAPasskey() {
    Page page = desktop();
    page.addInitScript(NOTES_SECRETS);
    AtTheDoor bram = new AtTheDoor(page).withPasskeys();
    go(page, "/bureau");
    String first = team.tenWords(program(), team.bram);
    bram.signsInWith(first);
    tenWords.add(first);
    tenWords.add(bram.writesDownTheWords());
    bram.isIn();
    bram.goesTo("/sleutels");
    bram.press("Maak een toegangssleutel");
    page.getByText("Verwijder toegangssleutel op").waitFor();
    bram.locks();
    bram.press("Log in met uw toegangssleutel");
    bram.isIn();
    for (Object noted : (List<?>) page.evaluate("window.secrets")) {
      secrets.add(bytes(noted.toString()));
    }
    return bram;
  }

  private void bramOpensTheFile(Page bram) {
    go(bram, "/bureau#/werk");
    bram.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Vraagt om gebeld")))
        .last()
        .click();
    bram.locator("#content")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik neem dit op mij"))
        .click();
    press(bram, "Open het verhaal");
    bram.getByText("zuurdesemfiets").first().waitFor();
    bram.getByLabel("Wie neemt waar als u er niet bent?")
        .selectOption(new SelectOption().setIndex(1));
    bram.getByLabel("Hoe noemt u dit dossier?").fill("Het moestuinhek");
    bram.getByLabel("Nu, binnen een kwartier").check();
    press(bram, "Open het dossier");
    bram.waitForURL(Pattern.compile(".*#/dossier/.*"));
    bram.getByLabel("Alleen het team").first().check();
    bram.getByLabel("Notitie").fill("Zij zag hem bij de rododendron.");
    press(bram, "Bewaar de notitie");
    bram.getByText("Zij zag hem bij de rododendron.").last().waitFor();
    bram.getByLabel("Voor melder").first().check();
    bram.getByLabel(Pattern.compile("Bericht aan")).fill("Ik bel u na de vergadertafel.");
    press(bram, "Verstuur het bericht");
    bram.getByText("Ik bel u na de vergadertafel.").last().waitFor();
  }

  /// Two words that stand together in somebody's ten words stand nowhere else.
  private static Stream<String> pairs(String phrase) {
    List<String> words = List.of(phrase.strip().split("\\s+"));
    return IntStream.range(1, words.size())
        .boxed()
        .flatMap(i ->
            Stream.of(" ", "-", "\",\"").map(between -> words.get(i - 1) + between + words.get(i)));
  }

  private static byte[] bytes(String numbers) {
    int[] values = Arrays.stream(numbers.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
