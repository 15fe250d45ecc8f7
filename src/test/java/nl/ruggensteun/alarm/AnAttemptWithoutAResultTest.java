package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class AnAttemptWithoutAResultTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);

  @Test
  void is_made_by_another_node_three_seconds_after_a_crash_between_deciding_and_sending() {
    AlarmNode dying = new AlarmNode(database, clock, Duration.ofSeconds(60), lost -> {}, null);
    dying.channel(BRAM, ChannelKind.VOICE);
    dying.request(STEP, BRAM);
    dying.beat();

    assertThat(afterwards(Duration.ofSeconds(2)).world.members()).isEmpty();
    assertThat(afterwards(Duration.ofSeconds(1)).world.members()).containsExactly(BRAM);
    assertThat(afterwards(Duration.ofSeconds(5)).world.members()).isEmpty();
  }

  @Test
  void is_left_to_the_node_that_still_waits_for_a_slow_gateway() {
    AlarmNode patient = new AlarmNode(database, clock, Duration.ofSeconds(60), slow -> {}, null);
    patient.channel(BRAM, ChannelKind.VOICE);
    patient.request(STEP, BRAM);
    for (int second = 0; second < 20; second++) {
      patient.beat();
      assertThat(afterwards(Duration.ofSeconds(1)).world.members()).isEmpty();
    }

    assertThat(afterwards(Duration.ofSeconds(3)).world.members()).containsExactly(BRAM);
  }

  @Test
  void is_left_to_the_node_that_has_not_yet_written_down_that_it_rang() throws Exception {
    AlarmNode busy = new AlarmNode(database, clock);
    busy.channel(BRAM, ChannelKind.VOICE);
    busy.request(STEP, BRAM);
    for (int second = 0; second < 10; second++) {
      busy.sweep.sweep();
      assertThat(afterwards(Duration.ofSeconds(1)).world.members()).isEmpty();
    }
    busy.results.write(0);

    assertThat(busy.world.members()).containsExactly(BRAM);
    assertThat(afterwards(Duration.ofSeconds(20)).world.members()).isEmpty();
  }

  @Test
  void is_not_made_again_when_it_rang_while_the_database_went_away() {
    AlarmNode busy = new AlarmNode(database, clock);
    busy.channel(BRAM, ChannelKind.VOICE);
    busy.request(STEP, BRAM);
    busy.sweep.sweep();
    database.jdbc().sql("ALTER TABLE alarm_attempt RENAME TO away").update();
    clock.forward(Duration.ofSeconds(10));
    assertThatThrownBy(() -> busy.results.write(0)).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(node.sweep::sweep).isInstanceOf(DataAccessException.class);
    database.jdbc().sql("ALTER TABLE away RENAME TO alarm_attempt").update();

    assertThat(afterwards(Duration.ZERO).world.members()).isEmpty();
    busy.beat();

    assertThat(busy.world.members()).containsExactly(BRAM);
    assertThat(afterwards(Duration.ofSeconds(20)).world.members()).isEmpty();
  }

  @Test
  void is_made_even_when_the_alarm_has_gone_on_since() {
    AlarmNode dying = new AlarmNode(database, clock, Duration.ofSeconds(60), lost -> {}, null);
    dying.channel(BRAM, ChannelKind.VOICE);
    dying.channel(BEN, ChannelKind.VOICE);
    dying.request(Duration.ofSeconds(5), BRAM, BEN);
    dying.beat();

    assertThat(afterwards(Duration.ofSeconds(5)).world.members())
        .containsExactlyInAnyOrder(BRAM, BEN);
  }

  @Test
  void is_not_made_any_more_once_somebody_holds_the_alarm() {
    AlarmNode dying = new AlarmNode(database, clock, Duration.ofSeconds(60), lost -> {}, null);
    dying.channel(BRAM, ChannelKind.VOICE);
    UUID request = dying.request(STEP, BRAM, BEN);
    dying.beat();
    node.alarms.acknowledge(node.state(request).alarmId(), BEN);

    assertThat(afterwards(Duration.ofSeconds(5)).world.members()).isEmpty();
  }

  @Test
  void is_repeated_every_five_seconds_while_the_gateway_is_away_and_other_channels_do_not_wait() {
    node.channel(BRAM, ChannelKind.VOICE);
    node.channel(BRAM, ChannelKind.MAIL);
    node.world.fails(ChannelKind.VOICE);
    node.request(STEP, BRAM);
    node.beat();
    assertThat(node.world.kinds()).containsExactly(ChannelKind.MAIL);

    assertThat(afterwards(Duration.ofSeconds(5)).world.kinds()).isEmpty();
    node.world.works(ChannelKind.VOICE);
    assertThat(afterwards(Duration.ofSeconds(5)).world.kinds()).containsExactly(ChannelKind.VOICE);
    assertThat(afterwards(Duration.ofSeconds(5)).world.kinds()).isEmpty();
  }

  @Test
  void ends_when_the_gateway_is_away_and_the_alarm_goes_on_to_the_next() {
    node.channel(BRAM, ChannelKind.VOICE);
    node.channel(BEN, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    node.request(Duration.ofSeconds(7), BRAM, BEN);
    node.beat();
    assertThat(afterwards(Duration.ofSeconds(7)).world.members()).containsExactly(BEN);

    node.world.works(ChannelKind.VOICE);
    assertThat(afterwards(Duration.ofSeconds(4)).world.members()).isEmpty();
  }

  private AlarmNode afterwards(Duration waited) {
    clock.forward(waited);
    node.beat();
    return node;
  }
}
