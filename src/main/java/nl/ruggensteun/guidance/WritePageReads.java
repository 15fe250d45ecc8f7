package nl.ruggensteun.guidance;

import java.time.Duration;
import java.util.List;
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
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});

  WritePageReads(PageReads reads, PageReadCounts counts) {
    this.reads = reads;
    this.counts = counts;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("page-reads").start(this::onAndOn);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    write();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// After the web server, so that the last pages count as well.
  @Override
  public int getPhase() {
    return 0;
  }

  private void onAndOn() {
    while (running) {
      try {
        Thread.sleep(EVERY);
        write();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  void write() {
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
