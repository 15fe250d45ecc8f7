package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProvidersThatAreDownTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);
  private final UUID bram = UUID.randomUUID();
  private final UUID ben = UUID.randomUUID();

  @ParameterizedTest
  @EnumSource(
      value = ChannelKind.class,
      names = {"VOICE", "SMS"})
  void let_the_next_channel_ring_at_once(ChannelKind down) {
    ChannelKind other = down == ChannelKind.VOICE ? ChannelKind.SMS : ChannelKind.VOICE;
    orderOver(down);
    node.channel(bram, down);
    node.channel(bram, other);
    node.world.fails(down);
    node.request(STEP, bram);
    node.beat();

    assertThat(node.world.kinds()).containsExactly(other);
  }

  @Test
  void are_tried_again_after_five_seconds_beside_the_other_channel() {
    orderOver(ChannelKind.VOICE);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(bram, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    node.request(STEP, bram);
    node.beat();
    assertThat(node.world.kinds()).containsExactly(ChannelKind.SMS);

    node.world.works(ChannelKind.VOICE);
    clock.forward(RETRY);
    node.beat();

    assertThat(node.world.kinds()).containsExactly(ChannelKind.VOICE);
  }

  @Test
  void do_not_make_the_other_channel_ring_twice() {
    orderOver(ChannelKind.VOICE);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(bram, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    node.request(STEP, bram);
    for (int i = 0; i < 5; i++) {
      node.beat();
      clock.forward(RETRY);
    }

    assertThat(node.world.kinds()).containsExactly(ChannelKind.SMS);
  }

  @Test
  void do_not_widen_to_a_channel_that_was_never_proven() {
    orderOver(ChannelKind.VOICE);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(bram, ChannelKind.SMS);
    database.jdbc().sql("UPDATE alarm_channel SET verified_at = NULL WHERE kind = 'sms'").update();
    node.world.fails(ChannelKind.VOICE);
    node.request(STEP, bram);
    node.beat();

    assertThat(node.world.kinds()).isEmpty();
  }

  @Test
  void all_at_once_do_not_end_the_ringing_and_it_goes_on_when_one_is_back() {
    node.channel(bram, ChannelKind.VOICE);
    node.channel(ben, ChannelKind.SMS);
    Set.of(ChannelKind.values()).forEach(node.world::fails);
    UUID request = node.request(STEP, bram, ben);
    for (int i = 0; i < 30; i++) {
      node.beat();
      clock.forward(Duration.ofSeconds(20));
    }
    assertThat(node.world.members()).isEmpty();
    assertThat(node.state(request).nextStepAt()).isBefore(clock.instant().plus(STEP));

    Set.of(ChannelKind.values()).forEach(node.world::works);
    node.beat();
    clock.forward(STEP);
    node.beat();
    assertThat(node.world.members()).isNotEmpty();
  }

  @Test
  void never_say_that_people_were_called() {
    node.channel(bram, ChannelKind.VOICE);
    node.world.fails(ChannelKind.VOICE);
    UUID request = node.request(STEP, bram);
    node.beat();

    assertThat(node.state(request).peopleCalled()).isZero();
  }

  @Test
  void are_asked_no_more_once_somebody_took_it() {
    orderOver(ChannelKind.VOICE);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(bram, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    UUID request = node.request(STEP, bram, ben);
    node.beat();
    node.world.kinds();
    node.alarms.take(AlarmKind.REQUEST, request, ben);
    node.world.works(ChannelKind.VOICE);
    clock.forward(RETRY);
    node.beat();

    assertThat(node.world.kinds()).isEmpty();
  }

  @Test
  void do_not_ring_again_somebody_who_gave_the_request_back() {
    node.channel(bram, ChannelKind.VOICE);
    node.channel(ben, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    UUID request = node.request(STEP, bram, ben);
    node.beat();
    node.alarms.take(AlarmKind.REQUEST, request, bram);
    node.alarms.goOn(AlarmKind.REQUEST, request, List.of(ben));
    node.world.works(ChannelKind.VOICE);
    clock.forward(RETRY);
    node.beat();

    assertThat(node.world.members()).containsOnly(ben);
  }

  @Test
  void do_not_ring_again_somebody_who_lost_the_keys() {
    node.channel(bram, ChannelKind.VOICE);
    node.channel(ben, ChannelKind.SMS);
    node.world.fails(ChannelKind.VOICE);
    node.request(STEP, bram, ben);
    node.beat();
    node.alarms.cannotOpen(bram);
    node.world.works(ChannelKind.VOICE);
    for (int i = 0; i < 40; i++) {
      clock.forward(RETRY);
      node.beat();
    }

    assertThat(node.world.members()).isNotEmpty().containsOnly(ben);
  }

  @Test
  void leave_three_hundred_alarms_at_once_each_with_a_next_step_and_everybody_rung() {
    List<UUID> members = new ArrayList<>();
    List<UUID> requests = new ArrayList<>();
    database
        .transactions()
        .run(() -> {
          for (int i = 0; i < 300; i++) {
            UUID member = UUID.randomUUID();
            members.add(member);
            node.channel(member, ChannelKind.VOICE);
            requests.add(node.request(STEP, member));
          }
        });
    node.beat();

    assertThat(node.world.members()).containsExactlyInAnyOrderElementsOf(members);
    assertThat(requests)
        .allSatisfy(request ->
            assertThat(node.state(request).nextStepAt()).isEqualTo(clock.instant().plus(STEP)));
  }

  private void orderOver(ChannelKind kind) {
    Policy order = new Policy(List.of(new PolicyStep(Whom.ROUTE, Set.of(kind), STEP)));
    new Policies(database.jdbc())
        .replace(new LinePolicy("councillors", 0, Map.of(Urgency.TODAY, order)));
  }
}
