import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.ruggensteun.platform.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program as a process of its own, started as its users start it, on a folder that is thrown
/// away: durable PostgreSQL, real HTTP, real cryptography.
final class Program implements AutoCloseable {
  private static final double TICKS_PER_SECOND = 100;

  final Path data;
  final int port;
  private final Process process;

  private Program(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /// A practice environment in a new folder: a team whose keys we hold, about thirty files.
  static Program demo() {
    try {
      return start("demo", Files.createTempDirectory("ruggensteun-bench"), freePort());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Starts it and waits until it says that it is ready.
  static Program start(String command, Path data, int port) {
    try {
      List<String> line =
          List.of("./ruggensteun", command, "--port", "" + port, "--data", "" + data, "--as-root");
      Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
      Program program = new Program(data, port, process);
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      program.awaitReady();
      return program;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader said = new BufferedReader(new InputStreamReader(process.getInputStream()));
    String line = said.readLine();
    StringBuilder all = new StringBuilder();
    while (line != null && !line.startsWith("Ruggensteun staat klaar")) {
      all.append(line).append('\n');
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("the program did not start:\n" + all);
    }
    Thread.ofVirtual().start(() -> readOn(said));
  }

  /// A pipe that nobody empties would hold the program up.
  private static void readOn(BufferedReader said) {
    try {
      while (said.readLine() != null) {
        Thread.onSpinWait();
      }
    } catch (IOException ended) {
      // It was stopped.
    }
  }

  String origin() {
    return "http://localhost:" + port;
  }

  long pid() {
    return process.pid();
  }

  /// A look into its database, beside it.
  JdbcClient database() {
    return JdbcClient.create(source());
  }

  DataSource source() {
    Map<String, String> where = databaseSettings();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(where.get("ruggensteun.database.url"));
    source.setUser(where.get("ruggensteun.database.user"));
    source.setPassword(where.get("ruggensteun.database.password"));
    return source;
  }

  /// With which another node comes to work over the same database.
  Map<String, String> databaseSettings() {
    EmbeddedPostgres postgres = EmbeddedPostgres.kept(data);
    if (postgres.startUnlessRunning()) {
      throw new IllegalStateException("the program's database is not running");
    }
    return Map.of(
        "ruggensteun.database.url", postgres.url("ruggensteun"),
        "ruggensteun.database.user", "ruggensteun",
        "ruggensteun.database.password", postgres.password().reveal());
  }

  /// Seconds of processor time that the program itself used so far.
  double ownSeconds() {
    return seconds(process.pid());
  }

  /// Seconds of it that went into compiling what runs often; it ends when Java has warmed up.
  double compilerSeconds() {
    try (Stream<Path> threads = Files.list(Path.of("/proc/" + process.pid() + "/task"))) {
      return threads
          .map(thread -> lines(thread.resolve("stat")))
          .filter(stat -> stat.length > 0 && stat[0].contains("CompilerThre"))
          .mapToDouble(stat -> seconds(stat[0], 12))
          .sum();
    } catch (IOException gone) {
      return 0;
    }
  }

  /// Seconds of processor time that its database used so far.
  double databaseSeconds() {
    return process.descendants().mapToDouble(child -> seconds(child.pid())).sum();
  }

  static double residentMegabytes(long pid) {
    return Stream.of(lines(Path.of("/proc/" + pid + "/status")))
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /// Its own and that of children that have ended, from the kernel's table.
  private static double seconds(long pid) {
    String[] lines = lines(Path.of("/proc/" + pid + "/stat"));
    return lines.length == 0 ? 0 : seconds(lines[0], 14);
  }

  /// Its own time stands in the fields 11 and 12, that of children that ended in 13 and 14.
  private static double seconds(String stat, int lastField) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int field = 11; field <= lastField; field++) {
      ticks += Long.parseLong(fields[field]);
    }
    return ticks / TICKS_PER_SECOND;
  }

  private static String[] lines(Path file) {
    try {
      return Files.readString(file).split("\n");
    } catch (IOException gone) {
      return new String[0];
    }
  }

  /// Ends it as its users do, and keeps the folder.
  void stop() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    stop();
    forget(data);
  }

  static void forget(Path data) {
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException gone) {
      // Somebody else was first.
    }
  }

  /// A port that is free together with the next one, where the program tells its health; below
  /// those that the system hands out, so that nobody else gets it meanwhile.
  static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
      try (ServerSocket pages = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
          ServerSocket health = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
        return pages.getLocalPort();
      } catch (IOException taken) {
        Thread.onSpinWait();
      }
    }
  }
}
