package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What is wrong with the ringing itself, for coordinators to see.
@Component
public class PagerBook {
  private final Troubles troubles;
  private final Clock clock;

  PagerBook(JdbcClient jdbc, Clock clock) {
    this.troubles = new Troubles(jdbc);
    this.clock = clock;
  }

  /// @param what in the word of our interface
  public record Trouble(String what, Instant since) {}

  public List<Trouble> present() {
    return troubles.present(clock.instant()).stream()
        .map(seen -> new Trouble(seen.what(), seen.since()))
        .toList();
  }
}
