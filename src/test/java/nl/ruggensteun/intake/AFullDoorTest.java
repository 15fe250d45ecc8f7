package nl.ruggensteun.intake;

import static nl.ruggensteun.casefile.CaseWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.casefile.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AFullDoorTest {
  private static final Duration UNTIL_THE_NEXT_LOOK = Duration.ofSeconds(6);
  private static final int ALMOST_TWO_GIBIBYTES = Integer.MAX_VALUE;

  private final CaseWorld world = new CaseWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void what_waits_is_at_most_five_gibibytes_and_who_comes_then_is_told_to_call() {
    threeWaitWith(ALMOST_TWO_GIBIBYTES);

    assertThat(refusal(world.get(AcceptRequest.class).accept(anna().request())))
        .isEqualTo(new Refusal.TooMany());
  }

  @Test
  void the_door_opens_again_once_somebody_took_care_of_them() {
    threeWaitWith(ALMOST_TWO_GIBIBYTES);
    world.jdbc().sql("UPDATE intake_request SET state = 'opened'").update();
    world.clock.forward(UNTIL_THE_NEXT_LOOK);

    assertThat(anna().asks()).isNotNull();
  }

  private void threeWaitWith(int bytes) {
    for (int i = 0; i < 3; i++) {
      anna().asks();
    }
    world.jdbc().sql("UPDATE intake_request SET bytes = ?").param(bytes).update();
    world.clock.forward(UNTIL_THE_NEXT_LOOK);
  }

  private Anna anna() {
    return new Anna(world, world.bram, world.bea);
  }
}
