package nl.ruggensteun;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ruggensteun.intake.Letter;
import nl.ruggensteun.intake.StandingTeam;
import nl.ruggensteun.intake.Telephone;
import nl.ruggensteun.suite.MemberKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A server that has turned against us, in a real browser: each lie is stopped with a sentence, not
/// one typed word goes out, and the number stays in sight.
class AServerThatLiesBrowserTest extends BrowserTest {
  private static final String NUMBER = "06 9876 5432";
  private static final String STORY = "Er stond iemand bij mijn zuurdesemfiets.";
  private static final String ENTRIES = "**/api/v1/case-files/*/entries?*";
  private static final String OWN_ENTRIES = "**/api/v1/room/entries?*";
  private static final String FILE = "**/api/v1/case-files/*-*-*-*-*";

  private final StandingTeam team = new StandingTeam(program());
  private final Lies lies = new Lies(team);

  static Stream<Arguments> liesAboutTheTeam() {
    return Stream.of(
        lie("a swapped key", Lies::swapsKey, "een sleutel die niet bij het lid hoort"),
        lie("a bogus confidant", Lies::bringsInBogusConfidant, "maar één coördinator tekende"),
        lie("an older list", Lies::servesOlderList, "ouder dan die u eerder zag"));
  }

  interface Lie {
    void about(Lies lies, ObjectNode directory);
  }

  private static Arguments lie(String name, Lie lie, String sentence) {
    return Arguments.argumentSet(name, lie, sentence);
  }

  @ParameterizedTest
  @MethodSource("liesAboutTheTeam")
  void nothing_is_sent_to_a_team_that_cannot_be_believed(Lie lie, String sentenceForMembers) {
    Page anna = telephone();
    List<String> sent = everythingSentBy(anna);
    answersFalsely(anna, "**/api/v1/directory", body -> lie.about(lies, (ObjectNode) body));
    go(anna, "/hulp");
    assertThat(anna.getByText("Uw browser kan niet nagaan of dit ons team is")).isVisible();
    anna.getByLabel("Op welk nummer?").fill(NUMBER);
    anna.getByLabel("Wilt u alvast iets kwijt?").fill(STORY);
    press(anna, "Vraag om gebeld te worden");

    assertThat(heading(anna, "Uw bericht is niet aangenomen")).isVisible();
    assertThat(anna.getByRole(AriaRole.ALERT)).containsText("kan niet nagaan of dit ons team is");
    theNumberIsThere(anna);
    nobodyIsKeptOut(anna);
    look(anna, "lie-about-the-team");
    assertThat(sent).noneMatch(one -> one.startsWith("POST") || one.contains("zuurdesem"));
    press(anna, "Terug naar wat ik typte");
    assertThat(anna.getByLabel("Op welk nummer?")).hasValue(NUMBER);
    assertThat(anna.getByLabel("Wilt u alvast iets kwijt?")).hasValue(STORY);
  }

  @ParameterizedTest
  @MethodSource("liesAboutTheTeam")
  void no_member_works_with_a_list_that_cannot_be_believed(Lie lie, String sentence) {
    Page bram = desktop();
    signIn(bram, team.bram);
    assertThat(heading(bram, "Uw werk")).isVisible();
    bram.context().clearCookies();
    answersFalsely(bram, "**/api/v1/directory", body -> lie.about(lies, (ObjectNode) body));
    List<String> sent = everythingSentBy(bram);
    signIn(bram, team.bram);

    assertThat(bram.getByText(sentence)).isVisible();
    theNumberIsThere(bram);
    nobodyIsKeptOut(bram);
    look(bram, "lie-about-the-list");
    assertThat(sent).noneMatch(one -> one.contains("head-countersignatures"));
    bram.unroute("**/api/v1/directory");
    press(bram, "Probeer het opnieuw");
    assertThat(heading(bram, "Uw werk")).isVisible();
  }

  @Test
  void a_confidant_is_told_which_words_and_which_readers_do_not_hold() throws Exception {
    Telephone telephone = new Telephone(program().origin());
    telephone.sends(Letter.to(team, telephone.proof()));
    Page bram = desktop();
    signIn(bram, team.bram);
    takesOverALie(bram);
    opensTheFile(bram);

    answersFalsely(bram, ENTRIES, body -> Lies.moves((ArrayNode) body));
    bram.reload();
    assertThat(bram.getByText("Dit hoort op een andere plaats dan waar het nu staat.").first())
        .isVisible();
    assertThat(bram.getByText("er stond iemand bij mijn deur")).hasCount(0);
    bram.unroute(ENTRIES);

    answersFalsely(bram, FILE, body -> falseEpochs((ObjectNode) body));
    List<String> sent = everythingSentBy(bram);
    bram.reload();
    assertThat(bram.getByText("Deze lijst van lezers is niet te vertrouwen.").first()).isVisible();
    assertThat(bram.getByText("niet ondertekend door iemand die dat mag").first()).isVisible();
    theNumberIsThere(bram);
    look(bram, "lie-about-the-readers");
    assertThat(sent).noneMatch(one -> one.startsWith("POST") && one.contains("/entries"));
  }

