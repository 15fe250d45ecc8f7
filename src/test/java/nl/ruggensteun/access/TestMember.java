package nl.ruggensteun.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.ruggensteun.audit.Checkpoint;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.DirectoryHead;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SealedLookalike;
import nl.ruggensteun.vault.Signer;
import nl.ruggensteun.vault.SizeClass;
import tools.jackson.databind.json.JsonMapper;

/// Somebody of the team with a browser, in a test: signs what a browser would sign.
public final class TestMember {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final Random RANDOM = new Random(7);
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

  final String name;
  final Signer signer = new Signer();
  final Recipient recipient = recipient();
  final KeyId keyId = KeyId.of(id());
  UUID memberId = id();
  Signer tenWords = new Signer();

  public TestMember(String name) {
    this.name = name;
  }

  public UUID memberId() {
    return memberId;
  }

  public static UUID anyId() {
    return id();
  }

  static UUID id() {
    long random = RANDOM.nextLong();
    return new UUID(
        0x0193_8000_0000_7000L | (RANDOM.nextLong() & 0xFFFL),
        0x8000_0000_0000_0000L | (random & 0x3FFF_FFFF_FFFF_FFFFL));
  }

  private static Recipient recipient() {
    StringBuilder text = new StringBuilder("age1pq1");
    RANDOM.ints(1952, 0, 32).forEach(index -> text.append(BECH32.charAt(index)));
    return new Recipient(text.toString());
  }

  static Ciphertext sealed() {
    return SealedForm.check(SealedLookalike.of(1024), SizeClass.WRAP).toOptional().orElseThrow();
  }

  GivenKeyring keyring() {
    return new GivenKeyring(
        recipient, tenWords.key(), List.of(new GivenWrap.ByTenWords(sealed())), Optional.empty());
  }

  MemberKey key(Place place) {
    return new MemberKey(
        memberId,
        keyId,
        1,
        place.functions(),
        place.shownAs(),
        place.lineId(),
        place.association(),
        recipient.hash(),
        signer.key(),
        List.of());
  }

  String genesis(String origin, MemberKey member, List<LineStatement> lines, Instant at) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("team", null);
    payload.put("position", 0);
    payload.put("prev", null);
    payload.put("at", MOMENT.format(at));
    payload.put("signer", keyId);
    payload.put("kind", "genesis");
    payload.put("nonce", "AAAAAAAAAAAAAAAAAAAAAA");
    payload.put("origin", origin);
    payload.put("member", member);
    payload.put("lines", lines);
    return signs(JwsType.DIRECTORY, payload);
  }

  String admits(Hash team, DirectoryHead head, MemberKey member, Instant at) {
    Map<String, Object> payload = next(team, head, "member", at);
    payload.put("member", member);
    return signs(JwsType.DIRECTORY, payload);
  }

  String revokes(Hash team, DirectoryHead head, KeyId revoked, String reason, Instant at) {
    Map<String, Object> payload = next(team, head, "revoke", at);
    payload.put("keyId", revoked);
    payload.put("reason", reason);
    return signs(JwsType.DIRECTORY, payload);
  }

  String countersigns(Hash team, String statement, Instant at) {
    return signs(
        JwsType.DIRECTORY,
        Map.of(
            "team",
            team,
            "kind",
            "countersign",
            "of",
            Hash.of(statement),
            "signer",
            keyId,
            "at",
            MOMENT.format(at)));
  }

  /// What a browser prepares for the day that everything is lost.
  String prepares(Hash team, DirectoryHead head, List<TestMember> holders, Instant at) {
    List<Map<String, Object>> held = new ArrayList<>();
    for (TestMember holder : holders) {
      held.add(
          Map.of(
              "keyId",
              holder.keyId,
              "recipientHash",
              holder.recipient.hash(),
              "index",
              held.size() + 1));
    }
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("subject", "member-rescue");
    payload.put("team", team);
    payload.put("memberId", memberId);
    payload.put("keyEpoch", 1);
    payload.put("recipient", recipient.text());
    payload.put("shares", Map.of("splitId", id(), "k", 2, "holders", held));
    payload.put("head", head);
    payload.put("signer", keyId);
    payload.put("at", MOMENT.format(at));
    return signs(JwsType.EPOCH, payload);
  }

  String sees(Hash team, DirectoryHead head, Instant at) {
    return signs(
        JwsType.DIRECTORY,
        Map.of(
            "team",
            team,
            "kind",
            "head",
            "position",
            head.position(),
            "head",
            head.hash(),
            "signer",
            keyId,
            "at",
            MOMENT.format(at)));
  }

  String sawLog(Hash team, Checkpoint checkpoint, long size) {
    return signs(
        JwsType.CHECKPOINT,
        Map.of(
            "team",
            team,
            "at",
            MOMENT.format(checkpoint.at()),
            "size",
            size,
            "root",
            Base64Url.encode(checkpoint.root()),
            "prev",
            Base64Url.encode(checkpoint.previous()),
            "signer",
            keyId));
  }

  String answers(Challenge challenge) {
    return answers(challenge, tenWords);
  }

  static String answers(Challenge challenge, Signer signer) {
    return signer.signs(
        JwsType.CHALLENGE,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "team", challenge.team(),
                    "origin", challenge.origin(),
                    "purpose", challenge.purpose(),
                    "subject", challenge.subject(),
                    "nonce", challenge.nonce(),
                    "exp", MOMENT.format(challenge.exp()))));
  }

  private Map<String, Object> next(Hash team, DirectoryHead head, String kind, Instant at) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("team", team);
    payload.put("position", head.position() + 1);
    payload.put("prev", head.hash());
    payload.put("at", MOMENT.format(at));
    payload.put("signer", keyId);
    payload.put("kind", kind);
    return payload;
  }

  private String signs(JwsType type, Map<String, Object> payload) {
    return signer.signs(type, JsonMapper.shared().writeValueAsString(payload));
  }
}
