package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every order in which nodes look, ring and die, members answer, fall silent, give back, lose
/// their keys and ask for quiet, a shift changes hands and the clock is set back: all of it, from
/// an alarm's first moment.
class EveryWayAnAlarmCanGoTest {
  /// Long enough for a word that lapses, a quiet, a clock set back and a round.
  private static final int SOON = AlarmModel.HOLD + AlarmModel.QUIET + 2 * AlarmModel.JUMP + 2 * 6;

  private static final int MISHAPS = 2;

  @Test
  void keeps_all_promises_with_every_kind_of_step() {
    long states = explore(new AlarmModel(PlannedStep::of, AlarmModel.everyStep(), MISHAPS));

    // Said in docs/alarm-life.md.
    assertThat(states).isGreaterThan(1_000_000);
  }

  @Test
  void keeps_all_promises_the_usual_way() {
    assertThat(explore(new AlarmModel(PlannedStep::of, Policy.usual(AlarmModel.seconds(1)), 1)))
        .isGreaterThan(50_000);
  }

  @Test
  void keeps_all_promises_while_whoever_is_on_duty_has_a_quiet_hour() {
    AlarmModel.Planner sparing =
        (alarm, moment) ->
            PlannedStep.of(alarm, moment.whileResting(Set.of(AlarmModel.MEMBERS.getFirst())));

    assertThat(explore(new AlarmModel(sparing, Policy.usual(AlarmModel.seconds(1)), 1)))
        .isGreaterThan(50_000);
  }

  /// Rules as somebody might break them.
  enum Mistake {
    RINGS_WHO_IS_ON_DUTY("a member was rung who cannot open it") {
      @Override
      PlannedStep plan(DueAlarm alarm, Moment moment) {
        PlannedStep step = PlannedStep.of(alarm, moment);
        return with(step, moment.onDuty(), step.nextStep());
      }
    },
    STAYS_QUIET_FOR_A_DAY("nobody would be rung any more") {
      @Override
      PlannedStep plan(DueAlarm alarm, Moment moment) {
        PlannedStep step = PlannedStep.of(alarm, moment);
        return moment.mutedUntil().isPresent()
            ? with(step, step.members(), step.nextStep().plusSeconds(86_400))
            : step;
      }
    },
    TAKES_A_LAPSED_WORD_FOR_AN_END("nobody would be rung any more") {
      @Override
      PlannedStep plan(DueAlarm alarm, Moment moment) {
        PlannedStep step = PlannedStep.of(alarm, moment);
        return alarm.progress().acknowledgedBy().isPresent()
                || step.progress().fellSilent().isPresent()
            ? with(step, List.of(), step.nextStep())
            : step;
      }
    },
    STOPS_AT_A_STEP_WITHOUT_PEOPLE("nobody would be rung any more") {
      @Override
      PlannedStep plan(DueAlarm alarm, Moment moment) {
        PlannedStep step = PlannedStep.of(alarm, moment);
        DueAlarm.Progress same = alarm.progress().awake();
        return step.members().isEmpty()
            ? new PlannedStep(
                alarm, List.of(), step.channels(), step.forCoordinators(), same, step.nextStep())
            : step;
      }
    },
    KEEPS_THE_STEP_THAT_WAS_DUE("the next step is not ahead") {
      @Override
      PlannedStep plan(DueAlarm alarm, Moment moment) {
        PlannedStep step = PlannedStep.of(alarm, moment);
        return with(step, step.members(), alarm.due());
      }
    };

    private final String found;

    Mistake(String found) {
      this.found = found;
    }

    abstract PlannedStep plan(DueAlarm alarm, Moment moment);

