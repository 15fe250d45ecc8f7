package nl.ruggensteun;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ruggensteun.platform.Database;
import nl.ruggensteun.platform.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole program on a port of its own, with a real database, for tests that use it from
/// outside.
public final class RunningProgram implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final int port;
  private final Path data;
  private final TestDatabase database;

  /// A JDBC URL in the settings; the embedded database needs none.
  private static final String URL = "ruggensteun.database.url";

  private RunningProgram(
      Map<String, Object> more,
      ApplicationContextInitializer<ConfigurableApplicationContext> first) {
    this.port = FreePort.next();
    this.data = ScratchFolder.named("ruggensteun-program");
    boolean ownDatabase = "".equals(more.get(URL));
    Optional<TestDatabase> shared =
        ownDatabase ? Optional.empty() : Optional.of(TestDatabase.fresh());
    SpringApplication application = Ruggensteun.application(properties(more, shared));
    application.addInitializers(first);
    this.context = application.run();
    this.database = shared.orElseGet(() -> TestDatabase.of(context.getBean(Database.class)));
  }

  /// The real thing, empty.
  public static RunningProgram start() {
    return start(Map.of("ruggensteun.mode", "START"));
  }

  /// The practice environment, filled with its fictional team and files.
  public static RunningProgram demo() {
    return start(Map.of("ruggensteun.mode", "DEMO"));
  }

  /// With settings of your own on top.
  public static RunningProgram start(Map<String, Object> more) {
    return new RunningProgram(more, context -> {});
  }

  /// With somebody who writes down every statement that is made for a request.
  public static RunningProgram watchedBy(StatementsAsked watcher, Map<String, Object> more) {
    return new RunningProgram(more, watcher);
  }

  /// With PostgreSQL in its own data folder, as people run it.
  public static RunningProgram withItsOwnDatabase(Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put(URL, "");
    return start(all);
  }

  private Map<String, Object> properties(Map<String, Object> more, Optional<TestDatabase> shared) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("ruggensteun.mode", "START");
    properties.put("ruggensteun.port", String.valueOf(port));
    properties.put("ruggensteun.data", data.toString());
    properties.put("ruggensteun.reserve.megabytes", "0");
    shared.ifPresent(database -> {
      properties.put(URL, database.url());
      properties.put("ruggensteun.database.user", "ruggensteun");
      properties.put("ruggensteun.database.password", database.password());
    });
    properties.put("server.port", String.valueOf(port));
    properties.put("server.address", "127.0.0.1");
    properties.put("management.server.port", "0");
    properties.putAll(more);
    return properties;
  }

  public String origin() {
    return "http://localhost:" + port;
  }

  public int port() {
    return port;
  }

  public Path data() {
    return data;
  }

  public TestDatabase database() {
    return database;
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    ScratchFolder.remove(data);
  }
}
