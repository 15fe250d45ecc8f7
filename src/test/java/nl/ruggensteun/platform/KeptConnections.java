package nl.ruggensteun.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Connections of a test to its database, used again after they were given back. Making one takes
/// longer than most statements: the password is proven and the server begins a process.
final class KeptConnections extends AbstractDataSource {
  /// Of all databases of this run together; the server takes many more.
  private static final int MOST_IDLE = 24;

  private static final Deque<Idle> IDLE = new ArrayDeque<>();

  private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();

  KeptConnections(String url, String user, String password) {
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
  }

  private record Idle(KeptConnections owner, PooledConnection connection) {}

  @Override
  public Connection getConnection() throws SQLException {
    for (Optional<PooledConnection> kept = take(this); kept.isPresent(); kept = take(this)) {
      Connection connection = kept.get().getConnection();
      if (connection.isValid(2)) {
        return connection;
      }
      kept.get().close();
    }
    PooledConnection fresh = source.getPooledConnection();
    fresh.addConnectionEventListener(new GivenBack());
    return fresh.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return source.getPooledConnection(user, password).getConnection();
  }

  private final class GivenBack implements ConnectionEventListener {
    @Override
    public void connectionClosed(ConnectionEvent event) {
      keep(new Idle(KeptConnections.this, (PooledConnection) event.getSource()));
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
      close((PooledConnection) event.getSource());
    }
  }

  private static Optional<PooledConnection> take(KeptConnections owner) {
    synchronized (IDLE) {
      for (Iterator<Idle> all = IDLE.iterator(); all.hasNext(); ) {
        Idle idle = all.next();
        if (idle.owner() == owner) {
          all.remove();
          return Optional.of(idle.connection());
        }
      }
      return Optional.empty();
    }
  }

  /// What was used longest ago goes.
  private static void keep(Idle idle) {
    Optional<Idle> gone = Optional.empty();
    synchronized (IDLE) {
      IDLE.addFirst(idle);
      if (IDLE.size() > MOST_IDLE) {
        gone = Optional.of(IDLE.removeLast());
      }
    }
    gone.map(Idle::connection).ifPresent(KeptConnections::close);
  }

  private static void close(PooledConnection connection) {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      // The server ended it first, which is as good.
    }
  }
}
