package nl.ruggensteun.duty.swap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The regular work on swaps: what is over is forgotten.
@Configuration(proxyBeanMethods = false)
class SwapParts {
  @Bean
  SlowJob passedOffersJob(Offers offers, TakenOvers taken, Clock clock) {
    return new SlowJob(
        "duty-offers",
        Duration.ofHours(1),
        () -> {
          Instant now = clock.instant();
          offers.forgetPassed(now);
          taken.forgetPassed(now);
        });
  }
}
