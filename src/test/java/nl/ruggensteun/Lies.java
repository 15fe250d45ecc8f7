package nl.ruggensteun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.access.DirectoryStatement;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.access.SignedHead;
import nl.ruggensteun.intake.StandingTeam;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.Seed;
import nl.ruggensteun.vault.Claimed;
import nl.ruggensteun.vault.EpochStatement;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a server could say that wants to read along: really made and really signed, with every key
/// that such a server could have.
final class Lies {
  private final StandingTeam team;

  /// Somebody of the server's own, with keys of her own.
  private final MemberKeys mallory;

  Lies(StandingTeam team) {
    this.team = team;
    this.mallory = MemberKeys.generate(team.suite, team.suite.newId(now()), now());
  }

  /// Bram's name with a key to seal to that is not his.
  void swapsKey(ObjectNode directory) {
    ((ObjectNode) directory.get("recipients"))
        .put(team.bram.keyId().text(), mallory.seal().recipient().text());
  }

  /// A confidant for whom one coordinator signed, and nobody else.
  void bringsInBogusConfidant(ObjectNode directory) {
    DirectoryStatement statement =
        new DirectoryStatement.NewKey(
            team.directory.chain().team(),
            team.directory.chain().head().position() + 1,
            team.directory.chain().head().hash(),
            now(),
            team.els.keyId(),
            mallory.published(
                new MemberKeys.Role(
                    List.of(MemberFunction.CONFIDANT),
                    new Naming("vertrouwenspersoon", "confidant"),
                    "councillors",
                    "nvvr")));
    ((ArrayNode) directory.get("elements"))
        .addObject()
        .put("statement", team.els.sign().sign(JwsType.DIRECTORY, statement))
        .putNull("countersignature");
    ((ObjectNode) directory.get("recipients"))
        .put(mallory.keyId().text(), mallory.seal().recipient().text());
  }

  /// The list as it was before the last statement, with a signature of that time.
  void servesOlderList(ObjectNode directory) {
    ArrayNode elements = (ArrayNode) directory.get("elements");
    elements.remove(elements.size() - 1);
    SignedHead head =
        new SignedHead(
            team.directory.chain().team(),
            SignedHead.Kind.HEAD,
            elements.size() - 1,
            Hash.of(elements.get(elements.size() - 1).get("statement").asString()),
            team.bram.keyId(),
            now().minus(Duration.ofDays(20)));
    ((ArrayNode) directory.get("heads"))
        .removeAll()
        .add(team.bram.sign().sign(JwsType.DIRECTORY, head));
  }

  /// A next list of readers, signed by a confidant who does not read along, that lets her in.
  void addsFalseEpoch(ObjectNode audience) {
    ArrayNode epochs = (ArrayNode) audience.get("epochs");
    String last = epochs.get(epochs.size() - 1).get("statement").asString();
    EpochStatement before =
        Claimed.read(last, JwsType.EPOCH, EpochStatement.class)
            .toOptional()
            .orElseThrow()
            .payload();
    Seed seed = team.suite.newSeed();
    EpochStatement forged =
        new EpochStatement(
            before.team(),
            before.caseId(),
            before.audienceId(),
            before.audienceKind(),
            before.n() + 1,
            seed.recipient(),
            Hash.of(last),
            before.head(),
            team.carla.keyId(),
            Stream.concat(before.grantees().stream(), Stream.of(grantee(team.carla))).toList(),
            null,
            before.excluded(),
            null,
            null,
            now());
    epochs
        .addObject()
        .put("n", forged.n())
        .put("statement", team.carla.sign().sign(JwsType.EPOCH, forged));
    grant((ArrayNode) audience.get("grants"), forged.n(), team.bram.keyId(), seed);
  }

  private static EpochStatement.Grantee grantee(MemberKeys member) {
    return new EpochStatement.Grantee(member.keyId(), member.seal().recipient().hash());
  }

  private void grant(ArrayNode grants, int n, KeyId keyId, Seed seed) {
    grants
        .addObject()
        .put("n", n)
        .put("keyId", keyId.text())
        .put(
            "sealed",
            Base64Url.encode(team.suite.seal(seed.bytes(), team.directory.recipient(keyId))));
  }

  /// The second entry says what the first said.
  static void replays(ArrayNode entries) {
    ((ObjectNode) entries.get(1)).put("sealed", entries.get(0).get("sealed").asString());
  }

  /// The first two, where there are two, stand in each other's place.
  static void moves(ArrayNode entries) {
    if (entries.size() < 2) {
      return;
    }
    String first = entries.get(0).get("sealed").asString();
    ((ObjectNode) entries.get(0)).put("sealed", entries.get(1).get("sealed").asString());
    ((ObjectNode) entries.get(1)).put("sealed", first);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }
}
