package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.TypedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Anna, a councillor, finds a training on her telephone and wants to take part. Nobody is rung;
/// Bram reads which training it is and answers in the same conversation.
@Timeout(300)
class TakingPartInATrainingBrowserTest extends BrowserTest {
  private static final String TRAINING = "Omgaan met agressie online";

  private final StandingTeam team = new StandingTeam(program());

  @Test
  void a_councillor_takes_part_and_a_confidant_answers() {
    AnnasTelephone anna = findsTheTraining();
    Page form = anna.page.waitForPopup(() -> link(anna.page, "Ik wil meedoen").click());
    Locator story = form.getByLabel("Wat wilt u ons vertellen?");
    story.waitFor();
    assertThat(form.getByText("u krijgt binnen twee werkdagen antwoord")).isVisible();
    assertThat(form.getByText("Wanneer wilt u iemand spreken?")).hasCount(0);
    assertThat(story.inputValue())
        .contains("Training: " + TRAINING, "Datum: ik heb nog geen datum gekozen");
    assertThat(form.url()).endsWith("/hulp#schrijven");
    assertThat(form.evaluate("window.opener === null")).isEqualTo(true);
    nobodyIsKeptOut(form);
    look(form, "training-form");
    story.fill(story.inputValue() + "Graag in de buurt van Zuurdesemdorp.");
    AnnasTelephone sending = new AnnasTelephone(form, program());
    sending.presses("Verstuur verzegeld");
    sending.heading("Uw bericht is aangekomen").waitFor();
    assertThat(form.getByText("U krijgt binnen twee werkdagen antwoord.")).isVisible();
    look(form, "training-sent");
    String words = sending.words();
    nobodyIsRungBeforeTheSecondWorkingDay();

    AtTheDesk bram = AtTheDesk.signedIn(desktop(), program(), team, team.bram);
    assertThat(bram.page.getByText("heeft geen haast")).isVisible();
    assertThat(bram.page.getByText("antwoord vóór")).isVisible();
    assertThat(bram.page.locator(".rs-ringing")).hasCount(0);
    look(bram.page, "training-work-list");
    bram.takesAndOpensTheNewest();
    assertThat(bram.page.getByText("Training: " + TRAINING).first()).isVisible();
    bram.writesToHer("Er is een training in januari, in de sneeuwklokjeszaal.");

    assertThat(
            TypedWords.of(List.of(TRAINING, "Zuurdesemdorp", "sneeuwklokjeszaal"))
                .inTables(program().database()))
        .isEmpty();
    anna.comesBack(words);
    assertThat(anna.said("sneeuwklokjeszaal")).isVisible();
  }

  @Test
  void who_chooses_to_be_called_after_all_is_called_at_once() {
    Page page = telephone();
    go(page, "/trainingen/oefen-uw-eigen-protocol");
    Page form = page.waitForPopup(() -> link(page, "Ik wil meedoen").click());
    form.getByText("u krijgt binnen twee werkdagen antwoord").waitFor();
    form.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Liever gebeld worden"))
        .click();

    assertThat(form.getByText("u krijgt binnen twee werkdagen antwoord")).hasCount(0);
    form.getByText("Als u wilt").first().click();
    assertThat(form.getByText("Wanneer wilt u iemand spreken?")).isVisible();
  }

  private AnnasTelephone findsTheTraining() {
    AnnasTelephone anna = new AnnasTelephone(telephone(), program());
    anna.goes("/handreiking");
    link(anna.page, "Trainingen").click();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "training-all");
    assertThat(offer(anna.page, "Oefen uw eigen protocol")).isVisible();
    link(anna.page, "Raadslid, Statenlid").click();
    assertThat(offer(anna.page, "Oefen uw eigen protocol")).isHidden();
    assertThat(offer(anna.page, TRAINING)).isVisible();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "training-councillors");
    offer(anna.page, TRAINING).click();
    anna.heading(TRAINING).waitFor();
    nobodyIsKeptOut(anna.page);
    look(anna.page, "training-one");
    return anna;
  }

  private void nobodyIsRungBeforeTheSecondWorkingDay() {
    Instant next =
        program()
            .database()
            .jdbc()
            .sql("SELECT next_step_at FROM alarm WHERE kind = 'request' AND wish = 'unhurried'")
            .query(Timestamp.class)
            .single()
            .toInstant();
    assertThat(next).isAfter(Instant.now().plus(Duration.ofDays(1)));
  }

  private static Locator offer(Page page, String title) {
    return page.locator(".rs-offers")
        .getByText(title, new Locator.GetByTextOptions().setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
        .first();
  }
}
