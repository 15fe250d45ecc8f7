package nl.ruggensteun.suite;

import static nl.ruggensteun.suite.VectorFile.bytes;
import static nl.ruggensteun.suite.VectorFile.good;
import static nl.ruggensteun.suite.VectorFile.refused;
import static nl.ruggensteun.suite.VectorFile.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.LineStatement;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.AudiencePlace;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Checked;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.EpochChain;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.Signed;
import nl.ruggensteun.vault.VaultRefused;
import nl.ruggensteun.vault.VerifyKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StatementsAgreeWithBrowsersTest {

  @TestFactory
  Stream<DynamicTest> signatures() {
    return VectorFile.read("jws")
        .each(one ->
            Claimed.read(one.get("jws").asString(), type(one), ObjectNode.class)
                .toOptional()
                .map(claim -> verified(claim, one.get("verifyKey").asString()))
                .orElseGet(() -> refused("wrong-type")));
  }

  @TestFactory
  Stream<DynamicTest> challenges() {
    return VectorFile.read("challenges")
        .each(one ->
            said(
                new ChallengeCheck(
                        new Hash(one.at("/expected/team").asString()),
                        one.at("/expected/origin").asString(),
                        Challenge.Purpose.valueOf(
                            one.at("/expected/purpose")
                                .asString()
                                .toUpperCase(java.util.Locale.ROOT)),
                        one.at("/expected/subject").asString(),
                        one.at("/expected/nonce").asString())
                    .check(
                        one.get("jws").asString(),
                        new VerifyKey(one.get("verifyKey").asString()),
                        Instant.parse(one.get("now").asString())),
                challenge -> challenge));
  }

  @TestFactory
  Stream<DynamicTest> directories() {
    VectorFile file = VectorFile.read("directories");
    return file.each(one -> {
      JsonNode own = one.get("recipients");
      JsonNode recipients = own.isNull() ? file.json().get("recipients") : own;
      JsonNode seen = one.get("seen");
      JsonNode freshAt = one.get("freshAt");
      ReceivedDirectory.Expected expected =
          new ReceivedDirectory.Expected(
              new Hash(one.get("team").asString()),
              seen.isNull() ? null : Payload.MAPPER.convertValue(seen, DirectoryHead.class),
              freshAt.isNull() ? null : Instant.parse(freshAt.asString()));
      return said(
          VectorFile.received(one, recipients, one.get("heads")).verify(expected),
          StatementsAgreeWithBrowsersTest::described);
    });
  }

  @TestFactory
  Stream<DynamicTest> epochs() {
    VectorFile file = VectorFile.read("epochs");
    String team = file.json().at("/cases/0/audience/team").asString();
    return file.each(one -> {
      JsonNode directory = file.json().get("directories").get(one.get("directory").asString());
      return saidEpochs(one, file.directory(directory, team));
    });
  }

  @TestFactory
  Stream<DynamicTest> entries() {
    VectorFile file = VectorFile.read("entries");
    JsonNode json = file.json();
    return file.each(one -> {
      JsonNode received = json.get("directories").get(one.get("directory").asString());
      DirectoryChain directory = file.directory(received, json.at("/audience/team").asString());
      EpochChain chain =
          next(
                  EpochChain.empty(place(json.get("audience"))),
                  json.get("statement").asString(),
                  directory)
              .toOptional()
              .orElseThrow();
      return said(
          opened(one, chain, VectorFile.seed(json, "epochSeed"), directory), entry -> entry);
    });
  }

  @TestFactory
  Stream<DynamicTest> member_rescues() {
    VectorFile file = VectorFile.read("rescues");
    return file.each(
        one -> said(MemberRescue.verify(one.get("statement").asString(), only(file)), it -> it));
  }

  @TestFactory
  Stream<DynamicTest> checkpoints() {
    VectorFile file = VectorFile.read("checkpoints");
    return file.each(one ->
        said(SignedCheckpoint.verify(one.get("statement").asString(), only(file)), it -> it));
  }

  private static DirectoryChain only(VectorFile file) {
    return file.directory(file.json().get("directory"), file.json().get("team").asString());
  }

  private static JwsType type(JsonNode one) {
    String wanted = "\"typ\":\"" + one.get("typ").asString() + "\"";
    return Arrays.stream(JwsType.values())
        .filter(type ->
            new String(
                    Base64Url.decode(type.header()).orElseThrow(),
                    java.nio.charset.StandardCharsets.US_ASCII)
                .contains(wanted))
        .findFirst()
        .orElseThrow();
  }

  /// A key for which everything is a signature is no key at all here.
  private static JsonNode verified(Claimed<ObjectNode> claim, String key) {
    try {
      return claim
          .verifiedBy(new VerifyKey(key))
          .map(signed -> good(signed.payload()))
          .orElseGet(() -> refused("bad-signature"));
    } catch (IllegalArgumentException worthless) {
      return refused("bad-signature");
    }
  }

  private static Object described(DirectoryChain chain) {
    return Map.of(
        "head",
        chain.head(),
        "valid",
        chain.keys().stream()
            .filter(listed -> !listed.isRevoked())
            .map(listed -> listed.key().keyId())
            .toList(),
        "lines",
        chain.lines().stream().map(LineStatement::lineId).toList());
  }

  private static JsonNode saidEpochs(JsonNode one, DirectoryChain directory) {
    Checked<EpochChain> read = Checked.accepted(EpochChain.empty(place(one.get("audience"))));
    for (JsonNode statement : one.get("statements").values()) {
      read = read.then(chain -> next(chain, statement.asString(), directory));
    }
    return switch (read) {
      case Checked.Accepted<EpochChain>(EpochChain chain) -> good(described(chain, directory));
      case Checked.Refused<EpochChain>(VaultRefused reason) -> refused(reason.code());
    };
  }

  private static Object described(EpochChain chain, DirectoryChain directory) {
    Map<String, Object> described = new HashMap<>();
    described.put("hash", chain.last().orElseThrow().hash());
    described.put(
        "reporterVerifyKey",
        chain.reporter().map(EpochStatement.ReporterKeys::verifyKey).orElse(null));
    described.put("maySealTo", new Entries(chain, new Seed(new byte[32]), directory).maySeal());
    return described;
  }

  private static Checked<EpochChain> next(
      EpochChain chain, String statement, DirectoryChain directory) {
    Checked<Signed<EpochStatement>> signed =
        Claimed.read(statement, JwsType.EPOCH, EpochStatement.class)
            .then(claim -> chain.verify(claim, directory));
    return signed.then(epoch -> Checked.accepted(chain.with(epoch)));
  }

  private static AudiencePlace place(JsonNode audience) {
    return new AudiencePlace(
        new Hash(audience.get("team").asString()),
        UUID.fromString(audience.get("caseId").asString()),
        UUID.fromString(audience.get("audienceId").asString()),
        AudienceKind.valueOf(audience.get("audienceKind").asString()));
  }

  /// A place names its audience too; a reader of ours only ever asks in the own one.
  private static Opened<SignedEntry> opened(
      JsonNode one, EpochChain chain, Seed seed, DirectoryChain directory) {
    JsonNode place = one.get("place");
    assertThat(place.get("team").asString()).isEqualTo(chain.place().team().text());
    EntryPlace found =
        new EntryPlace(
            UUID.fromString(place.get("entryId").asString()),
            place.get("seq").asInt(),
            Optional.of(place.get("prev"))
                .filter(prev -> !prev.isNull())
                .map(prev -> new Hash(prev.asString()))
                .orElse(null));
    return new Entries(chain, seed, directory).open(bytes(one, "sealed"), found);
  }
}
