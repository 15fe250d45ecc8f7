package nl.ruggensteun.alarm;

import static nl.ruggensteun.OverHttp.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.OverHttp;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlarmsOverTheInterfaceTest {
  private static final String NOBODY = "";

  private final RunningProgram program =
      RunningProgram.start(Map.of("ruggensteun.gateway.caller-number", "+31 70 373 8314"));
  private final OverHttp http = new OverHttp(program);
  private final TeamRows team = new TeamRows(program.database(), Instant.now());
  private UUID bram = new UUID(0, 0);
  private String asBram = "";
  private String asDirk = "";
  private String asCora = "";

  @BeforeAll
  void aTeam() {
    team.line("councillors");
    bram = team.member("Bram", "confidant", "councillors");
    asBram = team.session(bram);
    asDirk = team.session(team.member("Dirk", "confidant", "mayors"));
    asCora = team.session(team.member("Cora", "coordinator", null));
  }

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void nothing_is_told_to_somebody_who_is_not_signed_in() {
    for (String path : List.of("/alarms", "/channels", "/duty", "/push-key", "/calling-card.vcf")) {
      assertThat(get(path, NOBODY).statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void an_alarm_of_others_answers_as_one_that_does_not_exist() {
    UUID alarm = opened();
    HttpResponse<String> foreign = post("/alarms/" + alarm + "/acknowledgements", "{}", asDirk);
    HttpResponse<String> missing =
        post("/alarms/" + UUID.randomUUID() + "/acknowledgements", "{}", asDirk);

    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).isEqualTo(missing.body());
    assertThat(get("/alarms", asDirk).body()).doesNotContain(alarm.toString());
  }

  @Test
  void a_member_of_the_route_sees_it_and_takes_it() {
    UUID alarm = opened();

    assertThat(get("/alarms", asBram).body()).contains(alarm.toString());
    HttpResponse<String> held = post("/alarms/" + alarm + "/acknowledgements", "{}", asBram);
    assertThat(held.statusCode()).isEqualTo(201);
    assertThat(Instant.parse(json(held).path("heldUntil").asString())).isAfter(Instant.now());
  }

  @Test
  void an_open_page_of_a_member_of_the_route_hears_that_something_changed() throws IOException {
    HttpResponse<InputStream> stream =
        http.send(http.to("/api/v1/stream", asBram), HttpResponse.BodyHandlers.ofInputStream());
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.US_ASCII))) {
      assertThat(lines.readLine()).isEmpty();
      UUID alarm = opened();
      assertThat(word(lines)).isEqualTo("changed");
      post("/alarms/" + alarm + "/acknowledgements", "{}", asBram);
      assertThat(word(lines)).isEqualTo("changed");
    }
  }

  /// The next that is said; a line that stays open is silent aloud now and then.
  private static String word(BufferedReader lines) throws IOException {
    String line = lines.readLine();
    while ("".equals(line)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  @Test
  void only_a_coordinator_reads_and_sets_in_which_order_a_line_is_rung() {
    String step = "[{\"whom\":\"route\",\"channels\":[\"voice\"],\"seconds\":20}]";
    String first =
        "{\"version\":0,\"orders\":{\"now\":%s,\"today\":%s,\"week\":%s}}"
            .formatted(step, step, step);

    assertThat(get("/calling-orders", asBram).statusCode()).isEqualTo(404);
    assertThat(put("/calling-orders/mayors", first, asBram).statusCode()).isEqualTo(404);
    assertThat(put("/calling-orders/nowhere", first, asCora).statusCode()).isEqualTo(404);
    assertThat(put("/calling-orders/mayors", first, asCora).statusCode()).isEqualTo(204);
    assertThat(put("/calling-orders/mayors", first, asCora).statusCode()).isEqualTo(409);
    assertThat(get("/calling-orders", asCora).body()).contains("\"version\":1", "\"seconds\":20");
    assertThat(http.send("DELETE", "/calling-orders/mayors?version=1", "", asCora).statusCode())
        .isEqualTo(204);
  }

  @Test
  void a_calling_order_is_refused_with_everything_that_is_wrong_with_it() {
    String wrong =
        """
        {"version":0,"orders":{"now":[{"whom":"cook","channels":[],"seconds":4}]}}
        """;

    HttpResponse<String> refused = put("/calling-orders/mayors", wrong, asCora);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("now[0].whom", "now[0].channels", "now[0].seconds", "\"today\"", "\"week\"");
  }

  @Test
  void half_an_hour_of_quiet_is_not_there_for_whom_no_wave_rings() {
    assertThat(post("/quiets", "{\"lineId\":\"mayors\"}", asDirk).statusCode()).isEqualTo(404);
    assertThat(get("/quiets", asDirk).body()).isEqualTo("[]");
  }

  @Test
  void numbers_of_members_are_for_coordinators_only_and_troubles_too() {
    post("/channels", "{\"kind\":\"sms\",\"address\":\"06 87654321\"}", asBram);

    assertThat(get("/printed-list", asBram).statusCode()).isEqualTo(404);
    assertThat(get("/pager-troubles", asBram).statusCode()).isEqualTo(404);
    assertThat(get("/printed-list", asCora).body()).contains("87654321");
    assertThat(get("/pager-troubles", asCora).statusCode()).isEqualTo(200);
  }

  @Test
  void the_record_of_calls_holds_no_number_and_no_request() {
    UUID alarm = opened();

    assertThat(get("/call-record", asCora).body())
        .contains("\"kind\":\"request\"")
        .doesNotContain(alarm.toString(), "12345678", "87654321");
    assertThat(get("/call-record", asDirk).body()).isEqualTo("[]");
  }

  @Test
  void a_channel_without_a_way_out_says_so_and_stays_unconfirmed() {
    HttpResponse<String> added =
        post("/channels", "{\"kind\":\"voice\",\"address\":\"06 12345678\"}", asBram);
    String id = json(added).path("channelId").asString();

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(post("/channels/" + id + "/tests", "{}", asBram).statusCode()).isEqualTo(503);
    assertThat(post("/channels/" + id + "/tests", "{}", asDirk).statusCode()).isEqualTo(404);
    assertThat(post("/channels/" + id + "/confirmations", "{\"code\":\"1\"}", asBram).statusCode())
        .isEqualTo(400);
    assertThat(json(get("/channels", asBram)).path("rings").asBoolean()).isFalse();
  }

  @Test
  void the_calling_card_lets_the_number_through_and_names_nobody() {
    HttpResponse<String> card = get("/calling-card.vcf", asBram);

    assertThat(card.headers().firstValue("Content-Type")).contains("text/vcard;charset=UTF-8");
    assertThat(card.body()).contains("tel:+31703738314").doesNotContainIgnoringCase("ruggen");
  }

  @Test
  void a_receipt_without_a_key_is_sent_away_as_anything_unknown() {
    assertThat(post("/receipts/x", "{\"status\":\"answered\"}", NOBODY).statusCode())
        .isEqualTo(404);
  }

  @Test
  void the_practice_telephone_exists_in_practice_only() {
    assertThat(http.send(http.to("/oefentelefoon", NOBODY).GET()).statusCode()).isEqualTo(404);
  }

  private UUID opened() {
    UUID subject = UUID.randomUUID();
    Alarms alarms = program.part(Alarms.class);
    program
        .part(Transactions.class)
        .run(() ->
            alarms.open(
                new NewAlarm(
                    AlarmKind.REQUEST,
                    subject,
                    Optional.of("councillors"),
                    Optional.of("today"),
                    List.of(bram),
                    Instant.now(),
                    new Pace(Duration.ofSeconds(60), Duration.ofMinutes(10)))));
    return alarms.stateOf(AlarmKind.REQUEST, subject).orElseThrow().alarmId();
  }

  private HttpResponse<String> get(String path, String cookie) {
    return http.get(path, cookie);
  }

  private HttpResponse<String> post(String path, String body, String cookie) {
    return http.send("POST", path, body, cookie);
  }

  private HttpResponse<String> put(String path, String body, String cookie) {
    return http.send("PUT", path, body, cookie);
  }
}
