package nl.ruggensteun.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.casefile.Browser;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.EntryKind;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.ReturnKeys;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.GivenEntry;
import nl.ruggensteun.vault.GivenEpoch;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Anna, a councillor, with a telephone at night: what her browser makes and sends.
public final class Anna {
  public final UUID requestId;
  public final Browser room;
  public final ReturnKeys keys;
  private final CaseWorld world;
  private final GivenEpoch epoch;
  private final List<GivenEntry> entries;
  private final String proof;
  private String kind = "callback";
  private List<String> lineIds = List.of("councillors");
  private @Nullable String wish;

  /// She asks these members; nothing is sent yet.
  public Anna(CaseWorld world, MemberKeys... asked) {
    this(world, List.of(), asked);
  }

  public Anna(CaseWorld world, List<MemberKeys> excluded, MemberKeys... asked) {
    this.world = world;
    requestId = world.id();
    room = new Browser(world, requestId, AudienceKind.SHARED);
    keys = Code.generate(CodeKind.RETURN, world.suite).returnKeys(world.directory().chain().team());
    epoch =
        room.epoch(
            room.plan(asked)
                .excluding(excluded.stream().map(MemberKeys::keyId).toList())
                .reporter(keys),
            keys.author());
    entries =
        List.of(
            room.entry(keys.author(), 1, EntryKind.CARD, "bel 06 na negen uur"),
            room.entry(keys.author(), 2, EntryKind.STORY, "er stond iemand bij mijn deur"));
    proof = solved(world);
  }

  public Anna on(String... lines) {
    lineIds = List.of(lines);
    return this;
  }

  public Anna worries() {
    kind = "worry";
    return this;
  }

  public Anna writes() {
    kind = "written";
    return this;
  }

  public Anna wishes(String how) {
    wish = how;
    return this;
  }

  public GivenRequest request() {
    return new GivenRequest(
        requestId,
        kind,
        room.audienceId,
        keys.locator(),
        keys.auth().verifyKey().text(),
        lineIds,
        wish,
        "call",
        epoch,
        entries,
        proof);
  }

  /// The same with another proof of work, as after a page that waited too long.
  public GivenRequest requestWithProof(String other) {
    GivenRequest given = request();
    return new GivenRequest(
        given.requestId(),
        given.kind(),
        given.audienceId(),
        given.locator(),
        given.authKey(),
        given.lineIds(),
        given.wish(),
        given.hears(),
        given.epoch(),
        given.entries(),
        other);
  }

  public AcceptRequest.Accepted asks() {
    return CaseWorld.done(world.get(AcceptRequest.class).accept(request()));
  }

  /// Computes until the challenge is met, as her browser does while she types.
  public static String solved(CaseWorld world) {
    Altcha.Challenge challenge = world.get(Proofs.class).issue();
    try {
      Altcha.Solution solution =
          Altcha.solveChallenge(
              challenge.challenge, challenge.salt, Altcha.Algorithm.SHA256, challenge.maxnumber, 0);
      Map<String, Object> payload =
          Map.of(
              "algorithm", challenge.algorithm,
              "challenge", challenge.challenge,
              "number", solution.number,
              "salt", challenge.salt,
              "signature", challenge.signature);
      return Base64.getEncoder()
          .encodeToString(
              JsonMapper.shared().writeValueAsString(payload).getBytes(StandardCharsets.UTF_8));
    } catch (Exception unsolved) {
      throw new AssertionError(unsolved);
    }
  }

  public static List<UUID> ids(MemberKeys... members) {
    return Stream.of(members).map(MemberKeys::memberId).toList();
  }
}
