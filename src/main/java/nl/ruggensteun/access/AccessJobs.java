package nl.ruggensteun.access;

import java.time.Duration;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The regular clearing up of access.
@Configuration(proxyBeanMethods = false)
class AccessJobs {
  @Bean
  SlowJob forgetEndedSessions(Sessions sessions) {
    return new SlowJob("access-sessions", Duration.ofMinutes(10), sessions::forgetEnded);
  }

  @Bean
  SlowJob forgetExpiredChallenges(Nonces nonces) {
    return new SlowJob("access-challenges", Duration.ofMinutes(5), nonces::forgetExpired);
  }
}
