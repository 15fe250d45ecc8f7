package nl.ruggensteun.guidance;

import java.time.Duration;
import java.util.List;
import nl.ruggensteun.platform.Repeating;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Writes down each minute, and when the program stops, how often pages were read. A program that
/// is killed forgets a minute of it, which harms nobody.
@Component
final class WritePageReads implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WritePageReads.class);
  private static final Duration EVERY = Duration.ofMinutes(1);

  private final PageReads reads;
  private final PageReadCounts counts;
  private final Repeating writes = new Repeating("page-reads", EVERY, this::write);

  WritePageReads(PageReads reads, PageReadCounts counts) {
    this.reads = reads;
    this.counts = counts;
  }

  @Override
  public void start() {
    writes.start(EVERY);
  }

  @Override
  public void stop() {
    writes.stop();
    write();
  }

  @Override
  public boolean isRunning() {
    return writes.isRunning();
  }

  /// After the web server, so that the last pages count as well.
  @Override
  public int getPhase() {
    return 0;
  }

  /// Once it returns, every reading before it is written down.
  synchronized void write() {
    List<PageReads.Count> taken = reads.take();
    if (taken.isEmpty()) {
      return;
    }
    try {
      counts.add(taken);
    } catch (RuntimeException databaseAway) {
      reads.putBack(taken);
      LOG.warn("event=page-reads-kept-back kind={}", databaseAway.getClass().getSimpleName());
    }
  }
}
