package nl.ruggensteun.duty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.alarm.TeamRows;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.audit.RecordedAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The line for councillors in a program that runs: Bram, Bea and Bo answer it, Dirk another, Cora
/// coordinates.
final class CouncillorsLine {
  private static final String LINE = "councillors";

  private final HttpClient client = HttpClient.newHttpClient();
  private final RunningProgram program;
  private final StandingRoster roster;
  final UUID bram;
  final UUID bea;
  final UUID bo;
  final UUID dirk;
  final String asBram;
  final String asBea;
  final String asBo;
  final String asDirk;
  final String asCora;

  CouncillorsLine(RunningProgram program) {
    this.program = program;
    this.roster = new StandingRoster(program.database());
    TeamRows team = new TeamRows(program.database(), Instant.now());
    team.line(LINE).line("mayors");
    bram = team.member("Bram", "confidant", LINE);
    bea = team.member("Bea", "confidant", LINE);
    bo = team.member("Bo", "confidant", LINE);
    dirk = team.member("Dirk", "confidant", "mayors");
    List.of(bram, bea, bo, dirk).forEach(team::isReady);
    asBram = team.session(bram);
    asBea = team.session(bea);
    asBo = team.session(bo);
    asDirk = team.session(dirk);
    asCora = team.session(team.member("Cora", "coordinator", null));
  }

  /// An empty roster, nobody away, nothing offered.
  void begin() {
    roster.clear(LINE);
    for (String table : List.of("duty_offer", "duty_take_over", "duty_leave", "duty_feed")) {
      program.database().jdbc().sql("DELETE FROM " + table).update();
    }
  }

  void shift(UUID member, Instant from, Instant until) {
    roster.shift(LINE, member, from, until);
  }

  /// Each of them always, first before second.
  void staff(UUID... members) {
    roster.staff(LINE, members);
  }

  void standIn(UUID member, Instant from, Instant until) {
    roster.standIn(LINE, Rank.FIRST, member, from, until);
  }

  List<UUID> onDuty(Instant moment) {
    return new Rosters(program.database().jdbc())
        .during(new Span(moment, moment.plusMillis(1)))
        .onDuty(LINE, moment);
  }

  /// As if its hours began a moment ago.
  void hasBegun(String offer) {
    program
        .database()
        .jdbc()
        .sql("UPDATE duty_offer SET from_at = now() - interval '1 second' WHERE offer_id = ?::uuid")
        .param(offer)
        .update();
  }

  List<Act> recorded(UUID member) {
    return program.part(AuditLog.class).of(ChainId.ofMember(member)).stream()
        .map(RecordedAct::act)
        .toList();
  }

  static String hours(Instant from, Instant until, String whom) {
    return "{\"lineId\":\"%s\",\"rank\":\"first\",\"from\":\"%s\",\"until\":\"%s\",\"memberId\":%s}"
        .formatted(LINE, from, until, whom);
  }

  /// Where a calendar reads the shifts of whoever has that cookie, behind the name of our
  /// interface.
  String address(String cookie) {
    HttpResponse<String> made = send("POST", "/calendar-feed", "", cookie);
    return json(made).path("address").asString().substring((program.origin() + "/api/v1").length());
  }

  HttpResponse<String> send(String method, String path, String body, String cookie) {
    return send(method, path, body, cookie, "");
  }

  /// @param match what was read before, for who asks whether it changed
  HttpResponse<String> send(String method, String path, String body, String cookie, String match) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie).header("Origin", program.origin());
    }
    if (!match.isEmpty()) {
      request.header("If-None-Match", match);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
