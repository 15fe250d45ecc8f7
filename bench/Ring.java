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
        Program program = Nodes.real(demo, outside)) {
      new Ring(program, outside).measure();
    }
  }

  private void measure() throws Exception {
    JdbcClient database = program.database();
    Nodes.mailRings(database);
    OpenAlarms.closeAll(database);
    Requests requests = new Requests(Cast.of(program), List.of("mayors", "executives"), 2);
    Figures.say("verzoeken verzegelen");
    List<byte[]> bodies = requests.make(REQUESTS);
    Figures.say("verzoeken sturen, " + PER_SECOND + " per seconde");
    send(bodies);
    Thread.sleep(2_000);
    double worst = Math.max(handed(database, "voice"), handed(database, "mail"));
    OpenAlarms.closeAll(database);
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
    OpenAlarms alarms = OpenAlarms.spread(database, ALARMS);
    Thread.sleep(WATCH_SECONDS * 1_000L);
    double[] late = alarms.late();
    figures.with("stepErrorP50Milliseconds", Figures.percentile(late, 0.5));
    figures.with("stepErrorP99Milliseconds", Figures.percentile(late, 0.99));
    figures.with("stepsWatched", late.length);
    return Figures.percentile(late, 0.99);
  }

  private static double[] numbers(JdbcClient database, String sql) {
    return database.sql(sql).query((row, n) -> row.getDouble(1)).list().stream()
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
