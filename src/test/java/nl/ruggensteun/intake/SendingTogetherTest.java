package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.ScratchFolder;
import nl.ruggensteun.alarm.GatewayStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many ask at the same moment, all from one address: a training of thirty in one hall, a campaign
/// against a council. Over the line, on the whole program.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SendingTogetherTest {
  private final GatewayStandIn gateway = new GatewayStandIn();
  private final RunningProgram program;
  private final StandingTeam team;
  private final Telephone telephone;

  SendingTogetherTest() throws IOException {
    Path template = gateway.template(ScratchFolder.named("ruggensteun-gateway"));
    program = RunningProgram.start(Map.of("ruggensteun.gateway.template", template.toString()));
    team = new StandingTeam(program);
    team.canBeRung(program.database().jdbc());
    telephone = new Telephone(program.origin());
  }

  @AfterAll
  void close() {
    program.close();
    gateway.close();
  }

  @Test
  void two_hundred_from_one_address_one_after_another_all_pass_and_ring_as_a_wave()
      throws Exception {
    List<Letter> letters = written(200);
    nobodyWasRungJustNow();

    assertThat(sentBy(16, letters)).extracting(Telephone.Answer::status).containsOnly(201);

    eventually(() -> withoutAttempt(letters) == 0);
    assertThat(openAlarms(letters)).isEqualTo(200);
    // The attempts are written down before the gateway hears of them.
    eventually(() -> unheard(letters) == 0);
    assertThat(gateway.soFar()).hasSizeBetween(1, 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 64})
  void senders_at_the_same_moment_are_all_served(int senders) throws Exception {
    List<Letter> letters = written(senders);

    assertThat(sentBy(senders, letters)).extracting(Telephone.Answer::status).containsOnly(201);

    assertThat(openAlarms(letters)).isEqualTo(senders);
  }

  @Test
  void the_same_sent_eight_times_at_the_same_moment_is_one_request() throws Exception {
    List<Letter> letters = written(8);
    List<Letter> eightfold = Stream.generate(() -> letters).limit(8).flatMap(List::stream).toList();
    List<Telephone.Answer> answers = sentBy(64, eightfold);

    assertThat(answers).extracting(Telephone.Answer::status).containsOnly(201);
    assertThat(answers.stream().distinct()).hasSize(8);
    assertThat(openAlarms(letters)).isEqualTo(8);
    assertThat(count("vault_entry", letters)).isEqualTo(16);
  }

  /// What other tests rang is no part of this wave.
  private void nobodyWasRungJustNow() {
    program.database().jdbc().sql("DELETE FROM alarm_ring").update();
    gateway.soFar();
  }

  private List<Letter> written(int count) throws Exception {
    Callable<Letter> writing = () -> Letter.to(team, telephone.proof());
    try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
      return results(writers, IntStream.range(0, count).mapToObj(i -> writing).toList());
    }
  }

  private List<Telephone.Answer> sentBy(int senders, List<Letter> letters) throws Exception {
    try (ExecutorService phones = Executors.newFixedThreadPool(senders)) {
      return results(
          phones,
          letters.stream()
              .<Callable<Telephone.Answer>>map(letter -> () -> telephone.sends(letter))
              .toList());
    }
  }

  private static <T> List<T> results(ExecutorService workers, List<Callable<T>> work)
      throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> done : workers.invokeAll(work)) {
      results.add(done.get());
    }
    return results;
  }

  private int openAlarms(List<Letter> letters) {
    return program
        .database()
        .jdbc()
        .sql(
            """
            SELECT count(*) FROM intake_request JOIN alarm ON subject_id = request_id
            WHERE request_id = ANY (?) AND alarm.state = 'open' AND alarm.kind = 'request'
            """)
        .param(ids(letters))
        .query(Integer.class)
        .single();
  }

  private int withoutAttempt(List<Letter> letters) {
    return program
        .database()
        .jdbc()
        .sql(
            """
            SELECT count(*) FROM alarm WHERE subject_id = ANY (?)
            AND NOT EXISTS (SELECT FROM alarm_attempt a WHERE a.alarm_id = alarm.alarm_id)
            """)
        .param(ids(letters))
        .query(Integer.class)
        .single();
  }

  /// Attempts of which the gateway did not say yet what became of them.
  private int unheard(List<Letter> letters) {
    return program
        .database()
        .jdbc()
        .sql(
            """
            SELECT count(*) FROM alarm JOIN alarm_attempt a USING (alarm_id)
            WHERE subject_id = ANY (?) AND a.state = 'planned'
            """)
        .param(ids(letters))
        .query(Integer.class)
        .single();
  }

  private int count(String table, List<Letter> letters) {
    return program
        .database()
        .jdbc()
        .sql("SELECT count(*) FROM " + table + " WHERE case_id = ANY (?)")
        .param(ids(letters))
        .query(Integer.class)
        .single();
  }

  private static Object ids(List<Letter> letters) {
    return letters.stream().map(Letter::requestId).toArray(java.util.UUID[]::new);
  }

  private static void eventually(Callable<Boolean> becomes) throws Exception {
    Instant until = Instant.now().plusSeconds(120);
    while (!becomes.call()) {
      assertThat(Instant.now()).as("waited too long").isBefore(until);
      Thread.sleep(100);
    }
  }
}
