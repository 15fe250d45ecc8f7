package nl.ruggensteun.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.ruggensteun.BrowserTest;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.GivenAudience;
import nl.ruggensteun.casefile.GivenCommitment;
import nl.ruggensteun.casefile.NewFile;
import nl.ruggensteun.casefile.StartCaseFile;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Entries;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EntryPlace;
import nl.ruggensteun.suite.EpochMaker;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.GivenEntry;
import org.junit.jupiter.api.Test;

/// Bram has a thousand open files, each with a date: his work list stays usable.
class AThousandFilesBrowserTest extends BrowserTest {
  private static final int FILES = 1_000;
  private static final int ON_THE_PAGE = 30;
  private static final LocatorAssertions.HasCountOptions PATIENT =
      new LocatorAssertions.HasCountOptions().setTimeout(240_000);

  private final StandingTeam team = new StandingTeam(program());

  @Test
  void a_thousand_files_are_shown_by_the_page_and_searched_while_he_types() {
    SignedIn bram = bram();
    Instant now = Instant.now();
    for (int number = 0; number < FILES; number++) {
      CaseWorld.done(program().part(StartCaseFile.class).byTelephone(bram, file(number, now)));
    }
    Page page = desktop();
    AtTheDesk.signedIn(page, program(), team, team.bram);
    assertThat(page.locator(".rs-count").last()).containsText("30 van 1000");
    assertThat(rows(page)).hasCount(ON_THE_PAGE);
    page.getByText("Toon meer").click();
    assertThat(rows(page)).hasCount(2 * ON_THE_PAGE);

    page.locator("#field-search").fill("raadslid 0777");
    assertThat(page.getByText("Titels gaan open")).hasCount(0, PATIENT);
    assertThat(rows(page)).hasCount(1);
    assertThat(rows(page)).containsText("Raadslid 0777, Oefendam");

    assertThat(foundAtOnce(page, "0123")).isEqualTo(1);
    assertThat(foundAtOnce(page, "oefendam")).isEqualTo(2 * ON_THE_PAGE);
    nobodyIsKeptOut(page);
    look(page, "thousand-files");
    page.setViewportSize(360, 740);
    assertThat(foundAtOnce(page, "raadslid 0998")).isEqualTo(1);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    nobodyIsKeptOut(page);
    look(page, "thousand-files-telephone");

    rows(page).first().click();
    page.goBack();
    page.locator("#field-search").fill("raadslid 0500");
    assertThat(rows(page)).hasCount(1);
  }

  /// How many rows stand there once the browser has drawn what was typed: nothing is asked of the
  /// server, and nothing is left for later.
  private static int foundAtOnce(Page page, String words) {
    List<String> asked = new ArrayList<>();
    Consumer<Request> listener = request -> asked.add(request.url());
    page.onRequest(listener);
    Object found =
        page.evaluate(
            """
            async (words) => {
              const field = document.querySelector('#field-search');
              const type = async (text) => {
                field.value = text;
                field.dispatchEvent(new Event('input', { bubbles: true }));
                await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
              };
              await type('niets');
              await type(words);
              return document.querySelectorAll('main a.rs-item').length;
            }
            """,
            words);
    page.offRequest(listener);
    assertThat(asked)
        .as("asked of the server while searching")
        .noneMatch(AThousandFilesBrowserTest::isSearch);
    return ((Number) found).intValue();
  }

  private static boolean isSearch(String address) {
    return address.contains("/case-files");
  }

  private static Locator rows(Page page) {
    return page.locator("main a.rs-item");
  }

  private SignedIn bram() {
    Member member = program().part(Members.class).active(team.bram.memberId()).orElseThrow();
    return new SignedIn(
        member.memberId(),
        member.keyId(),
        member.functions(),
        member.lineId(),
        member.association());
  }

  private NewFile file(int number, Instant now) {
    UUID caseId = team.suite.newId(now);
    UUID audience = team.suite.newId(now);
    EpochChain empty =
        EpochChain.empty(
            new AudiencePlace(team.directory.chain().team(), caseId, audience, AudienceKind.TEAM));
    MadeEpoch made =
        new EpochMaker(team.suite, team.directory)
            .make(
                EpochPlan.of(empty, List.of(team.bram.keyId(), team.bea.keyId())),
                team.bram.author(),
                now);
    return new NewFile(
        caseId,
        new GivenAudience(audience, "TEAM", Browser.given(made), null, null, null, null),
        List.of(),
        List.of(title(made, audience, "Raadslid %04d, Oefendam".formatted(number), now)),
        team.bea.memberId(),
        new GivenCommitment(team.suite.newId(now), "own", ahead(number, now), null),
        Optional.empty(),
        Optional.empty());
  }

  private GivenEntry title(MadeEpoch made, UUID audience, String text, Instant now) {
    UUID entryId = team.suite.newId(now);
    byte[] sealed =
        new Entries(made.chain(), made.seed(), team.directory.chain())
            .seal(
                new Entries.Draft(EntryKind.TITLE, Map.of("text", text), now),
                new EntryPlace(entryId, 1, null),
                team.bram.author(),
                team.suite);
    return new GivenEntry(audience, entryId, 1, 1, Base64Url.encode(sealed), true);
  }

  private static Instant ahead(int number, Instant now) {
    long quarter = now.plus(Duration.ofDays(1 + number % 60)).getEpochSecond() / 900 + 1;
    return Instant.ofEpochSecond(quarter * 900);
  }
}
