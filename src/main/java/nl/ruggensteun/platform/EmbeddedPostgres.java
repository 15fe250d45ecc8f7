package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own in the data folder, started, watched and stopped by the program.
///
/// It keeps what it acknowledged (fsync on, passwords by scram) and listens on one loopback port.
public final class EmbeddedPostgres {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path home;
  private final List<String> options;
  private final PostgresProcess process;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile int port;

  private EmbeddedPostgres(Path home, Path binaries, List<String> options) {
    this.home = home;
    this.options = options;
    this.process = new PostgresProcess(binaries, home.resolve("data"));
  }

  /// The server for data that must be kept.
  public static EmbeddedPostgres kept(Path data) {
    return new EmbeddedPostgres(
        data.resolve("postgresql"),
        data.resolve("postgresql").resolve("programs"),
        List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on"));
  }

  /// A server for tests, which lose nothing when the machine stops: fast, not durable.
  public static EmbeddedPostgres throwAway(Path home, Path binaries) {
    return new EmbeddedPostgres(
        home, binaries, List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
  }

  /// Starts the server, after stopping one that an earlier program left behind.
  ///
  /// @throws IllegalStateException when it does not answer within 30 seconds
  public void start() {
    start(freePort());
  }

  /// The same, where others look for it.
  public synchronized void start(int wantedPort) {
    prepare();
    process.stopOrphan();
    port = wantedPort;
    wanted.set(true);
    launch();
    createDatabase("ruggensteun");
    Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
  }

  /// Uses the server that runs on this folder, or starts one; says whether it was started here.
  public boolean startUnlessRunning() {
    OptionalInt running = process.runningPort();
    if (running.isPresent()) {
      port = running.getAsInt();
      return false;
    }
    start();
    return true;
  }

  /// A JDBC URL for one of its databases.
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public int port() {
    return port;
  }

  public Secret<String> password() {
    try {
      return Secret.of(Files.readString(home.resolve("password")).trim());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Stops it, keeping everything; at most ten seconds.
  public synchronized void stop() {
    wanted.set(false);
    process.stop();
  }

  private void prepare() {
    try {
      Files.createDirectories(home);
      if (Files.exists(home.resolve("data").resolve("PG_VERSION"))) {
        return;
      }
      Path password = home.resolve("password");
      Files.deleteIfExists(password);
      Files.createFile(
          password,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      byte[] random = new byte[24];
      new java.security.SecureRandom().nextBytes(random);
      Files.writeString(password, Base64Url.encode(random));
      process.initialise(password);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void launch() {
    List<String> all = new ArrayList<>(options);
    all.addAll(
        List.of(
            "port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=120",
            "shared_buffers=128MB",
            "log_min_messages=warning",
            "log_statement=none",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0",
            "logging_collector=off"));
    process.start(all);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (System.nanoTime() > deadline || !process.alive()) {
        throw new IllegalStateException("PostgreSQL does not answer; see " + home.resolve("log"));
      }
      pause(50);
    }
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        url(database) + "?connectTimeout=2&loginTimeout=3", "ruggensteun", password().reveal());
  }

  /// Makes a database when it is not there yet.
  public void createDatabase(String name) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      if (!statement
          .executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + name + "'")
          .next()) {
        statement.execute("CREATE DATABASE " + name);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot make the database", failed);
    }
  }

  /// Makes a database that starts as a copy of another.
  void copyDatabase(String template, String name) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot copy the database", failed);
    }
  }

  /// The server died under us: wait until its children are gone, start it again, each time a little
  /// later.
  private void watch() {
    long backOffMillis = 200;
    while (wanted.get()) {
      process.awaitEnd();
      if (!wanted.get()) {
        return;
      }
      LOG.warn("event=database-died action=restart");
      backOffMillis = restartAfter(backOffMillis);
    }
  }

  private long restartAfter(long backOffMillis) {
    pause(backOffMillis);
    try {
      synchronized (this) {
        if (wanted.get()) {
          process.awaitChildren();
          launch();
          LOG.info("event=database-restarted");
        }
      }
      return 200;
    } catch (IllegalStateException failed) {
      LOG.error("event=database-restart-failed");
      return Math.min(backOffMillis * 2, 5_000);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// The number of the server's process, for tests that kill it.
  @Nullable Long pid() {
    return process.pid();
  }
}
