import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.Entries;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.EntryPlace;
import nl.ruggensteun.suite.EpochMaker;
import nl.ruggensteun.suite.EpochPlan;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.suite.Suite;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.KeyId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests for help as browsers make them, each with its own keys and proof of work, sealed
/// beforehand and ready to be sent.
record Requests(Cast cast, List<String> lines, int shares) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");
  private static final int STORY_BYTES = 2_000;

  /// Seals as many, on all cores.
  List<byte[]> make(int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(i -> one().sent(solve(cast.get("/proofs", Map.of()))))
        .toList();
  }

  /// One that is sealed and has no proof of work yet.
  ///
  /// @param readers how many can open it, the reporter among them
  record Sealed(int port, UUID requestId, int readers, Map<String, Object> body) {
    byte[] sent(String proof) {
      Map<String, Object> whole = new LinkedHashMap<>(body);
      whole.put("proof", proof);
      return Wire.request(port, "POST", "/api/v1/requests", HEADERS, JSON.writeValueAsBytes(whole));
    }
  }

  Sealed one() {
    Suite suite = new Suite(new SecureRandom());
    Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    ReturnKeys keys =
        Code.generate(CodeKind.RETURN, suite).returnKeys(cast.directory().chain().team());
    MadeEpoch epoch = epoch(suite, keys, at);
    AudiencePlace place = epoch.chain().place();
    Entries entries = new Entries(epoch.chain(), epoch.seed(), cast.directory().chain());
    EntryPlace first = EntryPlace.first(suite.newId(at));
    Map<String, String> card = Map.of("number", "06 00 00 00 00", "opening", "callback");
    byte[] kaart = entries.seal(new Entries.Draft(EntryKind.CARD, card, at), first, keys.author(), suite);
    EntryPlace second = first.after(kaart, suite.newId(at));
    Map<String, String> story = Map.of("text", "a".repeat(STORY_BYTES));
    byte[] verhaal =
        entries.seal(new Entries.Draft(EntryKind.STORY, story, at), second, keys.author(), suite);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requestId", place.caseId());
    body.put("kind", "callback");
    body.put("audienceId", place.audienceId());
    body.put("locator", keys.locator());
    body.put("authKey", keys.auth().verifyKey().text());
    body.put("lineIds", lines);
    body.put("wish", "today");
    body.put("hears", "call");
    body.put("epoch", body(epoch));
    body.put("entries", List.of(entry(first, kaart), entry(second, verhaal)));
    return new Sealed(cast.program().port, place.caseId(), epoch.grants().size(), body);
  }

  /// Sealed to the confidants of the lines, with shares for as many coordinators as are asked.
  private MadeEpoch epoch(Suite suite, ReturnKeys keys, Instant at) {
    AudiencePlace place =
        new AudiencePlace(
            cast.directory().chain().team(), suite.newId(at), suite.newId(at), AudienceKind.SHARED);
    List<KeyId> without =
        cast.having(MemberFunction.COORDINATOR).stream().map(MemberKey::keyId).skip(shares).toList();
    EpochPlan plan =
        EpochPlan.of(EpochChain.empty(place), cast.confidants(lines))
            .excluding(without)
            .reporter(keys);
    return new EpochMaker(suite, cast.directory()).make(plan, keys.author(), at);
  }

  private static Map<String, Object> entry(EntryPlace place, byte[] sealed) {
    return Map.of(
        "entryId", place.entryId(),
        "seq", place.seq(),
        "epochN", 1,
        "sealed", Base64Url.encode(sealed));
  }

  private static Map<String, Object> body(MadeEpoch made) {
    return Map.of(
        "statement", made.statement(),
        "grants", made.grants().stream().map(Requests::grant).toList(),
        "shares", made.shares().stream().map(Requests::share).toList());
  }

  private static Map<String, Object> grant(nl.ruggensteun.suite.Grant grant) {
    return Map.of("keyId", grant.keyId().text(), "sealed", Base64Url.encode(grant.sealed()));
  }

  private static Map<String, Object> share(MadeEpoch.SealedShare share) {
    return Map.of(
        "keyId", share.keyId().text(),
        "index", share.index(),
        "sealed", Base64Url.encode(share.sealed()));
  }

  /// The answer to a challenge, as the page works it out while somebody types.
  static String solve(JsonNode challenge) {
    String salt = challenge.get("salt").asString();
    byte[] wanted = HexFormat.of().parseHex(challenge.get("challenge").asString());
    MessageDigest sha = sha256();
    byte[] begin = salt.getBytes(UTF_8);
    long number = 0;
    for (byte[] found = new byte[0]; !Arrays.equals(found, wanted); number++) {
      sha.update(begin);
      found = sha.digest(Long.toString(number).getBytes(UTF_8));
    }
    Map<String, Object> solved = new LinkedHashMap<>();
    solved.put("algorithm", challenge.get("algorithm").asString());
    solved.put("challenge", challenge.get("challenge").asString());
    solved.put("number", number - 1);
    solved.put("salt", salt);
    solved.put("signature", challenge.get("signature").asString());
    return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solved));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
