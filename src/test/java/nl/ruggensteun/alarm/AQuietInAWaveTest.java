package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AQuietInAWaveTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();
  private static final UUID DIRK = UUID.randomUUID();
  private static final String LINE = "councillors";

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);
  private final Mutes mutes = new Mutes(database.jdbc());

  @BeforeEach
  void bothHaveATelephone() {
    node.channel(BRAM, ChannelKind.VOICE);
    node.channel(BEN, ChannelKind.VOICE);
  }

  @Test
  void rings_nobody_for_half_an_hour_and_then_goes_on() {
    wave();
    agreed();

    assertThat(rungAfter(STEP)).isEmpty();
    assertThat(rungAfter(Duration.ofMinutes(28))).isEmpty();
    assertThat(rungAfter(Duration.ofMinutes(1))).isNotEmpty();
  }

  @Test
  void keeps_a_next_step_for_every_alarm_and_ends_none() {
    List<UUID> wave = wave();
    agreed();
    rungAfter(STEP);

    assertThat(wave)
        .allSatisfy(request ->
            assertThat(node.state(request).nextStepAt())
                .isEqualTo(clock.instant().minus(STEP).plus(Mute.LASTS)));
  }

  @Test
  void is_broken_through_by_whoever_wants_to_speak_somebody_now() {
    wave();
    agreed();
    rungAfter(STEP);

    wishing("now");

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
  }

  @Test
  void is_broken_through_by_each_new_one() {
    wave();
    agreed();
    rungAfter(Duration.ofMinutes(2));

    wishing("now");
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
    clock.forward(Duration.ofMinutes(2));
    wishing("now");
    assertThat(rungAfter(Duration.ZERO)).contains(BRAM);
  }

  @Test
  void holds_for_whoever_comes_later_and_can_wait() {
    wave();
    agreed();
    rungAfter(STEP);

    wishing("today");
    wishing("week");

    assertThat(rungAfter(Duration.ZERO)).isEmpty();
  }

  @Test
  void holds_on_its_own_line_only() {
    wave();
    agreed();
    node.alarms.open(
        new NewAlarm(
            AlarmKind.REQUEST,
            UUID.randomUUID(),
            Optional.of("mayors"),
            Optional.empty(),
            List.of(BEN),
            clock.instant(),
            new Pace(STEP, STEP)));

    assertThat(rungAfter(Duration.ofSeconds(61))).containsExactly(BEN);
  }

  @Test
  void does_not_hold_alarms_of_another_kind() {
    wave();
    agreed();
    node.alarms.open(
        new NewAlarm(
            AlarmKind.NOBODY,
            UUID.randomUUID(),
            Optional.of(LINE),
            Optional.empty(),
            List.of(BEN),
            clock.instant(),
            new Pace(STEP, STEP)));

    assertThat(rungAfter(Duration.ofSeconds(61))).containsExactly(BEN);
  }

  @Test
  void takes_two_different_members() {
    mutes.ask(UUID.randomUUID(), LINE, BRAM, clock.instant());

    assertThat(mutes.agree(LINE, BRAM, clock.instant())).isEmpty();
    assertThat(mutes.holding(clock.instant())).isEmpty();
    assertThat(mutes.agree(LINE, BEN, clock.instant()))
        .contains(clock.instant().plus(Duration.ofMinutes(30)));
  }

  @Test
  void takes_a_second_member_within_five_minutes() {
    Instant asked = clock.instant();
    mutes.ask(UUID.randomUUID(), LINE, BRAM, asked);

    assertThat(mutes.agree(LINE, BEN, asked.plus(Duration.ofMinutes(5)))).isEmpty();
    assertThat(mutes.asked(asked.plus(Duration.ofMinutes(5)))).isEmpty();
    assertThat(mutes.agree(LINE, BEN, asked.plus(Duration.ofMinutes(5)).minusMillis(1)))
        .isPresent();
  }

  @Test
  void may_be_asked_for_only_by_whom_a_wave_rings() {
    wave();

    assertThat(mutes.wavesOf(BRAM)).containsExactly(LINE);
    assertThat(mutes.wavesOf(DIRK)).isEmpty();
  }

  @Test
  void is_not_for_a_single_request() {
    node.request(STEP, BRAM, BEN);

    assertThat(mutes.wavesOf(BRAM)).isEmpty();
  }

  @Test
  void can_last_no_longer_than_half_an_hour_and_has_two_names_by_the_database() {
    mutes.ask(UUID.randomUUID(), LINE, BRAM, clock.instant());
    mutes.agree(LINE, BEN, clock.instant());

    assertThatThrownBy(() -> change("until_at = until_at + interval '1 second'"))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(() -> change("agreed_by = asked_by"))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @Test
  void does_not_keep_an_acknowledged_alarm_from_being_held() {
    List<UUID> wave = wave();
    rungAfter(Duration.ZERO);
    agreed();

    assertThat(node.alarms.take(AlarmKind.REQUEST, wave.getFirst(), BRAM)).isPresent();
    assertThat(node.state(wave.getFirst()).acknowledgedBy()).contains(BRAM);
  }

  private void change(String what) {
    database.jdbc().sql("UPDATE alarm_mute SET " + what).update();
  }

  private List<UUID> wave() {
    return List.of(node.request(STEP, BRAM, BEN), node.request(STEP, BRAM, BEN));
  }

  private void wishing(String wish) {
    node.alarms.open(
        new NewAlarm(
            AlarmKind.REQUEST,
            UUID.randomUUID(),
            Optional.of(LINE),
            Optional.of(wish),
            List.of(BRAM, BEN),
            clock.instant(),
            new Pace(STEP, STEP)));
  }

  private void agreed() {
    mutes.ask(UUID.randomUUID(), LINE, BRAM, clock.instant());
    assertThat(mutes.agree(LINE, BEN, clock.instant())).isPresent();
  }

  private List<UUID> rungAfter(Duration waited) {
    clock.forward(waited);
    node.beat();
    return node.world.members();
  }
}