  @Test
  void a_reporter_is_told_in_her_own_room() {
    Page anna = telephone();
    go(anna, "/hulp#schrijven");
    anna.getByLabel("Wat wilt u ons vertellen?").fill(STORY);
    press(anna, "Verstuur verzegeld");
    heading(anna, "Uw bericht is aangekomen").waitFor();
    String words = String.join(" ", anna.locator(".rs-words li").allInnerTexts());

    answersFalsely(anna, OWN_ENTRIES, body -> Lies.moves((ArrayNode) body));
    comesBack(anna, words);
    assertThat(anna.getByText("Dit hoort niet op deze plaats.").first()).isVisible();
    assertThat(anna.getByText(STORY)).hasCount(0);
    theNumberIsThere(anna);
    anna.unroute(OWN_ENTRIES);

    answersFalsely(
        anna, "**/api/v1/room", body -> lies.addsFalseEpoch((ObjectNode) body.get("audience")));
    comesBack(anna, words);
    assertThat(heading(anna, "Uw gesprek is niet te vertrouwen")).isVisible();
    assertThat(anna.getByText(STORY)).hasCount(0);
    theNumberIsThere(anna);
    nobodyIsKeptOut(anna);
    look(anna, "lie-in-her-room");
  }

  private void comesBack(Page anna, String words) {
    anna.navigate("about:blank");
    go(anna, "/hulp#terug");
    anna.getByLabel("Uw tien woorden").fill(words);
    press(anna, "Open mijn gesprek");
  }

  /// First with a false list of readers, then with a replayed story, then with the truth.
  private void takesOverALie(Page bram) {
    String takes = "**/api/v1/requests/*/takes";
    answersFalsely(bram, takes, body -> lies.addsFalseEpoch((ObjectNode) body.get("audience")));
    bram.getByRole(AriaRole.LINK, link("Vraagt om gebeld")).last().click();
    bram.locator("#content").getByRole(AriaRole.BUTTON, inside("Ik neem dit op mij")).click();
    assertThat(bram.getByText("niet ondertekend door iemand die dat mag")).isVisible();
    theNumberIsThere(bram);
    nobodyIsKeptOut(bram);
    look(bram, "lie-at-taking");
    bram.unroute(takes);
    bram.reload();
    String stories = "**/api/v1/requests/*/story-openings";
    answersFalsely(bram, stories, body -> Lies.replays((ArrayNode) body.get("entries")));
    press(bram, "Open het verhaal");
    assertThat(bram.getByText("Niet te vertrouwen")).isVisible();
    assertThat(bram.getByText("er stond iemand bij mijn deur")).hasCount(0);
    theNumberIsThere(bram);
    bram.unroute(stories);
    bram.reload();
  }

  private void opensTheFile(Page bram) {
    bram.getByText("er stond iemand bij mijn deur").first().waitFor();
    bram.getByLabel("Wie neemt waar als u er niet bent?")
        .selectOption(new SelectOption().setIndex(1));
    bram.getByLabel("Nu, binnen een kwartier").check();
    press(bram, "Open het dossier");
    bram.waitForURL(Pattern.compile(".*#/dossier/.*"));
    bram.getByText("er stond iemand bij mijn deur").first().waitFor();
  }

  private void falseEpochs(ObjectNode file) {
    for (JsonNode audience : file.get("audiences")) {
      lies.addsFalseEpoch((ObjectNode) audience);
    }
  }

  private void answersFalsely(Page page, String address, Consumer<JsonNode> lie) {
    page.route(
        address,
        route -> {
          APIResponse truth = route.fetch();
          JsonNode body = JsonMapper.shared().readTree(truth.text());
          if (truth.ok()) {
            lie.accept(body);
          }
          route.fulfill(
              new Route.FulfillOptions()
                  .setStatus(truth.status())
                  .setContentType("application/json")
                  .setBody(body.toString()));
        });
  }

  private static List<String> everythingSentBy(Page page) {
    List<String> sent = new ArrayList<>();
    page.onRequest((Request request) ->
        sent.add(request.method() + " " + request.url() + " " + request.postData()));
    return sent;
  }

  private void signIn(Page page, MemberKeys member) {
    go(page, "/bureau");
    page.getByLabel("Uw tien woorden").fill(team.tenWords(program(), member));
    press(page, "Log in met uw tien woorden");
    page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    press(page, "Ga verder");
  }

  private static void theNumberIsThere(Page page) {
    assertThat(page.getByText(Pattern.compile("070.?3738314")).first()).isVisible();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }

  private static Locator.GetByRoleOptions inside(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
