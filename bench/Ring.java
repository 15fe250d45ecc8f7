import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How soon a telephone is asked to ring after a request was accepted, and how punctual the steps of
/// ten thousand open alarms are.
final class Ring {
  private static final int PER_SECOND = 20;
  private static final int REQUESTS = 300;
  private static final int ALARMS = 10_000;
  private static final int WATCH_SECONDS = 40;
  private static final double GOAL_MILLISECONDS = 1_000;

  private final Program program;
  private final Outside outside;
  private final Figures figures = new Figures("ring");

  private Ring(Program program, Outside outside) {
    this.program = program;
    this.outside = outside;
  }

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    Program demo = Program.demo();
    demo.stop();
    try (Outside outside = new Outside();
        Program program = real(demo, outside)) {
      new Ring(program, outside).measure();
    }
  }

  /// The same folder as a real installation, that rings through a gateway and by mail.
  private static Program real(Program demo, Outside outside) throws Exception {
    Path template = demo.data.resolve("gateway.properties");
    Files.writeString(
        template,
        """
        voice.url=http://localhost:%d/calls
        voice.header.Content-Type=application/json
        voice.body={"to":"{number}","speak":"{text}"}
        """
            .formatted(outside.gatewayPort()));
    Files.writeString(
        demo.data.resolve("ruggensteun.properties"),
        """
        ruggensteun.gateway.template=%s
        ruggensteun.mail.host=127.0.0.1
        ruggensteun.mail.port=%d
        ruggensteun.alarm.bundle-seconds=0
        """
            .formatted(template, outside.mailPort()));
    Files.writeString(demo.data.resolve("mode"), "START");
    return Program.start("start", demo.data, demo.port);
  }

  private void measure() throws Exception {
    JdbcClient database = program.database();
    database
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
            SELECT gen_random_uuid(), member_id, 'mail', mail, now(), now() FROM access_member
            """)
        .update();
    quiet(database);
    Requests requests = new Requests(Cast.of(program), List.of("mayors", "executives"), 2);
    Figures.say("verzoeken verzegelen");
    List<byte[]> bodies = requests.make(REQUESTS);
    Figures.say("verzoeken sturen, " + PER_SECOND + " per seconde");
    send(bodies);
    Thread.sleep(2_000);
    double worst = Math.max(handed(database, "voice"), handed(database, "mail"));
    quiet(database);
    double step = punctuality(database);
    program.close();
    figures.with("calls", outside.calls.get()).with("letters", outside.letters.get());
    figures.tell(worst <= GOAL_MILLISECONDS && step <= GOAL_MILLISECONDS);
  }

  private void send(List<byte[]> bodies) throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    long begin = System.nanoTime();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < bodies.size(); i++) {
        byte[] body = bodies.get(i);
        LockSupport.parkNanos(begin + i * 1_000_000_000L / PER_SECOND - System.nanoTime());
        answers.add(
            pool.submit(
                () -> {
                  try (Wire wire = new Wire(program.port)) {
                    return wire.send(body).status();
                  }
                }));
      }
    }
    for (Future<Integer> answer : answers) {
      figures.failed(answer.get() == 201 ? 0 : 1);
    }
  }

  /// From the acceptance to the moment at which the channel had taken the first ring.
  private double handed(JdbcClient database, String kind) {
    double[] took =
        numbers(
            database,
            """
            SELECT extract(epoch FROM min(sent_at) - opened_at) * 1000 FROM alarm
            JOIN alarm_attempt attempt USING (alarm_id)
            WHERE alarm.kind = 'request' AND alarm.state = 'open' AND attempt.kind = '%s'
            GROUP BY alarm_id, opened_at
            """
                .formatted(kind));
    figures.with(kind + "P50Milliseconds", Figures.percentile(took, 0.5));
    figures.with(kind + "P99Milliseconds", Figures.percentile(took, 0.99));
    figures.failed(Math.max(0, REQUESTS - took.length));
    return Figures.percentile(took, 0.99);
  }

  /// Ten thousand alarms of sixty seconds a step, evenly spread: how late each step begins.
  private double punctuality(JdbcClient database) throws InterruptedException {
    Figures.say("tienduizend alarmen laten lopen");
    database
        .sql(
            """
            CREATE TABLE bench_alarm AS
            SELECT gen_random_uuid() AS alarm_id,
                   now() + interval '3 seconds' + n * interval '60 seconds' / ? AS due
            FROM generate_series(1, ?) n
            """)
        .params(ALARMS, ALARMS)
        .update();
    database
        .sql(
            """
            WITH opened AS (
              INSERT INTO alarm (alarm_id, kind, subject_id, line_id, step_seconds, hold_seconds, next_step_at, opened_at)
              SELECT alarm_id, 'request', gen_random_uuid(), 'mayors', 60, 600, due, now() FROM bench_alarm
              RETURNING alarm_id)
            INSERT INTO alarm_route (alarm_id, position, member_id)
            SELECT alarm_id, place, member_id FROM opened,
              (SELECT row_number() OVER (ORDER BY key_id) - 1 AS place, member_id FROM access_key
               WHERE line_id IN ('mayors', 'executives')) member
            """)
        .update();
    Thread.sleep(WATCH_SECONDS * 1_000L);
    double[] late =
        numbers(
            database,
            """
            SELECT extract(epoch FROM min(planned_at) - due) * 1000 FROM bench_alarm
            LEFT JOIN alarm_attempt USING (alarm_id)
            WHERE due < now() - interval '5 seconds' GROUP BY alarm_id, due
            """);
    figures.with("stepErrorP50Milliseconds", Figures.percentile(late, 0.5));
    figures.with("stepErrorP99Milliseconds", Figures.percentile(late, 0.99));
    figures.with("stepsWatched", late.length);
    return Figures.percentile(late, 0.99);
  }

  private static void quiet(JdbcClient database) {
    database
        .sql("UPDATE alarm SET state = 'closed', closed_at = now() WHERE state = 'open'")
        .update();
  }

  private static double[] numbers(JdbcClient database, String sql) {
    return database.sql(sql).query((row, n) -> row.getDouble(1)).list().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
