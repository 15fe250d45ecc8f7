import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The public site: how many people can read at once, how much comes over the line, and how soon
/// something stands on the screen of somebody who never came here.
final class Site {
  private static final int CONNECTIONS = 16;
  private static final Duration WARMING = Duration.ofSeconds(15);
  private static final Duration MEASURED = Duration.ofSeconds(12);
  private static final int VISITS = 5;
  private static final double GOAL_PER_SECOND = 3_000;
  private static final double GOAL_KILOBYTES = 50;
  private static final double GOAL_PAINT_MILLISECONDS = 500;
  private static final String FRONT = "/";
  private static final String PAGE = "/handreiking/ik-word-bedreigd";

  private final Program program;
  private final Figures figures = new Figures("site");

  private Site(Program program) {
    this.program = program;
  }

  /// What was read in a while: how many a second, and how long the slowest of a hundred took.
  private record Reading(double perSecond, double p99) {}

  /// One first visit.
  private record Visit(double kilobytes, double paint) {}

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo()) {
      new Site(program).measure();
    }
  }

  private void measure() throws Exception {
    Figures.say("warm draaien");
    read(FRONT, WARMING);
    read(PAGE, WARMING);
    Reading front = tell("Front", read(FRONT, MEASURED));
    Reading page = tell("Page", read(PAGE, MEASURED));
    Figures.say("eerste bezoek in een browser");
    boolean small = true;
    boolean soon = true;
    for (String path : List.of(FRONT, PAGE)) {
      Visit[] visits = visits(path);
      double kilobytes = visits[0].kilobytes();
      double paint =
          Figures.percentile(Arrays.stream(visits).mapToDouble(Visit::paint).toArray(), 0.5);
      String which = path.equals(FRONT) ? "Front" : "Page";
      figures.with("kilobytes" + which, kilobytes);
      figures.with("firstPaintMillisecondsMedian" + which, paint);
      small &= kilobytes <= GOAL_KILOBYTES;
      soon &= paint <= GOAL_PAINT_MILLISECONDS;
    }
    program.close();
    figures.tell(
        front.perSecond() >= GOAL_PER_SECOND && page.perSecond() >= GOAL_PER_SECOND && small && soon);
  }

  private Reading tell(String which, Reading reading) {
    figures.with("perSecond" + which, reading.perSecond());
    figures.with("p99Milliseconds" + which, reading.p99());
    Figures.say(which + ": " + Math.round(reading.perSecond()) + " per seconde");
    return reading;
  }

  /// Everybody asks for the next page as soon as she has one, packed as browsers ask for it.
  private Reading read(String path, Duration time) throws Exception {
    byte[] request =
        Wire.request(program.port, "GET", path, Map.of("Accept-Encoding", "gzip"), new byte[0]);
    long begin = System.nanoTime();
    long until = begin + time.toNanos();
    double[] all = new double[0];
    try (ExecutorService readers = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<Future<double[]>> running =
          java.util.stream.IntStream.range(0, CONNECTIONS)
              .mapToObj(i -> readers.submit(() -> reader(request, until)))
              .toList();
      for (Future<double[]> one : running) {
        double[] more = one.get();
        all = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, all, all.length - more.length, more.length);
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Reading(all.length / seconds, Figures.percentile(all, 0.99));
  }

  private double[] reader(byte[] request, long until) throws IOException {
    double[] took = new double[1 << 16];
    int read = 0;
    try (Wire wire = new Wire(program.port)) {
      for (long sent = System.nanoTime(); sent < until; sent = System.nanoTime()) {
        int status = wire.send(request).status();
        if (read == took.length) {
          took = Arrays.copyOf(took, 2 * read);
        }
        took[read++] = Figures.milliseconds(System.nanoTime() - sent);
        if (status != 200) {
          synchronized (figures) {
            figures.failed(1);
          }
        }
      }
    }
    return Arrays.copyOf(took, read);
  }

  /// The first is not counted: the browser itself has to start.
  private Visit[] visits(String path) {
    try (Chromium chromium = new Chromium()) {
      visit(chromium, path);
      Visit[] visits = new Visit[VISITS];
      for (int i = 0; i < VISITS; i++) {
        visits[i] = visit(chromium, path);
      }
      return visits;
    }
  }

  private Visit visit(Chromium chromium, String path) {
    try (Chromium.Opened opened = chromium.opens(program.origin() + path)) {
      return new Visit(opened.kilobytes(), opened.paint());
    }
  }
}
