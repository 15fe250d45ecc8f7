package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two nodes ring for one request in turn, while the roster of its line changes under them.
class ARosterThatChangesWhileItRingsTest {
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final UUID BRAM = UUID.randomUUID();
  private static final UUID BEA = UUID.randomUUID();
  private static final UUID BEN = UUID.randomUUID();

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final List<AlarmNode> nodes =
      List.of(new AlarmNode(database, clock), new AlarmNode(database, clock));
  private final AlarmNode node = nodes.getFirst();
  private int turn;

  @BeforeEach
  void everybodyHasATelephone() {
    List.of(BRAM, BEA, BEN).forEach(member -> node.channel(member, ChannelKind.VOICE));
  }

  @Test
  void that_is_empty_rings_everybody_who_can_open_it_one_after_the_other() {
    node.roster.clear("councillors");
    node.request(STEP, BRAM, BEA, BEN);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
    assertThat(rungAfter(STEP)).containsExactly(BEA);
    assertThat(rungAfter(STEP)).containsExactly(BRAM, BEA, BEN);
  }

  @Test
  void of_which_the_first_is_suddenly_away_goes_on_with_the_second_at_the_next_step() {
    node.roster.staff("councillors", BEA, BEN);
    node.request(STEP, BRAM, BEA, BEN);
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEA);

    away(BEA);

    assertThat(rungAfter(STEP)).as("second of whoever is left").containsExactly(BRAM);
    assertThat(rungAfter(STEP)).hasSize(3);
    assertThat(rungAfter(STEP)).as("first of the next round").containsExactly(BEN);
  }

  @Test
  void of_which_everybody_is_away_still_wakes_those_who_can_open_it() {
    node.roster.staff("councillors", BEA);
    away(BEA);
    node.request(STEP, BRAM, BEN);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BRAM);
  }

  @Test
  void of_which_the_one_on_duty_lost_the_keys_never_rings_her_again() {
    node.roster.staff("councillors", BEA, BRAM);
    node.request(STEP, BRAM, BEA, BEN);
    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEA);

    node.alarms.cannotOpen(BEA);

    List<UUID> later = new ArrayList<>();
    for (int step = 0; step < 6; step++) {
      later.addAll(rungAfter(STEP));
    }
    assertThat(later).isNotEmpty().doesNotContain(BEA);
  }

  @Test
  void that_hands_over_in_the_middle_of_a_round_rings_the_new_one_from_then_on() {
    node.roster.clear("councillors");
    node.roster.shift("councillors", BEA, clock.instant(), clock.instant().plus(STEP));
    node.roster.shift(
        "councillors", BEN, clock.instant().plus(STEP), clock.instant().plus(STEP.multipliedBy(9)));
    node.request(STEP, BRAM, BEA, BEN);

    assertThat(rungAfter(Duration.ZERO)).containsExactly(BEA);
    assertThat(rungAfter(STEP)).as("second behind the new one").containsExactly(BRAM);
    assertThat(rungAfter(STEP)).hasSize(3);
    assertThat(rungAfter(STEP)).containsExactly(BEN);
  }

  private void away(UUID member) {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO duty_leave (leave_id, member_id, from_at, until_at, why)
            VALUES (gen_random_uuid(), :member, :from, :until, 'own')
            """)
        .param("member", member)
        .param("from", Columns.of(clock.instant()))
        .param("until", Columns.of(clock.instant().plus(Duration.ofDays(2))))
        .update();
  }

  /// The nodes take turns, so that each step is taken by another.
  private List<UUID> rungAfter(Duration waited) {
    clock.forward(waited);
    AlarmNode next = nodes.get(turn++ % nodes.size());
    next.beat();
    return next.world.members();
  }
}
