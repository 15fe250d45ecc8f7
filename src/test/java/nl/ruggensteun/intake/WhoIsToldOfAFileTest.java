package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.ScratchFolder;
import nl.ruggensteun.StatementsAsked;
import nl.ruggensteun.access.DirectoryStatement.Revocation;
import nl.ruggensteun.access.SessionOf;
import nl.ruggensteun.access.Sessions;
import nl.ruggensteun.alarm.GatewayStandIn;
import nl.ruggensteun.alarm.PushBrowser;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.WriteWakeCard;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.Challenge;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Persona × state × surface, over the line, on the whole program. The surfaces are drawn from the
/// description of the interface, so that a new address is tried by itself. Whoever stands on no
/// list of a file gets the very answer for a file that never was, by the same statements; and no
/// list, count, stream, push, mail or ring tells them of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhoIsToldOfAFileTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> LISTS =
      List.of(
          "waiting-requests",
          "alarms",
          "case-files?list=due",
          "case-files?list=mine",
          "case-files?list=team",
          "case-files?list=closed",
          "hand-over",
          "wake-cards",
          "room",
          "room/entries");

  /// What coordinators are mailed on days of their own, whatever files there are.
  private static final List<String> TO_COORDINATORS =
      Stream.of("alarm.review.one", "alarm.review.more", "alarm.checkpoint")
          .map(mail -> new Texts().text(Language.NL, mail + ".subject"))
          .toList();

  private final StatementsAsked statements = new StatementsAsked();
  private final GatewayStandIn gateway = new GatewayStandIn();
  private final PushBrowser browser = new PushBrowser();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final HttpClient line =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final RunningProgram program;
  private final CaseWorld world;
  private final Map<String, String> outsiders = new LinkedHashMap<>();
  private final Map<String, MemberKeys> unasked = new LinkedHashMap<>();
  private final Set<String> woken = ConcurrentHashMap.newKeySet();
  private final Map<FileState, Desk> desks = new EnumMap<>(FileState.class);
  private final MemberKeys ben;

  WhoIsToldOfAFileTest() throws Exception {
    mail.start();
    program =
        RunningProgram.watchedBy(
            statements,
            Map.of(
                "ruggensteun.gateway.template",
                gateway.template(ScratchFolder.named("ruggensteun-gateway")).toString(),
                "ruggensteun.mail.host",
                "127.0.0.1",
                "ruggensteun.mail.port",
                String.valueOf(mail.getSmtp().getPort())));
    world = new CaseWorld(program);
    ben = world.joins("Ben", "councillors", "nvvr");
    unasked.put("a confidant of the same line", world.joins("Berend", "councillors", "nvvr"));
    unasked.put("a confidant of another line", world.carla);
    unasked.put("a confidant elsewhere", world.dirk);
    unasked.put("the ministry's adviser", world.gijs);
    comeIn();
    for (FileState state : FileState.values()) {
      desks.put(state, state.of(world, List.of(world.bram, world.bea, ben)));
    }
    cardForDuty(desk(FileState.OPEN));
    hasDuty(Objects.requireNonNull(unasked.get("a confidant of the same line")));
  }

  /// The reporter of that file agreed, and the card was sealed to who works on it.
  private void cardForDuty(Desk desk) {
    new DeskActs(world, desk.anna.requestId).agrees(world.bram, "duty");
    Browser card = new Browser(world, desk.anna.requestId, AudienceKind.CONSULT);
    CaseWorld.done(
        world
            .get(WriteWakeCard.class)
            .write(
                world.asking(world.bram),
                desk.anna.requestId,
                new WriteWakeCard.Given(
                    card.audienceId,
                    card.epoch(
                        card.plan(world.bram, world.bea).withoutShares(), world.bram.author()),
                    card.entry(world.bram.author(), 1, EntryKind.NOTE, "wekkaart"))));
  }

  /// Took duty over already, so that nothing is left to be told.
  private void hasDuty(MemberKeys member) {
    program
        .database()
        .transactions()
        .run(() -> {
          world
              .jdbc()
              .sql(
                  """
                  INSERT INTO handover (handover_id, line_id, member_id, from_members, since_at,
                                        confirm_by, confirmed_at)
                  VALUES (?, 'councillors', ?, '{}', now(), now(), now())
                  """)
              .params(world.id(), member.memberId())
              .update();
          new StandingRoster(program.database()).staff("councillors", member.memberId());
        });
  }

  @AfterAll
  void close() {
    program.close();
    mail.stop();
    gateway.close();
  }

  private void comeIn() {
    Sessions sessions = program.part(Sessions.class);
    outsiders.put("nobody", "");
    outsiders.put("a reporter of another file", roomOf(anotherFile()));
    Stream.concat(unasked.entrySet().stream(), Stream.of(Map.entry("a coordinator", world.els)))
        .forEach(one -> outsiders.put(one.getKey(), SessionOf.member(sessions, one.getValue())));
    MemberKeys revoked = world.joins("Rob", "councillors", "nvvr");
    outsiders.put("a revoked member", SessionOf.member(sessions, revoked));
    world.becomes(
        world.directory().without(revoked.keyId(), Revocation.Reason.LEFT, world.coordinators()));
    String locked = SessionOf.member(sessions, world.dirk);
    sessions.end(locked.substring(locked.indexOf('=') + 1));
    outsiders.put("a member who locked", locked);
    unasked.forEach((name, keys) -> {
      reachable(keys, name);
      program.part(Changes.class).subscribe(keys.memberId(), () -> woken.add(name));
    });
    for (MemberKeys holder : List.of(world.bram, world.bea, ben)) {
      reachable(holder, "holder");
      program.part(Changes.class).subscribe(holder.memberId(), () -> woken.add("holder"));
    }
  }

  private Anna anotherFile() {
    Anna other = new Anna(world, world.bram, world.bea);
    other.asks();
    return other;
  }

  /// What the page of a reporter shows to come into her own room.
  private String roomOf(Anna anna) {
    return "Bearer "
        + program
            .part(RoomSessions.class)
            .open(new ComingBack(world, anna).answer(Challenge.Purpose.RETURN, anna.keys))
            .orElseThrow()
            .token()
            .reveal();
  }

  /// Every way in which somebody could be told, with the own name in it.
  private void reachable(MemberKeys member, String name) {
    String mark = name.replaceAll("\\W", "-");
    Map.of(
            "voice",
            mark,
            "push",
            gateway.address("/push/" + mark).toString(),
            "mail",
            mark + "@team.example")
        .forEach((kind, address) ->
            world
                .jdbc()
                .sql(
                    """
                    INSERT INTO alarm_channel (channel_id, member_id, kind, address, push_p256dh,
                                               push_auth, added_at, verified_at)
                    VALUES (?, ?, ?, ?, ?, ?, now(), now())
                    """)
                .params(
                    world.id(),
                    member.memberId(),
                    kind,
                    address + (kind.equals("push") ? "/" + member.memberId() : ""),
                    browser.publicKey(),
                    PushBrowser.AUTH)
                .update());
  }

  @TestFactory
  Stream<DynamicTest> whoever_is_on_no_list_gets_the_answer_for_a_file_that_never_was() {
    return desks.entrySet().stream()
        .flatMap(file ->
            outsidersOf(file.getKey()).entrySet().stream()
                .map(persona ->
                    DynamicTest.dynamicTest(
                        persona.getKey() + " · " + file.getKey(),
                        () ->
                            assertThat(differences(persona.getValue(), file.getValue()))
                                .isEmpty())));
  }

  @TestFactory
  Stream<DynamicTest> no_list_and_no_count_tells_of_it() {
    return outsiders.entrySet().stream()
        .map(persona ->
            DynamicTest.dynamicTest(persona.getKey(), () -> nothingListedFor(persona.getValue())));
  }

  @Test
  void those_on_its_lists_do_find_it() throws Exception {
    String bram = SessionOf.member(program.part(Sessions.class), world.bram);
    UUID open = desk(FileState.OPEN).anna.requestId;
    UUID waiting = desk(FileState.WAITING).anna.requestId;

    assertThat(ask("get", "case-files/" + open, "", bram).status()).isEqualTo(200);
    assertThat(ask("get", "case-files?list=mine", "", bram).body()).contains(open.toString());
    assertThat(ask("get", "waiting-requests", "", bram).body()).contains(waiting.toString());
    assertThat(ask("get", "alarms", "", bram).body()).contains(waiting.toString());
  }

  @Test
  void only_those_who_were_asked_are_rung_mailed_pushed_and_woken() throws Exception {
    Set<String> told = new TreeSet<>();
    for (int i = 0;
        i < 600 && told.stream().filter(one -> one.contains("holder")).count() < 3;
        i++) {
      gateway
          .soFar()
          .forEach(asked ->
              told.add(
                  asked.path().contains("/push/")
                      ? "push " + asked.path().replaceFirst(".*/push/([^/]+)/.*", "$1")
                      : "voice " + JSON.readTree(asked.body()).get("to").asString()));
      for (var letter : mail.getReceivedMessages()) {
        if (TO_COORDINATORS.contains(letter.getSubject())) {
          continue;
        }
        told.add("mail " + letter.getAllRecipients()[0]);
      }
      Thread.sleep(100);
    }

    assertThat(told).containsExactly("mail holder@team.example", "push holder", "voice holder");
    assertThat(woken).containsExactly("holder");
    assertThat(
            world
                .jdbc()
                .sql(
                    """
                    SELECT DISTINCT member_id FROM alarm_route JOIN alarm USING (alarm_id)
                    WHERE kind = 'request'
                    """)
                .query(UUID.class)
                .list())
        .containsExactlyInAnyOrder(world.bram.memberId(), world.bea.memberId(), ben.memberId());
  }

  /// Ben was asked, and was no longer one of the readers once another had opened the file.
  private Map<String, String> outsidersOf(FileState state) {
    Map<String, String> all = new LinkedHashMap<>(outsiders);
    all.put("its own reporter", roomOf(desk(state).anna));
    if (state != FileState.WAITING && state != FileState.LAPSING && state != FileState.WITHDRAWN) {
      all.put(
          "who was asked and did not take it", SessionOf.member(program.part(Sessions.class), ben));
    }
    return all;
  }

  private Desk desk(FileState state) {
    return Objects.requireNonNull(desks.get(state));
  }

  private List<String> differences(String cookie, Desk desk) throws Exception {
    Map<String, UUID> real = ids(desk);
    Map<String, UUID> never = new HashMap<>();
    real.keySet().forEach(name -> never.put(name, world.id()));
    List<String> differences = new ArrayList<>();
    for (Surface surface : surfaces(desk)) {
      statements.sinceLast();
      Answer forbidden = surface.asked(real, cookie);
      Answer missing = surface.asked(never, cookie);
      boolean costs = cookie.startsWith("__Host") == !forbidden.statements().isEmpty();
      if (!forbidden.equals(missing) || forbidden.status() / 100 != 4 || !costs) {
        differences.add(surface.method + " " + surface.path + ": " + forbidden + " / " + missing);
      }
    }
    return differences;
  }

  private Map<String, UUID> ids(Desk desk) {
    UUID id = desk.anna.requestId;
    Map<String, UUID> ids = new HashMap<>();
    ids.put("case", id);
    ids.put("audience", desk.anna.room.audienceId);
    ids.put("alarm", one("SELECT alarm_id FROM alarm WHERE subject_id = ? LIMIT 1", id));
    ids.put(
        "commitment",
        one("SELECT commitment_id FROM casefile_commitment WHERE case_id = ? LIMIT 1", id));
    return ids;
  }

  private UUID one(String sql, UUID id) {
    return world.jdbc().sql(sql).param(id).query(UUID.class).optional().orElseGet(world::id);
  }

  private void nothingListedFor(String cookie) throws Exception {
    for (String list : LISTS) {
      Answer answer = ask("get", list, "", cookie);
      assertThat(answer.status()).as(list).isIn(200, 401);
      for (Desk desk : desks.values()) {
        assertThat(answer.body()).as(list).doesNotContain(desk.anna.requestId.toString());
      }
    }
    Answer counts = ask("get", "case-files/counts", "", cookie);
    if (counts.status() == 200) {
      assertThat(counts.body()).as("counts").doesNotContainPattern("[1-9]");
    }
  }

  /// Every address below a file, a request or an alarm.
  private List<Surface> surfaces(Desk desk) throws Exception {
    Map<String, String> bodies = bodies(desk);
    List<Surface> surfaces = new ArrayList<>();
    JsonNode paths = JSON.readTree(ask("get", "openapi.json", "", "").body()).get("paths");
    paths
        .propertyStream()
        .filter(path -> path.getKey().matches("/(case-files|requests|alarms)/\\{id}.*"))
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(method ->
                    surfaces.add(
                        new Surface(
                            method.getKey(),
                            path.getKey(),
                            bodies.getOrDefault(method.getKey() + " " + path.getKey(), "{}")))));
    assertThat(surfaces).hasSizeGreaterThan(18);
    return surfaces;
  }

  /// Bodies in good form, so that nothing but the right stands in the way.
  private Map<String, String> bodies(Desk desk) {
    String file = "/case-files/{id}";
    Map<String, Object> next = Map.of("next", desk.callBack(java.time.Duration.ofDays(1)));
    return Map.of(
        "post " + file + "/entries",
        JSON.writeValueAsString(
            desk.anna.room.entry(desk.anna.keys.author(), 3, EntryKind.MESSAGE, "nog iets")),
        "post " + file + "/commitments",
        JSON.writeValueAsString(desk.callBack(java.time.Duration.ofDays(1))),
        "post " + file + "/misses",
        JSON.writeValueAsString(next),
        "post " + file + "/commitments/{commitment}/completions",
        JSON.writeValueAsString(next),
        "post " + file + "/reopenings",
        JSON.writeValueAsString(next),
        "put " + file + "/owner",
        JSON.writeValueAsString(
            Map.of("owner", world.bea.memberId(), "standIn", world.bram.memberId())),
        "post " + file + "/closings",
        "{\"destroyOn\":\"2027-11-22\"}",
        "post " + file + "/consents",
        JSON.writeValueAsString(Map.of("consentId", world.id(), "toAssociation", "ngb")),
        "post /requests/{id}/returns",
        "{\"reason\":\"conflict\"}");
  }

  private final class Surface {
    private final String method;
    private final String path;
    private final String body;

    Surface(String method, String path, String body) {
      this.method = method;
      this.path = path;
      this.body = body;
    }

    Answer asked(Map<String, UUID> ids, String cookie) throws Exception {
      String id = String.valueOf(ids.get(path.startsWith("/alarms") ? "alarm" : "case"));
      String address =
          path.substring(1)
              .replace("{id}", id)
              .replace("{commitment}", String.valueOf(ids.get("commitment")))
              .replace("{audience}", String.valueOf(ids.get("audience")))
              .replace("{consent}", id);
      String query =
          path.endsWith("/entries") && method.equals("get")
              ? "?audience=" + ids.get("audience")
              : "";
      return ask(method, address + query, body, cookie);
    }
  }

  private record Answer(int status, String type, String body, List<String> statements) {}

  private Answer ask(String method, String address, String body, String cookie) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + "/api/v1/" + address))
            .header("Content-Type", "application/json")
            .method(
                method.toUpperCase(java.util.Locale.ROOT),
                method.equals("get")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header(cookie.startsWith("Bearer") ? "Authorization" : "Cookie", cookie);
    }
    HttpResponse<String> answer = line.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body(),
        statements.sinceLast());
  }
}
