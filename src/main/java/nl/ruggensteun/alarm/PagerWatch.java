package nl.ruggensteun.alarm;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import nl.ruggensteun.platform.Repeating;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Watches the pager every half minute, on every node, on a thread of its own; and each minute
/// tells a watch outside that all is well, so that silence is noticed there (a dead man's switch).
final class PagerWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PagerWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PagerAuditor auditor;
  private final Optional<URI> heartbeat;
  private final OutsideWorld world;
  private final Repeating watch = new Repeating("pager-watch", EVERY, this::lookQuietly);
  private int looks;

  /// @param heartbeat where to tell that all is well; empty when nobody watches
  PagerWatch(PagerAuditor auditor, Optional<URI> heartbeat, OutsideWorld world) {
    this.auditor = auditor;
    this.heartbeat = heartbeat;
    this.world = world;
  }

  @Override
  public void start() {
    watch.start(EVERY);
  }

  @Override
  public void stop() {
    watch.stop();
  }

  @Override
  public boolean isRunning() {
    return watch.isRunning();
  }

  private void lookQuietly() {
    try {
      look();
    } catch (RuntimeException failed) {
      LOG.error("event=pager-watch-failed kind={}", failed.getClass().getSimpleName());
    }
  }

  /// Every second look that finds all well is told outside.
  void look() {
    boolean well = auditor.look();
    looks++;
    if (well && looks % 2 == 0) {
      heartbeat.ifPresent(this::beat);
    }
  }

  private void beat(URI where) {
    Outcome outcome = world.ask(HttpRequest.newBuilder(where).timeout(PATIENCE).GET().build());
    if (!(outcome instanceof Outcome.Taken)) {
      LOG.warn("event=heartbeat-not-taken result={}", outcome.code());
    }
  }
}
