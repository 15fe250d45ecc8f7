package nl.ruggensteun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.Team;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.office.LineId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.CodeReading;
import nl.ruggensteun.suite.Keyring;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.JwsType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The practice environment as somebody finds it who starts it for the first time.
class SeedingADemoTest {
  private static RunningProgram program;

  @BeforeAll
  static void start() {
    program = RunningProgram.start(Map.of("ruggensteun.mode", "DEMO"));
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void every_line_takes_requests_and_is_answered_day_and_night() {
    assertThat(program.part(Members.class).active()).hasSize(15);
    assertThat(program.part(Members.class).coordinators()).hasSize(3);
    assertThat(program.part(Lines.class).isOpenForRequests()).isTrue();
    for (LineId line : LineId.values()) {
      assertThat(
              program
                  .part(Duty.class)
                  .gaps(line.code(), Instant.now(), java.time.Duration.ofDays(7)))
          .as(line.code())
          .isEmpty();
    }
  }

  @Test
  void a_member_comes_in_with_the_words_that_were_written_down() throws IOException {
    RecoveryKeys words = wordsOf("Bram Oefenberg");

    JsonNode arrival = signIn(words);

    assertThat(arrival.get("name").asString()).isEqualTo("Bram Oefenberg");
    byte[] wrap =
        Base64Url.decode(arrival.get("wraps").get(0).get("sealed").asString()).orElseThrow();
    Keyring keyring = Keyring.unwrap(wrap, words.seal()).orThrow();
    assertThat(keyring.current().keyId().text()).isEqualTo(arrival.get("keyId").asString());
  }

  @Test
  void what_opens_the_practice_environment_is_for_its_owner_only() throws IOException {
    for (String name : List.of("demo-keys.json", "inloggen.txt")) {
      assertThat(Files.getPosixFilePermissions(program.data().resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  private static JsonNode signIn(RecoveryKeys words) {
    Visit visit = Visit.to(java.net.URI.create(program.origin()));
    JsonNode asked =
        visit.post("/challenges", Map.of("purpose", "member", "subject", words.locator()));
    Challenge challenge =
        new Challenge(
            team(),
            program.origin(),
            Challenge.Purpose.MEMBER,
            words.locator(),
            asked.get("nonce").asString(),
            Instant.parse(asked.get("exp").asString()));
    return visit.post(
        "/sessions", Map.of("challenge", words.auth().sign(JwsType.CHALLENGE, challenge)));
  }

  private static RecoveryKeys wordsOf(String name) throws IOException {
    List<String> guide = Files.readAllLines(program.data().resolve("inloggen.txt"));
    for (int i = 0; i < guide.size(); i++) {
      if (guide.get(i).contains(name)
          && Code.read(CodeKind.RECOVERY, guide.get(i + 1))
              instanceof CodeReading.Read(Code code)) {
        return code.recoveryKeys(team());
      }
    }
    throw new AssertionError("no words for " + name);
  }

  private static Hash team() {
    return program.part(Team.class).hash().orElseThrow();
  }
}
