package nl.ruggensteun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import nl.ruggensteun.platform.TestDatabase;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole program on a port of its own, with a real database, for tests that use it from
/// outside.
public final class RunningProgram implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final int port;
  private final Path data;
  private final TestDatabase database;

  private RunningProgram(Map<String, Object> more) {
    try {
      this.port = freePort();
      this.data = Files.createTempDirectory("ruggensteun-program");
      this.database = TestDatabase.fresh();
      this.context = Ruggensteun.application(properties(more)).run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// The real thing, empty.
  public static RunningProgram start() {
    return new RunningProgram(Map.of("ruggensteun.mode", "START"));
  }

  /// The practice environment, filled with its fictional team and files.
  public static RunningProgram demo() {
    return new RunningProgram(Map.of("ruggensteun.mode", "DEMO"));
  }

  /// With settings of your own on top.
  public static RunningProgram start(Map<String, Object> more) {
    return new RunningProgram(more);
  }

  private Map<String, Object> properties(Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("ruggensteun.mode", "START");
    properties.put("ruggensteun.port", String.valueOf(port));
    properties.put("ruggensteun.data", data.toString());
    properties.put("ruggensteun.database.url", database.url());
    properties.put("ruggensteun.database.user", "ruggensteun");
    properties.put("ruggensteun.database.password", database.password());
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
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
