import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/// When the database itself was down, as seen by somebody who has it keep something ten times a
/// second: from the last time that it did so before until the first time after. One that answers and
/// has no byte left to write with is down as well.
final class Outages implements AutoCloseable {
  private static final int EVERY_MILLIS = 100;

  /// A page and more each time, so that it finds out at once when there is no room.
  private static final String KEEP =
      "INSERT INTO chaos_kept SELECT decode(repeat(md5(random()::text), 600), 'hex')";

  private final PGSimpleDataSource source;
  private final List<Outage> past = new ArrayList<>();
  private volatile boolean open = true;
  private Instant answered = Instant.now();
  private boolean down;

  private record Outage(Instant from, Instant until) {
    Duration within(Instant begin, Instant end) {
      Instant later = from.isAfter(begin) ? from : begin;
      Instant earlier = until.isBefore(end) ? until : end;
      return later.isBefore(earlier) ? Duration.between(later, earlier) : Duration.ZERO;
    }
  }

  Outages(PGSimpleDataSource source) {
    this.source = source;
    source.setConnectTimeout(1);
    source.setLoginTimeout(1);
    source.setSocketTimeout(1);
    Thread.ofPlatform().daemon().name("outages").start(this::askOnAndOn);
  }

  private void askOnAndOn() {
    while (open) {
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS chaos_kept (filled bytea STORAGE EXTERNAL)");
        while (open) {
          statement.execute(KEEP);
          up();
          Thread.sleep(EVERY_MILLIS);
        }
      } catch (SQLException away) {
        failed();
      } catch (InterruptedException over) {
        return;
      }
    }
  }

  private synchronized void failed() {
    down = true;
    try {
      wait(EVERY_MILLIS);
    } catch (InterruptedException over) {
      open = false;
    }
  }

  private synchronized void up() {
    Instant now = Instant.now();
    if (down) {
      past.add(new Outage(answered, now));
    }
    down = false;
    answered = now;
  }

  /// How long it was down between two moments.
  synchronized Duration within(Instant begin, Instant end) {
    Duration sum = Duration.ZERO;
    for (Outage outage : past) {
      sum = sum.plus(outage.within(begin, end));
    }
    return down ? sum.plus(new Outage(answered, Instant.now()).within(begin, end)) : sum;
  }

  @Override
  public void close() {
    open = false;
  }
}
