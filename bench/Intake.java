import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How many sealed requests are accepted in a second, durably, with their keys, their record and a
/// ringing alarm; by 1, 8 and 64 clients that send one after another.
///
/// The load comes from the same cores. Bodies are sealed and proofs solved beforehand; the program
/// checks both. Java goes on compiling for thousands of requests, so as many are sent before the
/// measuring as can be sealed and sent in the time there is.
final class Intake {
  private static final double GOAL = 500;
  private static final int WARM = 8_000;
  private static final Duration SEALING = Duration.ofSeconds(45);
  private static final Duration WARMING = Duration.ofSeconds(20);
  private static final List<String> FOUR = List.of("mayors", "executives");
  private static final List<String> TWELVE =
      List.of("mayors", "executives", "councillors", "provincial-councillors", "common");

  private final Program program;
  private final Figures figures = new Figures("intake");

  private Intake(Program program) {
    this.program = program;
  }

  /// How it went with so many clients.
  private record Run(double perSecond, double p95, long failed) {}

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo()) {
      new Intake(program).measure();
    }
  }

  private void measure() throws Exception {
    Cast cast = Cast.of(program);
    Requests small = new Requests(cast, FOUR, 2);
    Requests large = new Requests(cast, TWELVE, 3);
    Figures.say("verzoeken verzegelen en rekenproeven oplossen");
    Instant enough = Instant.now().plus(SEALING);
    List<byte[]> alone = small.make(300);
    List<byte[]> eight = small.make(1_500);
    List<byte[]> many = small.make(1_500);
    List<byte[]> wide = large.make(300);
    List<byte[]> warm = new ArrayList<>(small.make(500));
    while (warm.size() < WARM && Instant.now().isBefore(enough)) {
      warm.addAll(small.make(500));
    }
    figures.with("bodyKilobytes", many.getFirst().length / 1000.0);
    long before = kept();
    Figures.say("warmlopen");
    int warmed = warmUp(warm);
    figures.with("warmUpRequests", warmed);
    tell("1Client", run(alone, 1));
    double own = program.ownSeconds();
    double compiler = program.compilerSeconds();
    double database = program.databaseSeconds();
    double load = ownCpuSeconds();
    Run at8 = tell("8Clients", run(eight, 8));
    Run at64 = tell("64Clients", run(many, 64));
    figures.with("programCpuMillisecondsEach", 1000 * (program.ownSeconds() - own) / 3_000);
    figures.with("ofWhichCompilerMilliseconds", 1000 * (program.compilerSeconds() - compiler) / 3_000);
    figures.with("databaseCpuMillisecondsEach", 1000 * (program.databaseSeconds() - database) / 3_000);
    figures.with("loadCpuMillisecondsEach", 1000 * (ownCpuSeconds() - load) / 3_000);
    tell("12And3At64", run(wide, 64));
    int sent = warmed + alone.size() + eight.size() + many.size() + wide.size();
    figures.failed(Math.abs(before + sent - kept()));
    figures.with("limit", "both cores are full: program + database + load CPU, x rate");
    program.close();
    figures.tell(at8.perSecond() >= GOAL && at64.perSecond() >= GOAL);
  }

  /// Sends as many of these as there is time for; gives how many.
  private int warmUp(List<byte[]> bodies) throws Exception {
    Instant enough = Instant.now().plus(WARMING);
    int sent = 0;
    while (sent < bodies.size() && Instant.now().isBefore(enough)) {
      figures.failed(run(bodies.subList(sent, sent + 500), 8).failed());
      sent += 500;
    }
    return sent;
  }

  /// What lies in the database, whatever was answered.
  private long kept() {
    return program.database().sql("SELECT count(*) FROM intake_request").query(Long.class).single();
  }

  private Run tell(String who, Run run) {
    figures.with("perSecond" + who, run.perSecond());
    figures.with("p95Milliseconds" + who, run.p95());
    figures.failed(run.failed());
    Figures.say(who + ": " + Math.round(run.perSecond()) + " per seconde");
    return run;
  }

  /// Each client sends the next body as soon as it has its answer.
  private Run run(List<byte[]> bodies, int clients) throws Exception {
    double[] took = new double[bodies.size()];
    AtomicInteger next = new AtomicInteger();
    AtomicLong failed = new AtomicLong();
    long begin = System.nanoTime();
    try (ExecutorService pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running =
          java.util.stream.IntStream.range(0, clients)
              .<Future<?>>mapToObj(
                  i -> pool.submit(() -> client(bodies, took, next, failed)))
              .toList();
      for (Future<?> one : running) {
        one.get();
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Run(
        (bodies.size() - failed.get()) / seconds, Figures.percentile(took, 0.95), failed.get());
  }

  private Void client(List<byte[]> bodies, double[] took, AtomicInteger next, AtomicLong failed)
      throws IOException {
    try (Wire wire = new Wire(program.port)) {
      for (int i = next.getAndIncrement(); i < bodies.size(); i = next.getAndIncrement()) {
        long sent = System.nanoTime();
        int status = wire.send(bodies.get(i)).status();
        took[i] = Figures.milliseconds(System.nanoTime() - sent);
        if (status != 201) {
          failed.incrementAndGet();
        }
      }
    }
    return null;
  }

  private static double ownCpuSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(spent -> spent.toMillis() / 1000.0)
        .orElse(0.0);
  }
}
