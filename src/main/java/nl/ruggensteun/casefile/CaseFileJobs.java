package nl.ruggensteun.casefile;

import java.time.Duration;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Work on files that may wait a little.
@Configuration(proxyBeanMethods = false)
class CaseFileJobs {
  @Bean
  SlowJob retentionJob(Retention retention) {
    return new SlowJob("casefile-retention", Duration.ofHours(1), retention::destroyDue);
  }
}
