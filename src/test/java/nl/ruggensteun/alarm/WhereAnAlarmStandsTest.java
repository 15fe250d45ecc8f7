package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhereAnAlarmStandsTest {
  private static final UUID BRAM = new UUID(0, 1);
  private static final int STEPS = 3;
  private static final DueAlarm.Progress BEGUN = progress(0, 0, 0, Optional.empty());

  @Test
  void every_step_leads_to_the_next_and_the_last_to_a_new_round() {
    DueAlarm.Progress second = BEGUN.after(0, STEPS);
    DueAlarm.Progress third = second.after(1, STEPS);

    assertThat(second).isEqualTo(progress(1, 0, 1, Optional.empty()));
    assertThat(third).isEqualTo(progress(2, 0, 2, Optional.empty()));
    assertThat(third.after(2, STEPS)).isEqualTo(progress(0, 1, 3, Optional.empty()));
  }

  @Test
  void a_step_that_was_passed_over_is_not_gone_back_to() {
    assertThat(BEGUN.after(1, STEPS).step()).isEqualTo(2);
    assertThat(BEGUN.after(2, STEPS).round()).isEqualTo(1);
  }

  @Test
  void who_acknowledged_and_did_not_go_on_fell_silent_and_a_new_round_begins() {
    DueAlarm.Progress acknowledged = progress(2, 1, 6, Optional.of(BRAM));

    assertThat(acknowledged.awake())
        .isEqualTo(new DueAlarm.Progress(0, 2, 6, Optional.empty(), Optional.of(BRAM)));
    assertThat(BEGUN.awake()).isEqualTo(BEGUN);
  }

  private static DueAlarm.Progress progress(
      int step, int round, int turn, Optional<UUID> acknowledgedBy) {
    return new DueAlarm.Progress(step, round, turn, acknowledgedBy, Optional.empty());
  }
}
