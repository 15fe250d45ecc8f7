package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.CommonClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The real thread that takes the steps, broken in the middle of a look.
@Timeout(120)
class ASweepThatStandsStillTest {
  private static final UUID BRAM = UUID.randomUUID();
  private static final Duration HANGS = Duration.ofHours(1);

  private final Clock clock = Clock.systemUTC();
  private final AlarmNode node = new AlarmNode(TestDatabase.fresh(), clock);
  private final CountDownLatch broken = new CountDownLatch(1);
  private final CountDownLatch never = new CountDownLatch(1);

  /// How much longer it seems to take than it does.
  private final AtomicLong longer = new AtomicLong();

  private final AtomicReference<Supplier<Instant>> asked = new AtomicReference<>(clock::instant);
  private final SweepThread sweep =
      new SweepThread(
          new SweepThread.Parts(
              node.sweep,
              node.results,
              new ClockWatch(
                  new CommonClock(clock),
                  () -> System.nanoTime() + longer.get(),
                  () -> asked.get().get()),
              node.stores.due(),
              node.figures),
          clock,
          new Changes((members, sweeps) -> {}),
          HANGS);

  @AfterEach
  void stop() {
    never.countDown();
    sweep.stop();
  }

  @Test
  void because_its_thread_died_is_started_anew_and_rings() throws InterruptedException {
    asked.set(() -> {
      asked.set(clock::instant);
      broken.countDown();
      throw new OutOfMemoryError("of a test");
    });
    begin();
    eventually(sweep::revive);

    eventually(this::bramIsRung);
  }

  @Test
  void because_a_look_hangs_is_started_anew_and_rings() throws InterruptedException {
    asked.set(() -> {
      asked.set(clock::instant);
      broken.countDown();
      await(never);
      return clock.instant();
    });
    begin();
    assertThat(sweep.revive()).as("too early to call it hanging").isFalse();
    longer.set(HANGS.toNanos());
    eventually(sweep::revive);

    eventually(this::bramIsRung);
  }

  @Test
  void is_not_seen_in_one_that_goes_on() {
    sweep.start();
    node.channel(BRAM, ChannelKind.VOICE);
    node.request(Duration.ofSeconds(60), BRAM);
    eventually(this::bramIsRung);

    assertThat(sweep.revive()).isFalse();
  }

  private void begin() throws InterruptedException {
    sweep.start();
    broken.await();
    node.channel(BRAM, ChannelKind.VOICE);
    node.request(Duration.ofSeconds(60), BRAM);
  }

  private boolean bramIsRung() {
    return node.world.members().contains(BRAM);
  }

  private static void await(CountDownLatch latch) {
    boolean interrupted = true;
    while (interrupted) {
      try {
        latch.await();
        interrupted = false;
      } catch (InterruptedException hangsOn) {
        interrupted = true;
      }
    }
  }

  private static void eventually(BooleanSupplier becomes) {
    while (!becomes.getAsBoolean()) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException tooLong) {
        throw new AssertionError(tooLong);
      }
    }
  }
}
