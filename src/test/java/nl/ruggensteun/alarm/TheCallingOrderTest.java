package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TheCallingOrderTest {
  private static final Instant NIGHT = Instant.parse("2026-11-22T01:04:00Z");
  private static final UUID BRAM = new UUID(1, 1);
  private static final UUID BEA = new UUID(1, 2);
  private static final UUID BEN = new UUID(1, 3);
  private static final UUID DIRK = new UUID(1, 4);
  private static final Duration TEN = Duration.ofSeconds(10);
  private static final Policy USUAL = Policy.usual(Waiting.STEP);

  @Test
  void usually_goes_one_by_one_over_those_on_duty_and_then_to_everybody() {
    assertThat(round(Waiting.at(NIGHT, BRAM, BEN, BEA), USUAL, 4, BEA, BRAM))
        .containsExactly(List.of(BEA), List.of(BRAM), List.of(BEA, BRAM, BEN), List.of(BEA));
  }

  @Test
  void asks_a_second_person_also_when_one_alone_is_on_duty() {
    assertThat(round(Waiting.at(NIGHT, BRAM, BEN, BEA), USUAL, 3, BEA))
        .containsExactly(List.of(BEA), List.of(BRAM), List.of(BEA, BRAM, BEN));
  }

  @Test
  void rings_everybody_who_is_on_duty_for_the_common_number_one_by_one() {
    Waiting common = Waiting.at(NIGHT, BRAM, BEN, BEA, DIRK).forLine("common");

    assertThat(round(common, USUAL, 4, BEA, DIRK, BEN))
        .containsExactly(List.of(BEA), List.of(DIRK), List.of(BEN), List.of(BEA, DIRK, BEN, BRAM));
  }

  @Test
  void never_rings_somebody_on_duty_who_cannot_open_it() {
    List<List<UUID>> rung = round(Waiting.at(NIGHT, BRAM, BEN), everyKind(), 20, DIRK, BEA, BRAM);

    assertThat(rung).allSatisfy(members -> assertThat(members).doesNotContain(DIRK, BEA));
  }

  @Test
  void waits_as_long_as_the_step_says() {
    Policy policy =
        new Policy(List.of(step(Whom.FIRST, 7), step(Whom.SECOND, 25), step(Whom.ROUTE, 90)));
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN);

    PlannedStep first = waiting.planned(policy, BRAM);
    PlannedStep second = waiting.after(first).planned(policy, BRAM);
    PlannedStep third = waiting.after(second).planned(policy, BRAM);

    assertThat(first.nextStep()).isEqualTo(NIGHT.plusSeconds(7));
    assertThat(second.nextStep()).isEqualTo(NIGHT.plusSeconds(7 + 25));
    assertThat(third.nextStep()).isEqualTo(NIGHT.plusSeconds(7 + 25 + 90));
  }

  @Test
  void names_the_channels_of_the_step() {
    Policy policy =
        new Policy(
            List.of(
                new PolicyStep(Whom.FIRST, Set.of(ChannelKind.VOICE), TEN),
                new PolicyStep(Whom.ROUTE, Set.of(ChannelKind.PUSH, ChannelKind.SMS), TEN)));
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN);

    PlannedStep first = waiting.planned(policy, BRAM);

    assertThat(first.channels()).containsExactly(ChannelKind.VOICE);
    assertThat(waiting.after(first).planned(policy, BRAM).channels())
        .containsExactlyInAnyOrder(ChannelKind.PUSH, ChannelKind.SMS);
  }

  @Test
  void rings_the_whole_line_before_other_lines() {
    Policy policy = new Policy(List.of(step(Whom.LINE, 10), step(Whom.ROUTE, 10)));
    Waiting waiting =
        Waiting.at(NIGHT, BRAM, DIRK, BEN)
            .ofLines(Map.of(BRAM, "councillors", BEN, "councillors", DIRK, "mayors"));

    assertThat(round(waiting, policy, 2, BEN))
        .containsExactly(List.of(BEN, BRAM), List.of(BEN, BRAM, DIRK));
  }

  @Test
  void rings_other_lines_by_themselves_where_the_reporter_allowed_them() {
    Policy policy =
        new Policy(List.of(step(Whom.LINE, 10), step(Whom.ELSEWHERE, 10), step(Whom.ROUTE, 10)));
    Waiting allowed =
        Waiting.at(NIGHT, BRAM, DIRK, BEN)
            .ofLines(Map.of(BRAM, "councillors", BEN, "councillors", DIRK, "mayors"));
    Waiting notAllowed =
        Waiting.at(NIGHT, BRAM, BEN).ofLines(Map.of(BRAM, "councillors", BEN, "councillors"));

    assertThat(round(allowed, policy, 3, BEN))
        .containsExactly(List.of(BEN, BRAM), List.of(DIRK), List.of(BEN, BRAM, DIRK));
    assertThat(round(notAllowed, policy, 3, BEN))
        .containsExactly(List.of(BEN, BRAM), List.of(BEN, BRAM), List.of(BEN, BRAM));
  }

  @Test
  void takes_the_line_of_whoever_is_on_duty_when_the_reporter_allowed_all_lines() {
    Policy policy = new Policy(List.of(step(Whom.LINE, 10), step(Whom.ROUTE, 10)));
    Waiting waiting =
        Waiting.at(NIGHT, BRAM, DIRK, BEN)
            .forLine("common")
            .ofLines(Map.of(BRAM, "councillors", BEN, "councillors", DIRK, "mayors"));

    assertThat(round(waiting, policy, 1, DIRK)).containsExactly(List.of(DIRK));
    assertThat(round(waiting, policy, 1, BRAM)).containsExactly(List.of(BRAM, BEN));
    assertThat(round(waiting, policy, 1)).containsExactly(List.of(BRAM, DIRK, BEN));
  }

  @Test
  void leaves_out_a_step_in_which_nobody_stands() {
    Policy policy = new Policy(List.of(step(Whom.LINE, 10), step(Whom.ROUTE, 10)));
    Waiting waiting = Waiting.at(NIGHT, DIRK).ofLines(Map.of(DIRK, "mayors"));

    assertThat(round(waiting, policy, 2)).containsExactly(List.of(DIRK), List.of(DIRK));
  }

  @Test
  void rings_everybody_when_none_of_its_steps_leads_to_anybody() {
    Policy firstOnly = new Policy(List.of(step(Whom.FIRST, 10)));
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN, BEA);

    PlannedStep step = waiting.planned(firstOnly, Set.of(BEN, BEA), NIGHT, BRAM);

    assertThat(step.members()).containsExactly(BEN, BEA);
    assertThat(step.channels()).isEqualTo(PolicyStep.ALL);
  }

  @Test
  void wakes_coordinators_beside_the_others_and_goes_on() {
    Policy policy =
        new Policy(
            List.of(step(Whom.FIRST, 10), step(Whom.COORDINATORS, 20), step(Whom.ROUTE, 30)));
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN);

    PlannedStep first = waiting.planned(policy, BRAM);
    PlannedStep second = waiting.after(first).planned(policy, BRAM);
    PlannedStep third = waiting.after(second).planned(policy, BRAM);

    assertThat(List.of(first.forCoordinators(), second.forCoordinators(), third.forCoordinators()))
        .containsExactly(false, true, false);
    assertThat(second.members()).isEmpty();
    assertThat(second.nextStep()).isEqualTo(NIGHT.plusSeconds(30));
    assertThat(third.members()).containsExactly(BRAM, BEN);
  }

  @Test
  void rings_who_fell_silent_after_the_others() {
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN, BEA).acknowledgedBy(BRAM);

    PlannedStep first = waiting.planned(USUAL, BRAM, BEN);

    assertThat(first.members()).containsExactly(BEN);
    assertThat(first.progress().acknowledgedBy()).isEmpty();
    assertThat(first.progress().fellSilent()).contains(BRAM);
  }

  @Test
  void begins_anew_when_an_acknowledgement_lapses_in_the_middle_of_a_round() {
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN, BEA);
    Waiting later = waiting.after(waiting.planned(USUAL, BRAM, BEN)).acknowledgedBy(BEN);

    assertThat(later.planned(USUAL, BRAM, BEN).members()).containsExactly(BRAM);
  }

  @Test
  void passes_over_whoever_has_no_channel_within_a_step() {
    PlannedStep step =
        Waiting.at(NIGHT, BRAM, BEN, BEA)
            .planned(new Policy(List.of(step(Whom.ROUTE, 10))), Set.of(BEN, BEA), NIGHT, BRAM);

    assertThat(step.members()).containsExactly(BEN, BEA);
  }

  @Test
  void keeps_going_when_nobody_can_be_reached_at_all() {
    PlannedStep step =
        Waiting.at(NIGHT, BRAM, BEN).planned(everyKindButCoordinators(), Set.of(), NIGHT, BRAM);

    assertThat(step.members()).isEmpty();
    assertThat(step.nextStep()).isAfter(NIGHT);
  }

  @Test
  void follows_a_change_of_duty_in_the_middle_of_a_round() {
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN, BEA);
    PlannedStep first = waiting.planned(USUAL, BRAM, BEN);

    assertThat(waiting.after(first).planned(USUAL, BEA, BRAM).members()).containsExactly(BRAM);
  }

  @Test
  void begins_a_new_round_when_it_became_shorter_than_the_step_it_was_at() {
    Waiting waiting = Waiting.at(NIGHT, BRAM, BEN, BEA);
    PlannedStep first = waiting.planned(USUAL, BRAM, BEN, BEA);
    PlannedStep second = waiting.after(first).planned(USUAL, BRAM, BEN, BEA);
    PlannedStep third = waiting.after(second).planned(USUAL, BRAM, BEN, BEA);
    Policy shorter = new Policy(List.of(step(Whom.ROUTE, 10)));

    assertThat(waiting.after(third).planned(shorter, BEA).members())
        .containsExactly(BEA, BRAM, BEN);
  }

  @Test
  void cannot_be_empty_nor_faster_than_five_seconds() {
    assertThatThrownBy(() -> new Policy(List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> step(Whom.FIRST, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PolicyStep(Whom.FIRST, Set.of(), TEN))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rings_coordinators_over_the_channels_of_their_step() {
    Policy policy =
        new Policy(
            List.of(
                step(Whom.ROUTE, 10),
                new PolicyStep(Whom.COORDINATORS, Set.of(ChannelKind.VOICE), TEN)));

    assertThat(policy.forCoordinators(Waiting.STEP).steps())
        .containsExactly(new PolicyStep(Whom.ROUTE, Set.of(ChannelKind.VOICE), TEN));
    assertThat(USUAL.forCoordinators(Waiting.STEP)).isEqualTo(USUAL);
  }

  private static Policy everyKind() {
    List<PolicyStep> steps = new ArrayList<>();
    for (Whom whom : Whom.values()) {
      steps.add(step(whom, 10));
    }
    return new Policy(steps);
  }

  private static Policy everyKindButCoordinators() {
    return new Policy(
        everyKind().steps().stream().filter(step -> step.whom() != Whom.COORDINATORS).toList());
  }

  private static PolicyStep step(Whom whom, int seconds) {
    return new PolicyStep(whom, PolicyStep.ALL, Duration.ofSeconds(seconds));
  }

  private static List<List<UUID>> round(Waiting start, Policy policy, int steps, UUID... onDuty) {
    List<List<UUID>> rung = new ArrayList<>();
    Waiting waiting = start;
    for (int i = 0; i < steps; i++) {
      PlannedStep step = waiting.planned(policy, onDuty);
      rung.add(step.members());
      waiting = waiting.after(step);
    }
    return rung;
  }
}
