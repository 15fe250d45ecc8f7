package nl.ruggensteun.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line between nodes: content-free notices over LISTEN/NOTIFY on a connection of its own.
///
/// Notices wait and go together, at most twenty a second; losing one costs a second, because every
/// node also sweeps by itself.
final class NodeLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NodeLine.class);
  private static final int MEMBERS_PER_NOTICE = 150;

  private final Database database;
  private final String node = UUID.randomUUID().toString();
  private final Object lock = new Object();
  private final Set<UUID> waiting = new HashSet<>();
  private final AtomicBoolean sweepWaiting = new AtomicBoolean();
  private final AtomicBoolean open = new AtomicBoolean(true);
  private @Nullable Changes changes;

  NodeLine(Database database) {
    this.database = database;
  }

  void start(Changes listener) {
    changes = listener;
    Thread.ofPlatform().daemon().name("node-line").start(this::listen);
  }

  void tell(Set<UUID> members, boolean sweep) {
    synchronized (lock) {
      waiting.addAll(members);
    }
    if (sweep) {
      sweepWaiting.set(true);
    }
  }

  private void listen() {
    while (open.get()) {
      try (Connection connection =
              DriverManager.getConnection(
                  database.url(), database.user(), database.password().reveal());
          Statement statement = connection.createStatement()) {
        statement.execute("LISTEN ruggensteun");
        converse(connection, statement);
      } catch (SQLException lost) {
        pause(1_000);
      }
    }
  }

  private void converse(Connection connection, Statement statement) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (open.get()) {
      PGNotification[] heard = postgres.getNotifications(50);
      if (heard != null) {
        Arrays.stream(heard).forEach(this::hear);
      }
      send(statement);
    }
  }

  private void send(Statement statement) throws SQLException {
    Set<UUID> members;
    synchronized (lock) {
      members = waiting.stream().limit(MEMBERS_PER_NOTICE).collect(Collectors.toSet());
      waiting.removeAll(members);
    }
    boolean sweep = sweepWaiting.getAndSet(false);
    if (members.isEmpty() && !sweep) {
      return;
    }
    String ids = members.stream().map(UUID::toString).collect(Collectors.joining(","));
    statement.execute("NOTIFY ruggensteun, '" + node + " " + (sweep ? "s" : "-") + " " + ids + "'");
  }

  private void hear(PGNotification notification) {
    String[] parts = notification.getParameter().split(" ", -1);
    Changes listener = changes;
    if (listener == null || parts.length != 3 || parts[0].equals(node)) {
      return;
    }
    Set<UUID> members =
        Arrays.stream(parts[2].split(","))
            .filter(id -> !id.isEmpty())
            .map(UUID::fromString)
            .collect(Collectors.toSet());
    listener.heard(members, "s".equals(parts[1]));
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      LOG.debug("event=node-line-interrupted");
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    open.set(false);
  }
}
