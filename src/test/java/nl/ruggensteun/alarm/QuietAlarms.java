package nl.ruggensteun.alarm;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The alarms as other modules open them, in a test where no telephone rings.
public final class QuietAlarms {
  private QuietAlarms() {}

  public static Alarms over(JdbcClient jdbc, Changes changes, Clock clock, Ids ids) {
    return new Alarms(jdbc, changes, new AlarmFigures(new SimpleMeterRegistry()), clock, ids);
  }

  static Channels channels(AccessWorld world) {
    return new Channels(world.database.jdbc(), world.clock);
  }

  public static AlarmNumbers numbers(JdbcClient jdbc) {
    return new AlarmNumbers(jdbc);
  }
}