    private static PlannedStep with(PlannedStep step, List<UUID> members, Instant next) {
      return new PlannedStep(
          step.alarm(), members, step.channels(), step.forCoordinators(), step.progress(), next);
    }
  }

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void finds_a_rule_that_somebody_broke(Mistake mistake) {
    AlarmModel broken = new AlarmModel(mistake::plan, AlarmModel.everyStep(), MISHAPS);

    assertThatThrownBy(() -> explore(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(mistake.found);
  }

  private static long explore(AlarmModel model) {
    Numbers seen = new Numbers();
    Numbers goesOn = new Numbers();
    Deque<AlarmModel.State> toDo = new ArrayDeque<>(List.of(AlarmModel.start()));
    seen.add(code(AlarmModel.start()));
    while (!toDo.isEmpty()) {
      AlarmModel.State from = toDo.remove();
      for (AlarmModel.Act act : model.acts(from)) {
        promisesKept(from, act);
        if (act.to().open() && seen.add(code(act.to()))) {
          goesOn(model, act.to(), goesOn);
          toDo.add(act.to());
        }
      }
    }
    return seen.size();
  }

  private static void promisesKept(AlarmModel.State from, AlarmModel.Act act) {
    AlarmModel.State to = act.to();
    if ((act.decided() & ~(from.canOpen() & from.route())) != 0) {
      throw broken("a member was rung who cannot open it", from, act);
    }
    if (!to.open()) {
      return;
    }
    boolean looked = act.name().endsWith("looks");
    if (looked && to.next() <= 0) {
      throw broken("the next step is not ahead", from, act);
    }
    boolean clockUnseen = to.jumped() == 0b11;
    int most = to.heldBy() >= 0 ? AlarmModel.HOLD : Math.max(2, to.quiet());
    if (to.next() > most + (clockUnseen ? AlarmModel.JUMP : 0)) {
      throw broken("the next step lies too far ahead", from, act);
    }
  }

  /// As long as nobody does anything, one node alone rings somebody who can open it, soon.
  private static void goesOn(AlarmModel model, AlarmModel.State start, Numbers known) {
    if (!start.open() || (start.route() & start.canOpen()) == 0) {
      return;
    }
    AlarmModel.State state =
        AlarmModel.with(start)
            .up(1)
            .inHand(0, 0)
            .inHand(1, 0)
            .planned(List.of(-1, -1, -1))
            .spent(start.spent().overWith())
            .done();
    List<Long> passed = new ArrayList<>();
    for (int waited = 0; waited <= SOON; waited++) {
      if (known.contains(code(state))) {
        passed.forEach(known::add);
        return;
      }
      passed.add(code(state));
      AlarmModel.Act look = model.sweep(state, 0);
      if (look.decided() != 0) {
        passed.forEach(known::add);
        return;
      }
      state = tick(model, look.to());
    }
    throw new AssertionError("nobody would be rung any more from " + start);
  }

  private static AlarmModel.State tick(AlarmModel model, AlarmModel.State state) {
    return model.acts(state).getFirst().to();
  }

  private static AssertionError broken(String what, AlarmModel.State from, AlarmModel.Act act) {
    return new AssertionError(what + ": " + act.name() + "\nfrom " + from + "\nto   " + act.to());
  }

  /// A state as one number, to remember millions of them; which node is which makes no difference.
  private static long code(AlarmModel.State s) {
    AlarmModel.State swapped =
        AlarmModel.with(s)
            .inHand(0, s.inHand().get(1))
            .inHand(1, s.inHand().get(0))
            .up(swapped(s.up()))
            .jumped(swapped(s.jumped()))
            .done();
    return Math.min(exactly(s), exactly(swapped));
  }

  private static int swapped(int nodes) {
    return (nodes & 1) << 1 | nodes >> 1;
  }

  private static long exactly(AlarmModel.State s) {
    long code = s.open() ? 1 : 0;
    code = code << 5 | s.next() + 6;
    code = code << 3 | s.step();
    code = code << 1 | (s.rang() ? 1 : 0);
    code = code << 2 | s.heldBy() + 1;
    code = code << 2 | s.silent() + 1;
    code = code << 3 | s.route();
    code = code << 3 | s.canOpen();
    for (int planned : s.planned()) {
      code = code << 3 | planned + 1;
    }
    for (int inHand : s.inHand()) {
      code = code << 3 | inHand;
    }
    code = code << 2 | s.up();
    code = code << 2 | s.jumped();
    code = code << 2 | s.quietAskedBy() + 1;
    code = code << 4 | s.quiet();
    return code << 6 | s.spent().happened();
  }
}
