package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnAlarmThatNobodyTakesTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEA = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private final PinnedClock clock = PinnedClock.atNight();
  private final AlarmNode node = new AlarmNode(TestDatabase.fresh(), clock);

  @BeforeEach
  void everybodyHasATelephone() {
    List.of(BRAM, BEA, BEN).forEach(member -> node.channel(member, ChannelKind.VOICE));
  }

  @Test
  void rings_who_is_on_duty_first_then_the_second_then_everybody_and_round_again() {
    node.roster.staff("councillors", BEA, BRAM);
    node.request(STEP, BRAM, BEN, BEA);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEA);
    assertThat(rungAfter(STEP)).containsExactly(BRAM);
    assertThat(rungAfter(STEP)).containsExactly(BEA, BRAM, BEN);
    assertThat(rungAfter(STEP)).containsExactly(BEA);
  }

  @Test
  void passes_over_a_member_on_duty_who_cannot_open_what_waits() {
    node.roster.staff("councillors", BEA);
    node.request(STEP, BRAM, BEN);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
    assertThat(rungAfter(STEP)).containsExactly(BEN);
  }

  @Test
  void passes_over_at_once_whoever_has_no_channel() {
    UUID silent = UUID.randomUUID();
    node.request(STEP, silent, BEN);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEN);
  }

  @Test
  void goes_as_fast_as_every_five_seconds() {
    node.request(Duration.ofSeconds(5), BRAM, BEN);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
    assertThat(rungAfter(Duration.ofSeconds(4))).isEmpty();
    assertThat(rungAfter(Duration.ofSeconds(1))).containsExactly(BEN);
  }

  @Test
  void keeps_its_beat_when_a_look_comes_late() {
    node.request(STEP, BRAM, BEN);
    rungAfter(Duration.ZERO);

    assertThat(rungAfter(STEP.plusMillis(900))).containsExactly(BEN);
    assertThat(rungAfter(STEP.minusMillis(900))).containsExactly(BRAM, BEN);
  }

  @Test
  void tells_truly_how_many_people_were_called() {
    UUID request = node.request(STEP, BRAM, BEN);
    assertThat(node.state(request).peopleCalled()).isZero();

    rungAfter(Duration.ZERO);
    assertThat(node.state(request).peopleCalled()).isEqualTo(1);
    rungAfter(STEP);
    rungAfter(STEP);
    assertThat(node.state(request).peopleCalled()).isEqualTo(2);
  }

  @Test
  void goes_on_without_a_soul_to_ring_and_finds_who_comes_later() {
    UUID newcomer = UUID.randomUUID();
    node.request(STEP, newcomer);
    assertThat(rungAfter(Duration.ZERO)).isEmpty();

    node.channel(newcomer, ChannelKind.SMS);
    assertThat(rungAfter(STEP)).containsExactly(newcomer);
  }

  @Test
  void stays_quiet_while_somebody_holds_it_and_goes_on_with_the_others_when_they_fall_silent() {
    UUID request = node.request(STEP, BRAM, BEN);
    rungAfter(Duration.ZERO);
    UUID alarm = node.state(request).alarmId();

    assertThat(node.alarms.acknowledge(alarm, BRAM))
        .contains(clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(rungAfter(Duration.ofMinutes(9))).isEmpty();
    assertThat(node.state(request).acknowledgedBy()).contains(BRAM);

    assertThat(rungAfter(Duration.ofMinutes(1))).containsExactly(BEN);
    assertThat(node.state(request).acknowledgedBy()).isEmpty();
  }

  @Test
  void is_acknowledged_by_one_and_by_nobody_outside_its_route() {
    UUID request = node.request(STEP, BRAM, BEN);
    UUID alarm = node.state(request).alarmId();
    UUID dirk = UUID.randomUUID();

    assertThat(node.alarms.acknowledge(alarm, dirk)).isEmpty();
    assertThat(node.alarms.acknowledge(alarm, BRAM)).isPresent();
    assertThat(node.alarms.acknowledge(alarm, BEN)).isEmpty();
    assertThat(node.alarms.take(AlarmKind.REQUEST, request, BEN)).isPresent();
    assertThat(node.state(request).acknowledgedBy()).contains(BEN);
  }

  @Test
  void goes_on_at_once_with_those_left_when_it_is_given_back() {
    UUID request = node.request(STEP, BRAM, BEN, BEA);
    rungAfter(Duration.ZERO);
    node.alarms.take(AlarmKind.REQUEST, request, BRAM);

    node.alarms.goOn(AlarmKind.REQUEST, request, List.of(BEN, BEA));

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEN);
    assertThat(node.alarms.acknowledge(node.state(request).alarmId(), BRAM)).isEmpty();
  }

  @Test
  void is_silent_for_good_once_closed() {
    UUID request = node.request(STEP, BRAM, BEN);
    rungAfter(Duration.ZERO);

    node.alarms.close(AlarmKind.REQUEST, request);

    assertThat(rungAfter(STEP)).isEmpty();
    assertThat(node.alarms.stateOf(AlarmKind.REQUEST, request)).isEqualTo(Optional.empty());
  }

  @Test
  void rings_everybody_when_the_order_cannot_be_found_and_holds_up_no_other() {
    OnDuty broken =
        (line, moment) -> {
          throw new IllegalStateException("no roster");
        };
    node.request(STEP, BRAM, BEN);
    node.request(STEP, BEA);

    new Sweep(node.stores, broken, node.dispatch, node.figures, clock, node.ids).sweep();

    assertThat(node.world.members()).containsExactlyInAnyOrder(BRAM, BEN, BEA);
  }

  private List<UUID> rungAfter(Duration waited) {
    clock.forward(waited);
    node.beat();
    return node.world.members();
  }
}
