package nl.ruggensteun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ruggensteun.platform.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The proof of work (_rekenproef_) that a browser solves while somebody types.
final class Proof {
  private Proof() {}

  static String solve(JsonNode challenge) {
    String salt = challenge.get("salt").asString();
    byte[] wanted = HexFormat.of().parseHex(challenge.get("challenge").asString());
    long number = 0;
    while (!Sha256.same(Sha256.of(salt + number), wanted)) {
      number++;
    }
    Map<String, Object> solved = new LinkedHashMap<>();
    solved.put("algorithm", challenge.get("algorithm").asString());
    solved.put("challenge", challenge.get("challenge").asString());
    solved.put("number", number);
    solved.put("salt", salt);
    solved.put("signature", challenge.get("signature").asString());
    byte[] json = JsonMapper.shared().writeValueAsString(solved).getBytes(UTF_8);
    return Base64.getEncoder().encodeToString(json);
  }
}
