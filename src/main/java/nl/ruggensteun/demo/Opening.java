package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.vault.KeyId;

/// How a fictional file begins: from a request that somebody took, or while talking on the
/// telephone.
record Opening(Stage stage) {

  PlayedFile open(CaseScript script) {
    RequestScript request = script.request();
    return request == null ? byTelephone(script) : fromRequest(script, request);
  }

  private PlayedFile byTelephone(CaseScript script) {
    Instant at = stage.today().at(script.opened());
    UUID caseId = stage.id(at);
    Stage.Readers readers = readers(script, List.of());
    SealedAudience team = stage.teamAudience(caseId, readers, at);
    PlayedFile file = new PlayedFile(stage, caseId, team, readers.owner());
    Map<String, Object> body = begun(script, file, at);
    body.put("caseId", caseId);
    stage.past().now(caseId, at);
    readers.owner().visit().post("/case-files", body);
    return file;
  }

  private PlayedFile fromRequest(CaseScript script, RequestScript request) {
    Asking.Asked asked = new Asking(stage).ask(request);
    Stage.Readers readers = readers(script, asked.excluded());
    take(asked.requestId(), readers.owner(), stage.today().at(String.valueOf(request.taken())));
    Instant at = stage.today().at(script.opened());
    SealedAudience room = asked.room().audience();
    EpochPlan plan = EpochPlan.of(room.epoch().chain(), readers.keys());
    room.goOnWith(stage.epochs().make(plan, readers.owner().author(), at));
    SealedAudience team = stage.teamAudience(asked.requestId(), readers, at);
    PlayedFile file = new PlayedFile(stage, asked.requestId(), team, readers.owner());
    file.rooms().put(PlayedFile.REQUEST, asked.room());
    Map<String, Object> body = begun(script, file, at);
    body.put("shared", SealedAudience.body(room.epoch()));
    stage.past().now(asked.requestId(), at);
    readers.owner().visit().post("/requests/" + asked.requestId() + "/openings", body);
    return file;
  }

  /// First the card, then the story.
  void take(UUID requestId, Colleague who, Instant at) {
    stage.past().now(requestId, at);
    who.visit().post("/requests/" + requestId + "/takes");
    who.visit().post("/requests/" + requestId + "/story-openings");
  }

  private Map<String, Object> begun(CaseScript script, PlayedFile file, Instant at) {
    List<Map<String, Object>> entries = new ArrayList<>();
    Map<String, String> opened = Map.of("what", "opened", "origin", script.origin());
    entries.add(file.forTeam(EntryKind.SYSTEM, opened, at));
    entries.add(file.forTeam(EntryKind.TITLE, Map.of("text", script.title()), at));
    Promises.Planned first = new Promises(stage, file).plan(script.first(), at);
    entries.addAll(first.entries());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(
        "team",
        Map.of("audienceId", file.team().id(), "epoch", SealedAudience.body(file.team().epoch())));
    body.put("entries", entries);
    body.put("standIn", stage.team().member(script.standIn()).memberId());
    body.put("commitment", first.commitment());
    if (script.homeLine() != null) {
      body.put("homeLine", script.homeLine());
    }
    return body;
  }

  private Stage.Readers readers(CaseScript script, List<KeyId> excluded) {
    return new Stage.Readers(
        stage.team().member(script.owner()), stage.team().member(script.standIn()), excluded);
  }
}
