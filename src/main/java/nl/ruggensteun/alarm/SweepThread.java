package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ruggensteun.platform.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// The beat of the alarms: a look at least each second on every node, sooner when a step falls due,
/// and at once when something was accepted anywhere. It survives whatever a look throws.
final class SweepThread implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(SweepThread.class);
  private static final long BEAT_MILLIS = 1_000;

  /// Under a flood one look serves all that came in this time.
  private static final long GATHER_MILLIS = 20;

  /// A look that takes longer hangs.
  static final Duration HANGS = Duration.ofSeconds(20);

  /// Steps that fall due closer together than this are taken together.
  private static final long TOGETHER_MILLIS = 200;

  private final Sweep sweep;
  private final Results results;
  private final ClockWatch watch;
  private final DueAlarms due;
  private final AlarmFigures figures;
  private final Clock clock;
  private final Duration hangs;
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean running;
  private volatile long lookedAt;
  private final AtomicBoolean jumped = new AtomicBoolean();
  private volatile Thread sweeper = new Thread(() -> {});
  private volatile Thread writer = new Thread(() -> {});

  SweepThread(Parts parts, Clock clock, Changes changes, Duration hangs) {
    this.hangs = hangs;
    this.sweep = parts.sweep();
    this.results = parts.results();
    this.watch = parts.watch();
    this.due = parts.due();
    this.figures = parts.figures();
    this.clock = clock;
    changes.onSweep(wake::release);
  }

  /// What it keeps going.
  record Parts(
      Sweep sweep, Results results, ClockWatch watch, DueAlarms due, AlarmFigures figures) {}

  @Override
  public void start() {
    running = true;
    startSweeper();
    startWriter();
  }

  private void startSweeper() {
    lookedAt = watch.counted();
    sweeper = Thread.ofPlatform().name("alarm-sweep").unstarted(this::sweepOnAndOn);
    sweeper.start();
  }

  private void startWriter() {
    writer = Thread.ofPlatform().name("alarm-results").unstarted(this::writeOnAndOn);
    writer.start();
  }

  /// Starts it anew when it stood still; answers whether it did. A thread that died or hangs is
  /// left alone and another takes its place: two that look at once take no step twice.
  boolean revive() {
    if (!running) {
      return false;
    }
    boolean hung = watch.counted() - lookedAt > hangs.toNanos();
    boolean stopped = !sweeper.isAlive() || hung;
    if (stopped) {
      LOG.error("event=alarm-sweep-revived hung={}", hung);
      sweeper.interrupt();
      startSweeper();
    }
    boolean mute = !writer.isAlive();
    if (mute) {
      startWriter();
    }
    return stopped || mute;
  }

  void wake() {
    wake.release();
  }

  boolean clockJumped() {
    return jumped.getAndSet(false);
  }

  @Override
  public void stop() {
    running = false;
    wake.release();
    try {
      sweeper.join(2_000);
      writer.join(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void sweepOnAndOn() {
    while (running && Thread.currentThread().equals(sweeper)) {
      lookedAt = watch.counted();
      quietly("sweep", this::look);
      quietly("wait", this::awaitBeat);
    }
  }

  private void look() {
    if (watch.jumped()) {
      figures.clockJumped();
      jumped.set(true);
      due.pullTo(clock.instant());
    }
    sweep.sweep();
  }

  private void awaitBeat() throws InterruptedException {
    if (wake.tryAcquire(untilNextStep(), TimeUnit.MILLISECONDS)) {
      TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
      wake.drainPermits();
    }
  }

  private long untilNextStep() {
    return due.nextDue()
        .map(next -> Duration.between(clock.instant(), next).toMillis())
        .map(millis -> Math.clamp(millis, TOGETHER_MILLIS, BEAT_MILLIS))
        .orElse(BEAT_MILLIS);
  }

  private void writeOnAndOn() {
    while (running && Thread.currentThread().equals(writer)) {
      quietly("results", () -> results.write(200));
    }
    quietly("results", () -> results.write(0));
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static void quietly(String what, Work work) {
    try {
      work.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.error("event=alarm-{}-failed kind={}", what, failed.getClass().getSimpleName());
      pause();
    }
  }

  /// The database may be restarting; asking it a thousand times a second helps nobody.
  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
