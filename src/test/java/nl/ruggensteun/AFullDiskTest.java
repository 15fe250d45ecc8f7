package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.ruggensteun.alarm.GatewayStandIn;
import nl.ruggensteun.intake.Letter;
import nl.ruggensteun.intake.StandingTeam;
import nl.ruggensteun.intake.Telephone;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody fills the disk on which the program lives, to the last byte: asking for help and
/// ringing go on from the reserve, nothing accepted is lost, and all is well again once there is
/// room. Root only, since it needs a disk of its own.
class AFullDiskTest {
  private static final int DISK = 700;
  private static final String RESERVE = "ruggensteun.reserve.megabytes=80";
  private static final String CUT_OFF = "cut-off";
  private static final String NUMBER = "070-3738314";

  @TestFactory
  Stream<DynamicTest> a_disk_that_runs_full() throws IOException {
    Assumptions.assumeTrue(SmallDisk.canBeMade(), "a disk of its own needs root");
    Story story = new Story();
    return Stream.of(
            step("with room a request is accepted and rung", story::withRoom),
            step("while it fills coordinators are told and all goes on", story::filling),
            step("almost full: only what cannot wait is kept", story::almostFull),
            step("full: the reserve is given back and asking goes on", story::full),
            step("the reserve runs out: call us, and telephones ring on", story::lastBytes),
            step("without a byte left every answer has the number", story::noByteLeft),
            step("with room again everything is as before", story::roomAgain))
        .onClose(story::close);
  }

  private interface Part {
    void play() throws Exception;
  }

  private static DynamicTest step(String name, Part part) {
    return DynamicTest.dynamicTest(name, part::play);
  }

  private static final class Story implements AutoCloseable {
    private final SmallDisk disk = SmallDisk.of(DISK);
    private final GatewayStandIn gateway = new GatewayStandIn();
    private final ProgramAlone program = new ProgramAlone(disk.folder);
    private final Telephone telephone = new Telephone(program.origin());
    private final LettersArrived arrived = new LettersArrived(program);
    private final StandingTeam team = LettersArrived.team(program, gateway, RESERVE);
    private final List<Letter> accepted = new ArrayList<>();
    private final HttpClient line =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Story() throws IOException {
      program.start();
    }

    void withRoom() throws Exception {
      anna();
      eventually("laid aside", () -> Files.exists(reserve()));
    }

    void filling() throws Exception {
      disk.fillUntilLeft(200);
      eventually("coordinators are told", () -> openDiskAlarms() == 1);
      assertThat(somethingThatCanWait().statusCode()).isEqualTo(401);
      anna();
    }

    void almostFull() throws Exception {
      disk.fillUntilLeft(60);
      eventually("refused", () -> somethingThatCanWait().statusCode() == 503);
      JsonNode problem = JsonMapper.shared().readTree(somethingThatCanWait().body());
      assertThat(problem.get("code").asString()).isEqualTo("no-room");
      assertThat(problem.get("detail").asString()).contains(problem.get("number").asString());
      anna();
    }

    void full() throws Exception {
      disk.fillUntilLeft(0);
      eventually("given back", () -> !Files.exists(reserve()));
      anna();
      allAreRungAgain();
    }

    void lastBytes() throws Exception {
      disk.fillUntilLeft(12);
      eventually("told to call", () -> code(sends(letter())).equals("too-many"));
      allAreRungAgain();
    }

    /// Now PostgreSQL falls over, and stays down until there is room for its log.
    void noByteLeft() throws Exception {
      Letter typed = letter();
      disk.fillUntilLeft(0);
      assertThatThrownBy(() -> program.database().sql("CHECKPOINT").update())
          .isInstanceOf(DataAccessException.class);
      assertThat(code(sends(typed))).isIn("too-many", "unavailable", "internal", CUT_OFF);
      assertThat(get("/").body()).contains(NUMBER);
      assertThat(get("/hulp").statusCode()).isEqualTo(200);
    }

    void roomAgain() throws Exception {
      disk.empty();
      eventually("answers", () -> somethingThatCanWait().statusCode() == 401);
      anna();
      allAreRungAgain();
      assertThat(arrived.kept(accepted)).isEqualTo(accepted.size());
      eventually("laid aside again", () -> Files.exists(reserve()));
      eventually("coordinators rest", () -> openDiskAlarms() == 0);
      assertThat(AuditVerifyCommand.run(new Command.AuditVerify(program.data, Optional.empty())))
          .isZero();
    }

    /// Her page sends the same bytes until it knows.
    private void anna() throws Exception {
      Letter letter = letter();
      eventually("accepted", () -> code(sends(letter)).isEmpty());
      accepted.add(letter);
    }

    private Letter letter() throws Exception {
      return Letter.to(team, telephone.proof());
    }

    private Telephone.Answer sends(Letter letter) throws InterruptedException {
      try {
        return telephone.sends(letter);
      } catch (IOException cutOff) {
        return new Telephone.Answer(0, "");
      }
    }

    /// Why not, in the word of the problem; whatever the reason, the number stands with it.
    private static String code(Telephone.Answer answer) {
      if (answer.status() == 0) {
        return CUT_OFF;
      }
      JsonNode body = JsonMapper.shared().readTree(answer.body());
      assertThat(answer.status()).isIn(201, 503);
      if (answer.status() == 503) {
        assertThat(body.get("detail").asString()).contains(body.get("number").asString());
      }
      return body.path("code").asString("");
    }

    private void allAreRungAgain() {
      Instant since = Instant.now();
      eventually("rung", () -> arrived.rungSince(since, accepted) == accepted.size());
    }

    private int openDiskAlarms() {
      return program
          .database()
          .sql("SELECT count(*) FROM alarm WHERE kind = 'disk' AND state = 'open'")
          .query(Integer.class)
          .single();
    }

    private HttpResponse<String> somethingThatCanWait() throws Exception {
      return line.send(
          HttpRequest.newBuilder(URI.create(program.origin() + "/api/v1/practice-alarms"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{}"))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String page) throws Exception {
      return line.send(
          HttpRequest.newBuilder(URI.create(program.origin() + page)).build(),
          HttpResponse.BodyHandlers.ofString());
    }

    private Path reserve() {
      return program.data.resolve("postgresql").resolve("reserve");
    }

    private static void eventually(String what, Callable<Boolean> becomes) {
      Instant until = Instant.now().plus(Duration.ofSeconds(90));
      while (!holds(becomes)) {
        assertThat(Instant.now()).as("waited too long: " + what).isBefore(until);
        ProgramAlone.pause(100);
      }
    }

    private static boolean holds(Callable<Boolean> becomes) {
      try {
        return becomes.call();
      } catch (DataAccessException | IOException notNow) {
        return false;
      } catch (Exception unforeseen) {
        throw new AssertionError(unforeseen);
      }
    }

    @Override
    public void close() {
      program.close();
      gateway.close();
      disk.close();
    }
  }
}
