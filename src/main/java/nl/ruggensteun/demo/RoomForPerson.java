package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.KeyId;

/// Somebody in a fictional file, such as a partner, gets a room and words of the own.
record RoomForPerson(Stage stage, PlayedFile file) {

  void make(CaseAct.Room room, Instant at) {
    Code code = Code.generate(CodeKind.RETURN, stage.suite());
    ReturnKeys keys = code.returnKeys(stage.teamHash());
    List<KeyId> members = List.copyOf(file.team().epoch().signed().payload().granteeIds());
    EpochPlan plan =
        EpochPlan.of(stage.emptyAudience(file.caseId(), AudienceKind.SHARED, at), members)
            .reporter(keys);
    SealedAudience audience = stage.sealed(stage.epochs().make(plan, file.owner().author(), at));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("audienceId", audience.id());
    body.put("kind", "SHARED");
    body.put("epoch", SealedAudience.body(audience.epoch()));
    body.put("locator", keys.locator());
    body.put("authKey", keys.auth().verifyKey().text());
    body.put("hears", "look");
    body.put("spokenAloud", false);
    file.post(at, "/audiences", body);
    file.rooms().put(room.id(), new PlayedRoom(audience, keys, code));
    Map<String, String> words = Map.of("what", "words");
    file.post(at, "/entries", file.forTeam(EntryKind.SYSTEM, words, at));
  }
}
