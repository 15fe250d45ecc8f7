package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.Secret;
import org.junit.jupiter.api.Test;

class TheWayOfACallTest {
  private static final UUID BRAM = new UUID(0, 1);
  private static final UUID CARLA = new UUID(0, 2);
  private static final UUID DIRK = new UUID(0, 3);
  private static final UUID EVA = new UUID(0, 4);
  private static final UUID FATIMA = new UUID(0, 5);
  private static final Map<UUID, Secret<String>> NUMBERS =
      Map.of(
          BRAM, Secret.of("+31600000001"),
          CARLA, Secret.of("+31600000002"),
          EVA, Secret.of("+31600000004"),
          FATIMA, Secret.of("+31600000005"));

  @Test
  void telephones_ring_in_the_order_of_duty() {
    assertThat(members(along(List.of(CARLA, BRAM), 20))).containsExactly(CARLA, BRAM);
  }

  @Test
  void who_has_no_telephone_is_passed_over() {
    assertThat(members(along(List.of(DIRK, BRAM), 20))).containsExactly(BRAM);
  }

  @Test
  void nobody_waits_longer_than_a_minute_and_a_half() {
    CallRoute route = along(List.of(BRAM, CARLA, EVA, FATIMA), 25);

    assertThat(seconds(route)).containsExactly(25L, 25L, 25L, 15L);
  }

  @Test
  void a_rest_too_short_to_answer_is_not_rung() {
    CallRoute route = along(List.of(BRAM, CARLA, EVA, FATIMA), 24);

    assertThat(seconds(route)).containsExactly(24L, 24L, 24L, 18L);
    assertThat(seconds(along(List.of(BRAM, CARLA, EVA, FATIMA, DIRK), 30)))
        .containsExactly(25L, 25L, 25L, 15L);
  }

  @Test
  void a_patient_line_still_stops_before_voicemail_picks_up() {
    assertThat(seconds(along(List.of(BRAM), 300))).containsExactly(25L);
  }

  @Test
  void a_hasty_line_still_gives_time_to_answer() {
    assertThat(seconds(along(List.of(BRAM, CARLA), 5))).containsExactly(10L, 10L);
  }

  @Test
  void nobody_to_ring_is_an_empty_way() {
    assertThat(along(List.of(), 20).stops()).isEmpty();
    assertThat(along(List.of(DIRK), 20).stops()).isEmpty();
  }

  @Test
  void a_number_is_never_printed() {
    assertThat(along(List.of(BRAM), 20).toString()).doesNotContain("31600000001");
  }

  private static CallRoute along(List<UUID> order, int seconds) {
    return CallRoute.along(order, NUMBERS, Duration.ofSeconds(seconds));
  }

  private static List<UUID> members(CallRoute route) {
    return route.stops().stream().map(CallRoute.Stop::memberId).toList();
  }

  private static List<Long> seconds(CallRoute route) {
    return route.stops().stream().map(stop -> stop.rings().toSeconds()).toList();
  }
}
