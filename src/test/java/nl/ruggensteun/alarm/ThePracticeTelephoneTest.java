package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.RunningProgram;
import nl.ruggensteun.platform.Transactions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The whole way in a running program: committed, swept, handed over, seen.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThePracticeTelephoneTest {
  private final RunningProgram program = RunningProgram.start(Map.of("ruggensteun.mode", "DEMO"));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterAll
  void close() {
    program.close();
  }

  @Test
  void rings_within_seconds_of_the_commit_and_says_nothing_of_the_request()
      throws IOException, InterruptedException {
    UUID bram =
        new TeamRows(program.database(), Instant.now()).member("Bram de Wit", "confidant", null);
    addChannel(bram, "voice", "+31612345678");
    addChannel(bram, "mail", "bram@ruggensteun.example");
    UUID request = open(bram);

    String page = pageOnce("De telefoon van Bram de Wit rinkelt", request);

    assertThat(page).contains("Er wacht iemand.", "href=\"/bureau\"");
    assertThat(page).doesNotContain("+31612345678", request.toString());
    assertThat(mails()).hasSize(1).allSatisfy(mail -> assertThat(mail).endsWith(".eml"));
    assertThat(
            program
                .part(Alarms.class)
                .stateOf(AlarmKind.REQUEST, request)
                .map(AlarmState::peopleCalled))
        .contains(1);
  }

  private UUID open(UUID member) {
    UUID subject = UUID.randomUUID();
    program
        .part(Transactions.class)
        .run(() ->
            program
                .part(Alarms.class)
                .open(
                    new NewAlarm(
                        AlarmKind.REQUEST,
                        subject,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(member),
                        Instant.now(),
                        new Pace(Duration.ofSeconds(60), Duration.ofMinutes(10)))));
    return subject;
  }

  private void addChannel(UUID member, String kind, String address) {
    program
        .database()
        .jdbc()
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
            VALUES (:id, :member, :kind, :address, now(), now())
            """)
        .param("id", UUID.randomUUID())
        .param("member", member)
        .param("kind", kind)
        .param("address", address)
        .update();
  }

  /// The page as soon as it says these words and both results were written down.
  private String pageOnce(String words, UUID subject) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(program.origin() + "/oefentelefoon")).build();
    Instant patience = Instant.now().plusSeconds(60);
    String page = "";
    while (Instant.now().isBefore(patience) && !(page.contains(words) && written(subject))) {
      page = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      Thread.sleep(50);
    }
    assertThat(page).contains(words);
    return page;
  }

  private boolean written(UUID subject) {
    return program
        .database()
        .jdbc()
        .sql(
            """
            SELECT count(*) = 2 FROM alarm_attempt JOIN alarm USING (alarm_id)
            WHERE subject_id = ? AND alarm_attempt.state = 'sent'
            """)
        .param(subject)
        .query(Boolean.class)
        .single();
  }

  private List<String> mails() throws IOException {
    try (Stream<Path> files = Files.list(program.data().resolve("mail"))) {
      return files.map(Path::toString).toList();
    }
  }
}
