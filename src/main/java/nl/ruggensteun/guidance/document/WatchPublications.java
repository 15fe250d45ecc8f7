package nl.ruggensteun.guidance.document;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every two seconds whether something was published, on this node or another.
@Component
final class WatchPublications implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WatchPublications.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final KeptPublications publications;
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});
  private boolean trouble;

  WatchPublications(KeptPublications publications) {
    this.publications = publications;
  }

  /// Before the web server: whoever reads first reads what is published.
  @Override
  public void start() {
    publications.begin();
    running = true;
    thread = Thread.ofVirtual().name("publications").start(this::onAndOn);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  private void onAndOn() {
    while (running) {
      try {
        look();
        Thread.sleep(EVERY);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /// Whatever goes wrong, the next look comes.
  private void look() {
    try {
      publications.look();
      trouble = false;
    } catch (RuntimeException notNow) {
      if (!trouble && running) {
        LOG.warn("event=publications-not-looked kind={}", notNow.getClass().getSimpleName());
      }
      trouble = true;
    }
  }
}
