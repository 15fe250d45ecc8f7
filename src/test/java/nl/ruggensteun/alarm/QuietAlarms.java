package nl.ruggensteun.alarm;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.SeededRandomness;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The alarms as other modules open them, in a test where no telephone rings.
public final class QuietAlarms {
  private QuietAlarms() {}

  public static Alarms over(JdbcClient jdbc, Changes changes, Clock clock, Ids ids) {
    return new Alarms(jdbc, changes, new AlarmFigures(new SimpleMeterRegistry()), clock, ids);
  }

  static ChannelBook channels(AccessWorld world) {
    return new ChannelBook(
        world.database.jdbc(),
        world.database.transactions(),
        world.get(AuditLog.class),
        world.clock,
        new Ids(world.clock, new SeededRandomness(3)));
  }

  public static AlarmNumbers numbers(JdbcClient jdbc) {
    return new AlarmNumbers(jdbc);
  }
}
