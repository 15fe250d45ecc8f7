package nl.ruggensteun.casefile;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The beat of everything that has a date: a look each second on every node. It survives whatever a
/// look throws.
@Component
class Beat implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
  private static final long MILLIS = 1_000;

  private final ObjectProvider<DueWork> work;
  private final DueRound round;
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});

  Beat(ObjectProvider<DueWork> work, DueRound round) {
    this.work = work;
    this.round = round;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("due-dates").start(this::onAndOn);
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void onAndOn() {
    List<DueWork> all = work.stream().toList();
    while (running) {
      all.forEach(this::allOf);
      rest();
    }
  }

  private void allOf(DueWork one) {
    try {
      boolean more = true;
      while (running && more) {
        more = round.of(one);
      }
    } catch (RuntimeException failed) {
      LOG.error("event=due-work-failed kind={}", failed.getClass().getSimpleName());
    }
  }

  private void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
