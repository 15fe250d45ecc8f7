package nl.ruggensteun.suite;

import static nl.ruggensteun.suite.VectorFile.b64u;
import static nl.ruggensteun.suite.VectorFile.bytes;
import static nl.ruggensteun.suite.VectorFile.good;
import static nl.ruggensteun.suite.VectorFile.refused;
import static nl.ruggensteun.suite.VectorFile.said;
import static nl.ruggensteun.suite.VectorFile.seed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.VerifyKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

class SecretsAndSealsAgreeWithBrowsersTest {

  @TestFactory
  Stream<DynamicTest> codes() {
    return VectorFile.read("codes")
        .each(one -> {
          CodeKind kind =
              one.get("kind").asString().equals("return") ? CodeKind.RETURN : CodeKind.RECOVERY;
          return one.get("does").asString().equals("write")
              ? good(Map.of("words", new Code(kind, bytes(one, "code")).words()))
              : saidCode(Code.read(kind, one.get("typed").asString()));
        });
  }

  @TestFactory
  Stream<DynamicTest> fingerprints() {
    return VectorFile.read("fingerprints")
        .each(one ->
            good(
                Map.of(
                    "words",
                    Fingerprint.of(
                        new Recipient(one.get("recipient").asString()),
                        new VerifyKey(one.get("verifyKey").asString())))));
  }

  @TestFactory
  Stream<DynamicTest> keys() {
    return VectorFile.read("keys").each(one -> good(keys(one)));
  }

  @TestFactory
  Stream<DynamicTest> sealed_files() {
    return VectorFile.read("sealed")
        .each(one -> {
          byte[] sealed = bytes(one, "sealed");
          Opened<byte[]> opened = Suite.open(sealed, seed(one, "seed"));
          assertThat(SealedForm.plaintextSize(sealed).isEmpty())
              .isEqualTo(opened.equals(Opened.distrusted(Distrust.NOT_SEALED)));
          boolean bySize = one.at("/expect/ok/size").isNumber();
          return said(
              opened,
              plain -> bySize ? Map.of("size", plain.length) : Map.of("plaintext", b64u(plain)));
        });
  }

  @TestFactory
  Stream<DynamicTest> grants() {
    return VectorFile.read("grants")
        .each(one ->
            said(
                Grant.open(
                    bytes(one, "sealed"),
                    seed(one, "sealSeed"),
                    new Recipient(one.get("epochRecipient").asString())),
                seed -> Map.of("seed", b64u(seed.bytes()))));
  }

  @TestFactory
  Stream<DynamicTest> shares() {
    return VectorFile.read("shares")
        .each(one ->
            one.get("kind").asString().equals("open")
                ? said(Share.open(bytes(one, "sealed"), seed(one, "sealSeed")), share -> share)
                : said(combined(one), seed -> Map.of("seed", b64u(seed.bytes()))));
  }

  @TestFactory
  Stream<DynamicTest> wraps() {
    return VectorFile.read("wraps")
        .each(one ->
            said(
                Keyring.unwrap(bytes(one, "sealed"), seed(one, "sealSeed")),
                SecretsAndSealsAgreeWithBrowsersTest::written));
  }

  private static Opened<Seed> combined(JsonNode one) {
    List<Share> shares =
        one.get("shares").values().stream()
            .map(share -> Payload.MAPPER.convertValue(share, Share.class))
            .toList();
    return Share.combine(shares, new Recipient(one.get("recipient").asString()));
  }

  private static Object written(Keyring keyring) {
    return Map.of(
        "memberId",
        keyring.memberId(),
        "keys",
        keyring.keys().stream()
            .map(keys ->
                Map.of(
                    "keyId",
                    keys.keyId(),
                    "keyEpoch",
                    keys.keyEpoch(),
                    "sealSeed",
                    b64u(keys.seal().bytes()),
                    "signSeed",
                    b64u(keys.sign().seed())))
            .toList());
  }

  private static Object keys(JsonNode one) {
    return switch (one.get("kind").asString()) {
      case "return" -> {
        ReturnKeys keys = new Code(CodeKind.RETURN, bytes(one, "code")).returnKeys(team(one));
        yield Map.of(
            "locator",
            keys.locator(),
            "authSeed",
            b64u(keys.auth().seed()),
            "signSeed",
            b64u(keys.sign().seed()),
            "sealSeed",
            b64u(keys.seal().bytes()));
      }
      case "recovery" -> {
        RecoveryKeys keys = new Code(CodeKind.RECOVERY, bytes(one, "code")).recoveryKeys(team(one));
        yield Map.of(
            "locator",
            keys.locator(),
            "authSeed",
            b64u(keys.auth().seed()),
            "sealSeed",
            b64u(keys.seal().bytes()));
      }
      case "passkey" ->
          Map.of(
              "sealSeed",
              b64u(
                  PasskeyKeys.seal(
                          bytes(one, "prfOutput"), UUID.fromString(one.get("memberId").asString()))
                      .bytes()));
      case "dot" -> {
        DotKeys dot = DotKeys.of(bytes(one, "secret"));
        yield Map.of(
            "token",
            dot.token(),
            "tokenHash",
            dot.tokenHash(),
            "seen",
            dot.seen(one.get("mark").asString()));
      }
      case "recipient" -> {
        Recipient recipient = seed(one, "seed").recipient();
        yield Map.of("recipient", recipient.text(), "recipientHash", recipient.hash());
      }
      default -> Map.of("verifyKey", new SigningKey(bytes(one, "seed")).verifyKey());
    };
  }

  private static Hash team(JsonNode one) {
    return new Hash(one.get("team").asString());
  }

  private static JsonNode saidCode(CodeReading reading) {
    return switch (reading) {
      case CodeReading.Read(Code code) -> good(Map.of("code", b64u(code.secret())));
      case CodeReading.UnknownWords(List<CodeReading.UnknownWord> words) ->
          Payload.MAPPER.readTree(
              Payload.write(Map.of("refused", "unknown-words", "unknown", words)));
      case CodeReading.WrongCount(int count) ->
          Payload.MAPPER.readTree(Payload.write(Map.of("refused", "wrong-count", "count", count)));
      case CodeReading.WrongChecksum() -> refused("wrong-checksum");
    };
  }
}
