package nl.ruggensteun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.ruggensteun.platform.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The program as `./ruggensteun start` runs it: a process of its own with its own PostgreSQL, for
/// tests that take either away without a warning.
final class ProgramAlone implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  final Path data;
  private final int port;
  private @Nullable Process process;

  ProgramAlone(Path data) {
    this.data = data;
    // The second is for the figures.
    this.port = FreePort.next(2);
  }

  String origin() {
    return "http://localhost:" + port;
  }

  /// A data folder with an empty database, before the program first starts.
  EmbeddedPostgres prepared() {
    EmbeddedPostgres postgres = EmbeddedPostgres.kept(data);
    postgres.start();
    Flyway.configure()
        .dataSource(postgres.url("ruggensteun"), "ruggensteun", postgres.password().reveal())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return postgres;
  }

  void start() {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    try {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xmx256m",
                  "-cp",
                  classes,
                  Ruggensteun.class.getName(),
                  "start",
                  "--as-root",
                  "--port",
                  String.valueOf(port),
                  "--data",
                  data.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    awaitAnswer();
  }

  Path log() {
    return data.resolve("program.log");
  }

  /// Until it reads from its database again.
  void awaitAnswer() {
    Instant until = Instant.now().plus(PATIENCE);
    while (!answers()) {
      if (Instant.now().isAfter(until)) {
        throw new AssertionError("the program does not answer; see " + log());
      }
      pause(50);
    }
  }

  /// A connection that PostgreSQL did not close yet may answer once more after its server died; a
  /// new one does not.
  private boolean answers() {
    try {
      database().sql("SELECT 1").query(Integer.class).single();
      HttpURLConnection asked =
          (HttpURLConnection) URI.create(origin() + "/api/v1/directory").toURL().openConnection();
      asked.setReadTimeout(2_000);
      return asked.getResponseCode() == 200;
    } catch (IOException | UncheckedIOException | DataAccessException notYet) {
      return false;
    }
  }

  /// As the kernel does it: no farewell.
  void killProgram() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
  }

  /// Ends the server itself; its children notice later.
  void killPostmaster() {
    kill(ProcessHandle.of(postmaster()).orElseThrow());
  }

  /// Ends one of the processes in which PostgreSQL serves a connection; the server then throws out
  /// all others.
  void killBackend() {
    long backend =
        database()
            .sql(
                """
                SELECT pid FROM pg_stat_activity
                WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
                ORDER BY state_change DESC LIMIT 1
                """)
            .query(Long.class)
            .single();
    ProcessHandle.of(backend).ifPresent(ProgramAlone::kill);
  }

  private static void kill(ProcessHandle handle) {
    handle.destroyForcibly();
    handle.onExit().join();
  }

  private long postmaster() {
    return Long.parseLong(pidFile().getFirst().trim());
  }

  JdbcClient database() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://127.0.0.1:" + pidFile().get(3).trim() + "/ruggensteun");
    source.setUser("ruggensteun");
    try {
      source.setPassword(Files.readString(data.resolve("postgresql").resolve("password")).trim());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return JdbcClient.create(source);
  }

  private List<String> pidFile() {
    try {
      return Files.readAllLines(
          data.resolve("postgresql").resolve("data").resolve("postmaster.pid"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.onExit().join();
    }
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
