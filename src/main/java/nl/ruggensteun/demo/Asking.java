package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.KeyId;

/// Somebody asks for help (_hulpvraag_) as her browser would: ten words, two sealed entries, a
/// proof of work, and only those can read it whom she allows.
record Asking(Stage stage) {

  /// What she has afterwards.
  record Asked(UUID requestId, PlayedRoom room, List<KeyId> excluded) {}

  Asked ask(RequestScript script) {
    Instant at = stage.today().at(script.asked());
    Code code = Code.generate(CodeKind.RETURN, stage.suite());
    ReturnKeys keys = code.returnKeys(stage.teamHash());
    UUID requestId = stage.id(at);
    List<LineStatement> lines = stage.route(script.line());
    List<KeyId> excluded =
        script.excluded().stream().map(id -> stage.team().member(id).keyId()).toList();
    EpochChain nothing = stage.emptyAudience(requestId, AudienceKind.SHARED, at);
    EpochPlan plan =
        EpochPlan.of(nothing, stage.confidants(lines, excluded)).excluding(excluded).reporter(keys);
    SealedAudience audience = stage.sealed(stage.epochs().make(plan, keys.author(), at));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", requestId);
    body.put("kind", script.kind());
    body.put("audienceId", audience.id());
    body.put("locator", keys.locator());
    body.put("authKey", keys.auth().verifyKey().text());
    body.put("lineIds", lines.stream().map(LineStatement::lineId).toList());
    body.put("wish", script.wish());
    body.put("hears", script.hears());
    body.put("epoch", SealedAudience.body(audience.epoch()));
    body.put("entries", List.of(card(script, audience, keys), story(script, audience, keys)));
    body.put("proof", Proof.solve(stage.door().get("/proofs")));
    stage.past().now(requestId, at);
    stage.door().post("/requests", body);
    return new Asked(requestId, new PlayedRoom(audience, keys, code), excluded);
  }

  private Map<String, Object> card(RequestScript script, SealedAudience audience, ReturnKeys keys) {
    Instant at = stage.today().at(script.asked());
    return entry(audience.write(EntryKind.CARD, script.card(), keys.author(), at));
  }

  private Map<String, Object> story(
      RequestScript script, SealedAudience audience, ReturnKeys keys) {
    Instant at = stage.today().at(script.asked());
    Map<String, String> words = Map.of("text", script.story());
    return entry(audience.write(EntryKind.STORY, words, keys.author(), at));
  }

  private static Map<String, Object> entry(Map<String, Object> sealed) {
    sealed.remove("audienceId");
    return sealed;
  }
}
