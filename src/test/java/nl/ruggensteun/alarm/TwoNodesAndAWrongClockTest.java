package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.platform.CommonClock;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two machines with a clock each, over one database with its own.
class TwoNodesAndAWrongClockTest {
  private static final UUID BRAM = UUID.randomUUID();
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final TestDatabase database = TestDatabase.fresh();
  private final AtomicReference<Instant> time =
      new AtomicReference<>(PinnedClock.atNight().instant());
  private final AtomicLong counted = new AtomicLong();
  private final Machine right = new Machine();
  private final Machine wrong = new Machine();

  private final class Machine {
    final PinnedClock own = new PinnedClock(time.get());
    final CommonClock common = new CommonClock(own);
    final ClockWatch watch = new ClockWatch(common, counted::get, time::get);
    final AlarmNode node = new AlarmNode(database, common);

    /// As its thread does it each second; here every five.
    void look() {
      if (watch.jumped()) {
        node.stores.due().pullTo(common.instant());
      }
      node.beat();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, -10, 600, 3600})
  void ring_each_step_once_and_in_time(int seconds) {
    wrong.node.channel(BRAM, ChannelKind.VOICE);
    wrong.own.forward(Duration.ofSeconds(seconds));
    bothLook();
    wrong.node.request(STEP, BRAM);
    List<Integer> rung = new ArrayList<>();
    for (int second = 0; second < 190; second += 5) {
      if (rings()) {
        rung.add(second);
      }
    }

    assertThat(rung).containsExactly(0, 60, 120, 180);
  }

  @ParameterizedTest
  @ValueSource(ints = {-3600, 600, 3600})
  void leave_nobody_silent_when_the_wrong_one_dies(int seconds) {
    wrong.node.channel(BRAM, ChannelKind.VOICE);
    wrong.own.forward(Duration.ofSeconds(seconds));
    bothLook();
    wrong.node.request(STEP, BRAM);
    wrong.look();
    assertThat(wrong.node.world.members()).containsExactly(BRAM);

    int waited = 0;
    while (right.node.world.members().isEmpty() && waited < 4_000) {
      pass();
      right.look();
      waited += 5;
    }
    assertThat(waited).isEqualTo(60);
  }

  private void bothLook() {
    pass();
    wrong.look();
    right.look();
  }

  private boolean rings() {
    wrong.look();
    right.look();
    boolean rang = wrong.node.world.members().size() + right.node.world.members().size() > 0;
    pass();
    return rang;
  }

  private void pass() {
    time.set(time.get().plus(LOOK));
    counted.addAndGet(LOOK.toNanos());
    right.own.forward(LOOK);
    wrong.own.forward(LOOK);
  }
}
