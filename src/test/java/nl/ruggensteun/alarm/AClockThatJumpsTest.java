package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.platform.CommonClock;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;

class AClockThatJumpsTest {
  private static final UUID BRAM = UUID.randomUUID();

  private final PinnedClock clock = PinnedClock.atNight();
  private final AtomicLong counted = new AtomicLong();
  private final AtomicReference<Instant> database = new AtomicReference<>(clock.instant());
  private final CommonClock common = new CommonClock(clock);
  private final ClockWatch watch = new ClockWatch(common, counted::get, database::get);

  @Test
  void is_not_seen_in_a_clock_that_simply_runs() {
    for (int second = 0; second < 100; second++) {
      time(Duration.ofSeconds(1), Duration.ofMillis(1_010));
      assertThat(watch.jumped()).isFalse();
    }
  }

  @Test
  void is_seen_when_it_is_set_back_and_once_only() {
    time(Duration.ofSeconds(1), Duration.ofHours(-1));
    assertThat(watch.jumped()).isTrue();
    time(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(watch.jumped()).isFalse();
  }

  @Test
  void is_seen_when_the_counter_jumps_along_but_the_database_does_not() {
    clock.forward(Duration.ofMinutes(5));
    counted.addAndGet(Duration.ofMinutes(5).toNanos());
    assertThat(watch.jumped()).isTrue();
    time(Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertThat(watch.jumped()).isFalse();
  }

  @Test
  void of_one_node_alone_is_put_right_by_the_time_of_the_database() {
    time(Duration.ofSeconds(1), Duration.ofHours(-1));
    assertThat(watch.jumped()).isTrue();
    assertThat(common.instant()).isEqualTo(database.get());
    time(Duration.ofSeconds(1), Duration.ofHours(1).plusSeconds(2));
    assertThat(watch.jumped()).isTrue();
    assertThat(common.instant()).isEqualTo(clock.instant()).isEqualTo(database.get());
  }

  @Test
  void of_the_whole_machine_is_followed() {
    time(Duration.ofSeconds(1), Duration.ofHours(-1));
    database.set(clock.instant());

    assertThat(watch.jumped()).isTrue();
    assertThat(common.instant()).isEqualTo(clock.instant());
  }

  @Test
  void is_not_seen_in_a_database_that_hung_before_it_said_the_time() {
    AtomicReference<Duration> hangs = new AtomicReference<>(Duration.ZERO);
    ClockWatch waiting =
        new ClockWatch(
            common,
            counted::get,
            () -> {
              Instant beforeItHung = database.get();
              time(hangs.get(), hangs.get());
              return beforeItHung;
            });
    for (int second = 0; second < 60; second++) {
      time(Duration.ofSeconds(1), Duration.ofSeconds(1));
      hangs.set(Duration.ofSeconds(second % 40));
      assertThat(waiting.jumped()).isFalse();
    }
    hangs.set(Duration.ZERO);
    time(Duration.ofSeconds(1), Duration.ofHours(-1));
    assertThat(waiting.jumped()).isTrue();
  }

  @Test
  void set_back_an_hour_silences_no_telephone() {
    AlarmNode node = new AlarmNode(TestDatabase.fresh(), clock);
    node.channel(BRAM, ChannelKind.VOICE);
    UUID ringing = node.request(Duration.ofSeconds(60), BRAM);
    UUID held = node.request(Duration.ofSeconds(60), BRAM);
    node.beat();
    node.alarms.take(AlarmKind.REQUEST, held, BRAM);
    node.world.members();

    clock.forward(Duration.ofHours(-1));
    node.stores.due().pullTo(clock.instant());
    node.beat();

    assertThat(node.world.members()).containsExactly(BRAM);
    assertThat(node.state(ringing).nextStepAt()).isBeforeOrEqualTo(clock.instant().plusSeconds(60));
    assertThat(node.state(held).nextStepAt())
        .isBeforeOrEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
  }

  private void time(Duration passed, Duration onTheClock) {
    counted.addAndGet(passed.toNanos());
    database.set(database.get().plus(passed));
    clock.forward(onTheClock);
  }
}
