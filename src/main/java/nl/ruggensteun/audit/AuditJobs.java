package nl.ruggensteun.audit;

import java.time.Duration;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The access log's regular work.
@Configuration(proxyBeanMethods = false)
class AuditJobs {
  @Bean
  SlowJob checkpointJob(Checkpoints checkpoints) {
    return new SlowJob("audit-checkpoint", Duration.ofMinutes(10), checkpoints::make);
  }
}
