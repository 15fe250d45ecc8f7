package nl.ruggensteun.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
  private final PinnedClock clock = PinnedClock.atNight();
  private final Ids ids = new Ids(clock, new SeededRandomness(7));

  @Test
  void an_id_says_its_version_and_its_millisecond() {
    UUID id = ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
  }

  @Test
  void a_later_id_sorts_after_an_earlier_one() {
    UUID earlier = ids.next();
    clock.forward(Duration.ofMillis(1));
    assertThat(ids.next().toString()).isGreaterThan(earlier.toString());
  }

  @Test
  void two_ids_of_one_moment_differ() {
    assertThat(ids.next()).isNotEqualTo(ids.next());
  }
}
