package nl.ruggensteun.handover;

import java.time.Duration;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks each half minute who came on duty, who read what was handed over, and which owners were
/// rung long enough.
@Configuration(proxyBeanMethods = false)
class HandOverJobs {
  @Bean
  SlowJob handOversJob(WatchHandOvers watch) {
    return new SlowJob("handover-watch", Duration.ofSeconds(30), watch::look);
  }

  @Bean
  SlowJob ownerRingsJob(RingOwner ring) {
    return new SlowJob("owner-rings", Duration.ofSeconds(30), ring::endLate);
  }
}
