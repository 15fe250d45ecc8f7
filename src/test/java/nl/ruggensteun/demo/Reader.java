package nl.ruggensteun.demo;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.access.DirectoryRead;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Entries;
import nl.ruggensteun.suite.EntryPlace;
import nl.ruggensteun.suite.Grant;
import nl.ruggensteun.suite.Keyring;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.Recipient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A member with nothing but ten words, who trusts the server as little as a browser does.
record Reader(Visit visit, JsonNode arrival, Keyring keyring, DirectoryChain directory) {

  static Reader signIn(RunningProgram program, RecoveryKeys words) {
    Visit door = Visit.to(URI.create(program.origin()));
    Hash team = program.part(Team.class).hash().orElseThrow();
    JsonNode asked =
        door.post("/challenges", Map.of("purpose", "member", "subject", words.locator()));
    Challenge challenge =
        new Challenge(
            team,
            program.origin(),
            Challenge.Purpose.MEMBER,
            words.locator(),
            asked.get("nonce").asString(),
            Instant.parse(asked.get("exp").asString()));
    String answer = words.auth().sign(JwsType.CHALLENGE, challenge);
    Visit.Entered entered = door.entering("/sessions", Map.of("challenge", answer));
    byte[] wrap = bytes(entered.arrival().get("wraps").get(0).get("sealed"));
    return new Reader(
        entered.visit(),
        entered.arrival(),
        Keyring.unwrap(wrap, words.seal()).orThrow(),
        directory(door.get("/directory").get("elements")));
  }

  String name() {
    return arrival.get("name").asString();
  }

  /// The titles of a list, opened.
  List<String> titles(String list) {
    return visit
        .get("/case-files?list=" + list)
        .get("files")
        .valueStream()
        .map(this::title)
        .toList();
  }

  private String title(JsonNode file) {
    JsonNode title = file.get("title");
    JsonNode audience = title.get("audience");
    UUID caseId = UUID.fromString(file.get("caseId").asString());
    UUID audienceId = UUID.fromString(audience.get("audienceId").asString());
    int n = title.get("entry").get("epochN").asInt();
    EpochChain chain =
        EpochChain.empty(
            new AudiencePlace(directory.team(), caseId, audienceId, AudienceKind.TEAM));
    for (JsonNode epoch : audience.get("epochs")) {
      chain = epoch.get("n").asInt() > n ? chain : next(chain, epoch);
    }
    return new Entries(chain, seed(audience, chain, n), directory)
        .open(bytes(title.get("entry").get("sealed")), place(title))
        .orThrow()
        .body()
        .get("text")
        .asString();
  }

  private EpochChain next(EpochChain chain, JsonNode epoch) {
    return Claimed.read(epoch.get("statement").asString(), JwsType.EPOCH, EpochStatement.class)
        .then(claim -> chain.verify(claim, directory))
        .toOptional()
        .map(chain::with)
        .orElseThrow();
  }

  private Seed seed(JsonNode audience, EpochChain chain, int n) {
    Recipient recipient = chain.last().orElseThrow().payload().recipient();
    return audience
        .get("grants")
        .valueStream()
        .filter(grant -> grant.get("n").asInt() == n)
        .map(grant ->
            Grant.open(bytes(grant.get("sealed")), keyring.current().seal(), recipient).orThrow())
        .findFirst()
        .orElseThrow();
  }

  private static EntryPlace place(JsonNode title) {
    JsonNode entry = title.get("entry");
    JsonNode before = title.get("prev");
    return new EntryPlace(
        UUID.fromString(entry.get("entryId").asString()),
        entry.get("seq").asInt(),
        before.isNull() ? null : new Hash(before.asString()));
  }

  private static DirectoryChain directory(JsonNode elements) {
    DirectoryElement[] read = JsonMapper.shared().treeToValue(elements, DirectoryElement[].class);
    return switch (DirectoryChain.read(Arrays.asList(read))) {
      case DirectoryRead.Accepted(DirectoryChain chain) -> chain;
      case DirectoryRead.Refused(var reason) -> throw new AssertionError(reason.code());
    };
  }

  private static byte[] bytes(JsonNode text) {
    return Base64Url.decode(text.asString()).orElseThrow();
  }
}
