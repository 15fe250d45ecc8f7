package nl.ruggensteun.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.alarm.TeamRows;
import nl.ruggensteun.platform.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What Anna's browser gets when she reads, before any script has run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingGuidanceTest {
  private static final Pattern OWN_LINK =
      Pattern.compile("(?:href|src|data-index)=\"(/[^\"#]*)[^\"]*\"");
  private static final Pattern LOADED =
      Pattern.compile("<(?:link rel=\"stylesheet\"|script)[^>]* (?:href|src)=\"([^\"]+)\"");
  private static final Pattern CALL = Pattern.compile("class=\"rs-call\" href=\"tel:([0-9]+)\"");
  private static final Pattern INDEX = Pattern.compile("data-index=\"([^\"]+)\"");
  private static final String OURS = "0703738314";
  private static final int MOST_BYTES = 50_000;

  private final RunningProgram program = RunningProgram.start();
  private final HttpClient client = HttpClient.newHttpClient();
  private String asBram = "";
  private String asCora = "";

  @BeforeAll
  void aTeam() {
    TeamRows team = new TeamRows(program.database(), Instant.now());
    team.line("councillors");
    asBram = team.session(team.member("Bram", "confidant", "councillors"));
    asCora = team.session(team.member("Cora", "coordinator", null));
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void every_page_begins_with_danger_the_number_and_the_first_thing_to_do() throws Exception {
    for (Language language : Language.values()) {
      for (GuidancePage page : guidance().in(language)) {
        String html = get(page.path()).body();
        assertThat(html).as(page.path()).contains("lang=\"" + language.code() + "\"");
        assertThat(
                Stream.of(
                        "href=\"tel:112\"",
                        "class=\"rs-call\"",
                        "<h1",
                        "class=\"rs-first\"",
                        "class=\"rs-prose\"",
                        "class=\"rs-next\"",
                        "class=\"rs-sources\"")
                    .map(html::indexOf))
            .as(page.path())
            .isSorted()
            .doesNotContain(-1);
      }
    }
  }

  /// Whoever can help sooner than we can has the first number on the page; ours comes after it.
  @Test
  void who_can_help_first_is_called_first() throws Exception {
    for (Language language : Language.values()) {
      for (GuidancePage page : guidance().in(language)) {
        List<String> numbers =
            CALL.matcher(get(page.path()).body()).results().map(found -> found.group(1)).toList();
        List<String> expected =
            switch (page.next()) {
              case NextStep.Dial(String number) -> List.of(number.replace("-", ""), OURS);
              case NextStep.Call(), NextStep.Through(var _), NextStep.Read(var _) -> List.of(OURS);
            };
        assertThat(numbers).as(page.path()).isEqualTo(expected);
      }
    }
  }

  @Test
  void what_lies_behind_each_door_is_found_by_letter_and_by_search() throws Exception {
    for (Language language : Language.values()) {
      String letters = get(Readership.EVERYBODY.root(language) + "/a-z").body();
      String overview = get(Readership.EVERYBODY.root(language)).body();
      String index =
          get(INDEX.matcher(overview).results().findFirst().orElseThrow().group(1)).body();
      for (Door door : Door.values()) {
        assertThat(letters).contains("href=\"" + door.address(language) + "\"");
        assertThat(index).contains("\"path\":\"" + door.address(language) + "\"");
      }
    }
    assertThat(get("/handreiking/a-z").body()).contains(">woningscan</a>", ">sloten</a>");
  }

  @Test
  void every_page_says_where_it_comes_from_and_when_it_was_looked_at() throws Exception {
    for (GuidancePage page : guidance().in(Language.NL)) {
      String html = get(page.path()).body();
      for (String id : page.sources()) {
        Source source = guidance().sources().get(id);
        assertThat(html)
            .as(page.path())
            .contains("id=\"bron-" + id + "\"", source.address().toString(), "gezien op ");
      }
      assertThat(html).contains("voor het laatst nagekeken op ");
    }
  }

  @Test
  void a_page_leads_to_itself_in_the_other_language() throws Exception {
    for (GuidancePage page : guidance().in(Language.NL)) {
      GuidancePage english = guidance().page(page.id(), Language.EN).orElseThrow();
      assertThat(get(page.path()).body()).contains("href=\"" + english.path() + "\"");
      assertThat(get(english.path()).body()).contains("href=\"" + page.path() + "\"");
    }
  }

  @Test
  void the_overview_and_the_letters_name_every_page() throws Exception {
    for (Language language : Language.values()) {
      String root = Readership.EVERYBODY.root(language);
      String all = get(root).body();
      String letters = get(root + "/a-z").body();
      for (GuidancePage page : guidance().in(language)) {
        assertThat(all).contains("href=\"" + page.path() + "\"");
        assertThat(letters).contains("href=\"" + page.path() + "\"");
      }
    }
  }

  @Test
  void the_front_page_asks_what_is_going_on() throws Exception {
    String front = get("/").body();
    assertThat(front.indexOf("href=\"/hulp\"")).isBetween(0, front.indexOf("id=\"situations\""));
    for (PageGroup group : List.of(PageGroup.NOW, PageGroup.THREAT, PageGroup.CLOSE)) {
      assertThat(front)
          .contains("href=\"" + guidance().in(Language.NL, group).getFirst().path() + "\"");
    }
  }

  @Test
  void every_link_of_the_site_leads_somewhere() throws Exception {
    assertThat(site()).contains("/handreiking", "/handreiking/a-z", "/en/guidance", "/hulp");
  }

  /// All that can be reached from the front page; each answers.
  private Set<String> site() throws Exception {
    Set<String> seen = new HashSet<>(Set.of("/", "/en"));
    Deque<String> toLook = new ArrayDeque<>(seen);
    while (!toLook.isEmpty()) {
      String path = toLook.remove();
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      if (isPage(answer)) {
        OWN_LINK
            .matcher(answer.body())
            .results()
            .map(found -> found.group(1))
            .filter(seen::add)
            .forEach(toLook::add);
      }
    }
    return seen;
  }

  private static boolean isPage(HttpResponse<String> answer) {
    return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  @Test
  void every_page_is_good_html() throws Exception {
    Set<String> paths = new TreeSet<>(site());
    for (Language language : Language.values()) {
      paths.add(Readership.MEMBERS.root(language));
      guidance().in(language).forEach(page -> paths.add(page.pathFor(Readership.MEMBERS)));
    }
    Map<String, String> pages = new TreeMap<>();
    for (String path : paths) {
      HttpResponse<String> answer = send(to(path).header("Cookie", asBram));
      if (isPage(answer)) {
        pages.put(path, answer.body());
      }
    }
    assertThat(pages).hasSizeGreaterThan(100);
    assertThat(HtmlChecker.faults(pages)).isEmpty();
    assertThat(HtmlChecker.faults(Map.of("/", "<!doctype html><title>x</title><p><ul><p></ul>")))
        .anySatisfy(fault -> assertThat(fault).startsWith("/: Element “p” not allowed"));
  }

  @Test
  void what_a_browser_has_is_not_sent_again() throws Exception {
    for (String path : List.of("/", "/handreiking", a(Language.NL).path())) {
      HttpResponse<String> first = get(path);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(first.headers().firstValue("Vary").orElse(""))
          .isEqualToIgnoringCase("Accept-Encoding");
      assertThat(first.headers().map()).doesNotContainKey("set-cookie");
      HttpResponse<String> again = send(to(path).header("If-None-Match", tag));
      assertThat(again.statusCode()).as(path).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).hasValue(tag);
      assertThat(send(to(path).header("If-None-Match", "\"another\"")).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_packed_page_is_the_same_page() throws Exception {
    HttpResponse<byte[]> packed = packed(a(Language.NL).path());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(unpacked(packed)).isEqualTo(get(a(Language.NL).path()).body());
  }

  @Test
  void a_page_with_all_that_it_loads_stays_small() throws Exception {
    for (String path : all()) {
      HttpResponse<byte[]> page = packed(path);
      int bytes = page.body().length;
      for (var loaded : LOADED.matcher(unpacked(page)).results().toList()) {
        bytes += packed(loaded.group(1)).body().length;
      }
      assertThat(bytes).as(path).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void an_address_that_nobody_wrote_gives_a_calm_answer_with_the_number() throws Exception {
    HttpResponse<String> answer =
        send(to("/handreiking/bestaat-niet").header("Accept", "text/html"));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("tel:0703738314");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void what_members_read_is_not_there_for_anybody_else() throws Exception {
    String path = a(Language.NL).pathFor(Readership.MEMBERS);
    HttpResponse<String> outside = send(to(path).header("Accept", "text/html"));
    HttpResponse<String> nowhere =
        send(to(path + "-niet").header("Accept", "text/html").header("Cookie", asBram));
    assertThat(outside.statusCode()).isEqualTo(404);
    assertThat(outside.body()).isEqualTo(nowhere.body());
    assertThat(get(Readership.MEMBERS.root(Language.NL)).statusCode()).isEqualTo(404);
    HttpResponse<String> inside = send(to(path).header("Cookie", asBram));
    assertThat(inside.statusCode()).isEqualTo(200);
    assertThat(inside.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void a_concept_is_read_by_members_and_by_nobody_else() throws Exception {
    int concepts = 0;
    for (Language language : Language.values()) {
      for (GuidancePage page : guidance().in(language)) {
        String open = get(page.path()).body();
        String inside = send(to(page.pathFor(Readership.MEMBERS)).header("Cookie", asBram)).body();
        int here = inside.split("class=\"rs-law rs-law--concept\"", -1).length - 1;
        concepts += here;
        assertThat(open).as(page.path()).doesNotContain("rs-law--concept");
        assertThat(here)
            .as(page.path())
            .isEqualTo(page.body().split("reviewed-on=\n", -1).length - 1);
      }
    }
    assertThat(concepts).isPositive();
  }

  @Test
  void a_coordinator_sees_how_often_pages_were_read_on_days_that_are_over() throws Exception {
    program
        .database()
        .jdbc()
        .sql("INSERT INTO guidance_page_reads VALUES (current_date - 2, 'front', 'nl', 7)")
        .update();
    String path = "/api/v1/page-reads";
    assertThat(send(to(path).header("Cookie", asCora)).body()).contains("\"reads\":7");
    assertThat(send(to(path).header("Cookie", asBram)).statusCode()).isEqualTo(404);
    assertThat(get(path).statusCode()).isEqualTo(401);
  }

  /// Looked up where it is kept, because the program writes its counts down by itself each minute.
  @Test
  void reading_is_counted_and_nothing_else_is_kept() throws Exception {
    GuidancePage page = a(Language.EN);
    Map<String, Long> before = readsKept();
    get(page.path() + "?van=anna");
    send(to(page.path()).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    Map<String, Long> after = readsKept();
    assertThat(after.remove(page.id() + "/en"))
        .isEqualTo(before.getOrDefault(page.id() + "/en", 0L) + 1);
    before.remove(page.id() + "/en");
    assertThat(after).isEqualTo(before);
  }

  private Map<String, Long> readsKept() {
    program.part(WritePageReads.class).write();
    Map<String, Long> kept = new HashMap<>();
    program
        .database()
        .jdbc()
        .sql("SELECT page || '/' || language, sum(reads) FROM guidance_page_reads GROUP BY 1")
        .query((row, _) -> kept.put(row.getString(1), row.getLong(2)))
        .list();
    return kept;
  }

  private GuidancePages guidance() {
    return program.part(Publications.class).now();
  }

  private GuidancePage a(Language language) {
    return guidance().in(language).getFirst();
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(List.of("/", "/en"));
    for (Language language : Language.values()) {
      all.add(Readership.EVERYBODY.root(language));
      all.add(Readership.EVERYBODY.root(language) + "/a-z");
      guidance().in(language).forEach(page -> all.add(page.path()));
    }
    return all;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(program.origin() + path));
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(to(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> packed(String path) throws IOException, InterruptedException {
    return client.send(
        to(path).header("Accept-Encoding", "gzip").build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String unpacked(HttpResponse<byte[]> packed) throws IOException {
    boolean gzip =
        packed
            .headers()
            .firstValue("Content-Encoding")
            .map(coding -> coding.toLowerCase(Locale.ROOT))
            .filter("gzip"::equals)
            .isPresent();
    byte[] bytes = packed.body();
    return new String(
        gzip ? new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes() : bytes,
        StandardCharsets.UTF_8);
  }
}
