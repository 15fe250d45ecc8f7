package nl.ruggensteun.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.Keyring;
import nl.ruggensteun.suite.MadeEpoch;
import nl.ruggensteun.suite.MemberKeys;
import nl.ruggensteun.suite.PreparedRescue;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.suite.Suite;
import nl.ruggensteun.vault.Hash;
import tools.jackson.databind.JsonNode;

/// The team comes together (_inrichten, uitnodigen, aanmelden, met twee tekenen_), the same way as
/// a real one: each with keys of her own, vouched for by two coordinators.
final class TeamBuilding {
  private final TeamScript script;
  private final Visit door;
  private final Suite suite;
  private final Instant at;
  private final List<Colleague> inside = new ArrayList<>();

  /// @param at since when the team exists
  TeamBuilding(TeamScript script, Visit door, Suite suite, Instant at) {
    this.script = script;
    this.door = door;
    this.suite = suite;
    this.at = at;
  }

  FictionalTeam build(String token) {
    List<TeamScript.Person> people = script.members();
    SignedDirectory directory = found(people.getFirst(), token);
    for (TeamScript.Person person : people.subList(1, people.size())) {
      directory = join(person, directory);
    }
    FictionalTeam team = new FictionalTeam(directory, inside);
    team.members().forEach(member -> signHead(member, team.directory()));
    team.members().forEach(member -> prepare(member, team.directory()));
    return team;
  }

  private SignedDirectory found(TeamScript.Person founder, String token) {
    MemberKeys keys = MemberKeys.generate(suite, suite.newId(at), at);
    SignedDirectory directory =
        SignedDirectory.found(
            keys,
            founder.role(),
            new SignedDirectory.Founding(door.origin().toString(), script.lines(), at),
            suite);
    Map<String, Object> body = keyring(keys, directory.chain().team());
    body.put("token", token);
    body.put("genesis", directory.elements().getFirst().statement());
    body.put("name", founder.name());
    body.put("mail", founder.mail());
    inside.add(new Colleague(founder, keys, door.entering("/set-ups", body).visit()));
    return directory;
  }

  private SignedDirectory join(TeamScript.Person person, SignedDirectory directory) {
    JsonNode invitation = first().visit().post("/invitations", invitation(person));
    UUID memberId = UUID.fromString(invitation.get("memberId").asString());
    MemberKeys keys = MemberKeys.generate(suite, memberId, at);
    Map<String, Object> body = keyring(keys, directory.chain().team());
    body.put("keyId", keys.keyId().text());
    body.put("verifyKey", keys.sign().verifyKey().text());
    body.put("name", person.name());
    Visit visit =
        door.with("X-Invitation", invitation.get("token").asString())
            .entering("/enrolments", body)
            .visit();
    Colleague added = new Colleague(person, keys, visit);
    inside.add(added);
    return vouchFor(added, directory);
  }

  /// The second coordinator signs for herself, as nobody else can yet; later she signs for others.
  private SignedDirectory vouchFor(Colleague added, SignedDirectory directory) {
    Colleague second = inside.get(1);
    SignedDirectory longer =
        directory.with(
            added.keys(),
            added.person().role(),
            new SignedDirectory.Signers(first().author(), second.author(), at));
    DirectoryElement element = longer.elements().getLast();
    String proposal =
        first()
            .visit()
            .post("/proposals", Map.of("statement", element.statement()))
            .get("proposalId")
            .asString();
    second
        .visit()
        .post(
            "/proposals/" + proposal + "/countersignatures",
            Map.of("statement", String.valueOf(element.countersignature())));
    return longer;
  }

  private void signHead(Colleague member, SignedDirectory directory) {
    String statement = directory.signHead(member.author(), Instant.now());
    member.visit().post("/head-countersignatures", Map.of("statement", statement));
  }

  /// As each browser does at sign-in: so that any of them can lose everything and come back.
  private void prepare(Colleague member, SignedDirectory directory) {
    PreparedRescue.of(member.keys(), directory, at, suite)
        .ifPresent(ready ->
            member
                .visit()
                .put(
                    "/rescue-preparation",
                    Map.of(
                        "statement",
                        ready.statement(),
                        "wrap",
                        Base64Url.encode(ready.wrap()),
                        "shares",
                        ready.shares().stream().map(TeamBuilding::share).toList())));
  }

  private static Map<String, Object> share(MadeEpoch.SealedShare share) {
    return Map.of(
        "keyId",
        share.keyId().text(),
        "index",
        share.index(),
        "sealed",
        Base64Url.encode(share.sealed()));
  }

  private Colleague first() {
    return inside.getFirst();
  }

  private static Map<String, Object> invitation(TeamScript.Person person) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", person.name());
    body.put("mail", person.mail());
    body.put("functions", person.functions());
    body.put("lineId", person.line());
    body.put("association", person.association());
    body.put("shownAs", person.shownAs());
    return body;
  }

  /// New keys as their owner hands them in. The ten words are nobody's: at each start everybody
  /// gets fresh ones.
  private Map<String, Object> keyring(MemberKeys keys, Hash team) {
    RecoveryKeys words = Code.generate(CodeKind.RECOVERY, suite).recoveryKeys(team);
    byte[] sealed =
        new Keyring(keys.memberId(), List.of(keys)).wrap(words.seal().recipient(), suite);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("recipient", keys.seal().recipient().text());
    body.put(
        "recovery",
        Map.of("locator", words.locator(), "verifyKey", words.auth().verifyKey().text()));
    body.put("wraps", List.of(Map.of("kind", "recovery", "sealed", Base64Url.encode(sealed))));
    return body;
  }
}
