package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import nl.ruggensteun.access.Leaving;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.DeskActs;
import nl.ruggensteun.casefile.DueRound;
import nl.ruggensteun.suite.MemberKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversightTest {
  private final CaseWorld world = new CaseWorld();

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void whoever_does_not_coordinate_sees_no_numbers() {
    for (MemberKeys other : List.of(world.bram, world.dirk, world.gijs)) {
      assertThat(world.get(Oversight.class).of(world.asking(other))).isEmpty();
    }
  }

  @Test
  void a_coordinator_sees_what_waits_and_what_went_wrong_in_numbers() {
    Anna anna = new Anna(world, world.bram, world.bea);
    anna.asks();
    new Desk(world, anna, world.bram, world.bea).takes();
    world.clock.forward(Duration.ofMinutes(31));
    world.get(DueRound.class).of(world.get(GiveBackRequest.class));
    world.get(DueRound.class).of(world.get(NobodyTook.class));

    Oversight.Numbers numbers =
        world.get(Oversight.class).of(world.asking(world.els)).orElseThrow();

    assertThat(numbers.waiting().count()).isPositive();
    assertThat(numbers.lapsedTakes()).isEqualTo(1);
    assertThat(numbers.alarms().nobodyTook()).isEqualTo(1);
    assertThat(numbers.alarms().open()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void a_late_promise_is_counted_until_it_is_kept() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);
    world.clock.forward(Duration.ofDays(1));
    int before = overdue();
    DeskActs acts = new DeskActs(world, desk.anna.requestId);
    done(acts.plans(world.bram, desk.promise("own", Duration.ofDays(3))));
    done(acts.keeps(world.bram, acts.running().getFirst().commitmentId()));

    assertThat(overdue()).isEqualTo(before - 1);
  }

  @Test
  void calls_that_nobody_answered_are_counted_and_those_still_to_be_called_back() {
    called("spoken", true);
    called("unreachable", true);
    called(null, true);
    called("seen", false);

    assertThat(world.get(Oversight.class).of(world.asking(world.els)).orElseThrow().calls())
        .isEqualTo(new Oversight.Calls(4, 2));
  }

  private void called(@Nullable String outcome, boolean asked) {
    Timestamp at = Timestamp.from(world.clock.instant());
    world
        .jdbc()
        .sql(
            """
            INSERT INTO intake_missed_call (call_id, line_id, asked, missed_at, outcome, ended_at)
            VALUES (?, 'councillors', ?, ?, ?, ?)
            """)
        .params(world.id(), asked, at)
        .param(outcome)
        .param(outcome == null ? null : at)
        .update();
  }

  @Test
  void nobody_leaves_while_a_file_would_lack_an_owner() {
    Desk desk = Desk.withFile(world, world.bram, world.bea);

    assertThat(world.get(Leaving.class).hindrances(world.bram.memberId()))
        .contains(new Leaving.Hindrance("case-file", desk.anna.requestId));
    assertThat(world.get(Leaving.class).hindrances(world.dirk.memberId())).isEmpty();
  }

  private int overdue() {
    return world
        .get(Oversight.class)
        .of(world.asking(world.els))
        .orElseThrow()
        .overdue()
        .commitments();
  }
}
