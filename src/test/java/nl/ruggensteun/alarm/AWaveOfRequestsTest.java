package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AWaveOfRequestsTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private final PinnedClock clock = PinnedClock.atNight();
  private final AlarmNode node = new AlarmNode(TestDatabase.fresh(), clock);

  @BeforeEach
  void bothHaveATelephone() {
    node.channel(BRAM, ChannelKind.VOICE);
    node.channel(BEN, ChannelKind.VOICE);
  }

  @Test
  void rings_each_member_once_a_minute() {
    wave(200);
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
    wave(20);
    assertThat(rungAfter(Duration.ofSeconds(59))).isEmpty();
    assertThat(rungAfter(Duration.ofSeconds(1))).containsExactly(BEN);
  }

  @Test
  void goes_on_ringing_for_the_others_when_one_is_taken() {
    List<UUID> wave = wave(3);
    rungAfter(Duration.ZERO);
    node.alarms.take(AlarmKind.REQUEST, wave.getFirst(), BRAM);

    assertThat(rungAfter(STEP)).containsExactly(BEN);
    node.alarms.take(AlarmKind.REQUEST, wave.get(1), BEN);
    assertThat(rungAfter(STEP)).containsExactlyInAnyOrder(BRAM, BEN);
  }

  @Test
  void keeps_a_next_step_for_every_alarm() {
    List<UUID> wave = wave(50);
    rungAfter(Duration.ZERO);

    assertThat(wave)
        .allSatisfy(request ->
            assertThat(node.state(request).nextStepAt()).isEqualTo(clock.instant().plus(STEP)));
  }

  @Test
  void does_not_say_that_people_were_called_for_an_alarm_that_did_not_ring() {
    List<UUID> wave = wave(2);
    rungAfter(Duration.ZERO);

    assertThat(wave.stream().map(request -> node.state(request).peopleCalled()))
        .containsExactlyInAnyOrder(1, 0);
  }

  @Test
  void does_not_silence_an_alarm_of_another_kind() {
    wave(1);
    rungAfter(Duration.ZERO);
    node.alarms.open(
        new NewAlarm(
            AlarmKind.NOBODY,
            UUID.randomUUID(),
            Optional.empty(),
            Optional.empty(),
            List.of(BRAM),
            clock.instant(),
            new Pace(STEP, STEP)));

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
  }

  private List<UUID> wave(int requests) {
    List<UUID> wave = new ArrayList<>();
    node.database
        .transactions()
        .run(() -> {
          for (int i = 0; i < requests; i++) {
            wave.add(node.request(STEP, BRAM, BEN));
          }
        });
    return wave;
  }

  private List<UUID> rungAfter(Duration waited) {
    clock.forward(waited);
    node.beat();
    return node.world.members();
  }
}
