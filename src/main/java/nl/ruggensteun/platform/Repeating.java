package nl.ruggensteun.platform;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Work that is done again and again on a thread of its own, until it is stopped. The work itself
/// sees to it that nothing it does ends the row: what it throws is the last that was heard of it.
public final class Repeating {
  private final String name;
  private final Duration every;
  private final Runnable work;
  private volatile Optional<ScheduledExecutorService> running = Optional.empty();

  /// @param every from the end of one time to the begin of the next
  public Repeating(String name, Duration every, Runnable work) {
    this.name = name;
    this.every = every;
    this.work = work;
  }

  /// @param first until the first time
  public void start(Duration first) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            job -> Thread.ofPlatform().name(name).daemon().unstarted(job));
    var _ =
        thread.scheduleWithFixedDelay(
            work, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    running = Optional.of(thread);
  }

  /// Does not wait for what is being done.
  public void stop() {
    Optional<ScheduledExecutorService> present = running;
    running = Optional.empty();
    present.ifPresent(ScheduledExecutorService::shutdownNow);
  }

  public boolean isRunning() {
    return running.isPresent();
  }
}
