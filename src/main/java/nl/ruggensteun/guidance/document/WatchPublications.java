package nl.ruggensteun.guidance.document;

import java.time.Duration;
import nl.ruggensteun.platform.Repeating;
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
  private final Repeating looks = new Repeating("publications", EVERY, this::look);
  private boolean trouble;

  WatchPublications(KeptPublications publications) {
    this.publications = publications;
  }

  /// Before the web server: whoever reads first reads what is published.
  @Override
  public void start() {
    publications.begin();
    looks.start(Duration.ZERO);
  }

  @Override
  public void stop() {
    looks.stop();
  }

  @Override
  public boolean isRunning() {
    return looks.isRunning();
  }

  @Override
  public int getPhase() {
    return 0;
  }

  /// Whatever goes wrong, the next look comes.
  private void look() {
    try {
      publications.look();
      trouble = false;
    } catch (RuntimeException notNow) {
      if (!trouble && looks.isRunning()) {
        LOG.warn("event=publications-not-looked kind={}", notNow.getClass().getSimpleName());
      }
      trouble = true;
    }
  }
}
