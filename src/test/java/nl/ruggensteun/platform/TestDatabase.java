package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.ruggensteun.ScratchFolder;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// A real PostgreSQL for tests: one server per run, one fresh database per test class.
public final class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final EmbeddedPostgres SERVER = server();

  private final DataSource dataSource;
  private final String url;
  private final String password;

  private TestDatabase(String url, String password) {
    this.url = url;
    this.password = password;
    this.dataSource = new KeptConnections(url, "ruggensteun", password);
  }

  /// The embedded one of a program that runs.
  public static TestDatabase of(Database database) {
    return new TestDatabase(database.url(), database.password().reveal());
  }

  /// A database with the whole schema and no rows but those of the migrations.
  public static TestDatabase fresh() {
    String name = "test_" + NUMBER.incrementAndGet();
    SERVER.copyDatabase("template_test", name);
    return new TestDatabase(SERVER.url(name), SERVER.password().reveal());
  }

  public DataSource dataSource() {
    return dataSource;
  }

  public String url() {
    return url;
  }

  public String password() {
    return password;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource);
  }

  public Transactions transactions() {
    return new Transactions(new JdbcTransactionManager(dataSource));
  }

  public Writes writes() {
    return new Writes(dataSource);
  }

  private static EmbeddedPostgres server() {
    Path binaries = Path.of("target", "postgres-programs").toAbsolutePath();
    unpackOnce(binaries);
    EmbeddedPostgres server =
        EmbeddedPostgres.throwAway(ScratchFolder.named("ruggensteun-test"), binaries);
    ScratchFolder.atTheEnd(server::stop);
    server.start();
    server.createDatabase("template_test");
    Flyway.configure()
        .dataSource(server.url("template_test"), "ruggensteun", server.password().reveal())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return server;
  }

  /// Runs beside this one wait until whoever was first has unpacked all of it.
  private static void unpackOnce(Path binaries) {
    Path lock = binaries.resolveSibling("postgres-programs.lock");
    try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = file.lock()) {
      assert held.isValid();
      PostgresBinaries.unpacked(binaries);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
