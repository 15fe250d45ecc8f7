import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.ruggensteun.platform.Sha256;

/// How fast an exchange learns whom to ring: 200 calls a second, each asked at its own moment whether
/// or not the one before was answered, and counted from that moment.
final class Route {
  private static final int PER_SECOND = 200;
  private static final int SECONDS = 20;
  private static final int WARM_UP_SECONDS = 10;
  private static final int CONNECTIONS = 8;
  private static final double GOAL_MILLISECONDS = 10;
  private static final String TOKEN = "token of the bench";

  private Route() {}

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo()) {
      program
          .database()
          .sql("INSERT INTO alarm_exchange VALUES (?, 'bench', '', ?, now(), now())")
          .params(UUID.randomUUID(), Sha256.of(TOKEN))
          .update();
      Figures figures = new Figures("route").with("callsPerSecond", PER_SECOND);
      Figures.say("warm draaien");
      ask(program, WARM_UP_SECONDS, figures);
      Figures.say("tweehonderd oproepen per seconde");
      double[] took = ask(program, SECONDS, figures);
      program.close();
      double p99 = Figures.percentile(took, 0.99);
      figures
          .with("p50Milliseconds", Figures.percentile(took, 0.5))
          .with("p99Milliseconds", p99)
          .with("worstMilliseconds", Figures.percentile(took, 1))
          .tell(p99 <= GOAL_MILLISECONDS);
    }
  }

  private static double[] ask(Program program, int seconds, Figures figures) throws Exception {
    byte[] request =
        Wire.request(
            program.port,
            "GET",
            "/api/v1/duty-routes/common",
            Map.of("Authorization", "Bearer " + TOKEN),
            new byte[0]);
    long begin = System.nanoTime() + 100_000_000;
    try (ExecutorService callers = Executors.newFixedThreadPool(CONNECTIONS)) {
      Future<double[]>[] parts = newParts();
      for (int i = 0; i < CONNECTIONS; i++) {
        int first = i;
        parts[i] =
            callers.submit(() -> part(program.port, request, begin, first, seconds, figures));
      }
      double[] all = new double[0];
      for (Future<double[]> part : parts) {
        double[] more = part.get();
        all = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, all, all.length - more.length, more.length);
      }
      return all;
    }
  }

  @SuppressWarnings("unchecked")
  private static Future<double[]>[] newParts() {
    return new Future[CONNECTIONS];
  }

  private static double[] part(
      int port, byte[] request, long begin, int first, int seconds, Figures figures)
      throws Exception {
    double[] took = new double[PER_SECOND * seconds / CONNECTIONS];
    try (Wire wire = new Wire(port)) {
      for (int i = 0; i < took.length; i++) {
        long due = begin + (long) (first + i * CONNECTIONS) * 1_000_000_000 / PER_SECOND;
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
          Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
        }
        Wire.Answer answer = wire.send(request);
        took[i] = Figures.milliseconds(System.nanoTime() - due);
        if (answer.status() != 200) {
          synchronized (figures) {
            figures.failed(1);
          }
        }
      }
    }
    return took;
  }
}
