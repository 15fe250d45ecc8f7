package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.JwsType;
import tools.jackson.databind.JsonNode;

/// Somebody's own room (_eigen ruimte_), with the ten words that open it.
record PlayedRoom(SealedAudience audience, ReturnKeys keys, Code code) {

  List<String> words() {
    return code.words();
  }

  /// Comes in as its holder.
  Visit enter(Stage stage) {
    JsonNode asked =
        stage.door().post("/challenges", Map.of("purpose", "return", "subject", keys.locator()));
    Challenge challenge =
        new Challenge(
            stage.teamHash(),
            stage.door().origin().toString(),
            Challenge.Purpose.RETURN,
            keys.locator(),
            asked.get("nonce").asString(),
            Instant.parse(asked.get("exp").asString()));
    String answer = keys.auth().sign(JwsType.CHALLENGE, challenge);
    JsonNode session = stage.door().post("/room-sessions", Map.of("challenge", answer));
    return stage.door().with("Authorization", "Bearer " + session.get("token").asString());
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
