package nl.ruggensteun.access;

import java.time.Clock;
import java.time.Duration;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The regular clearing up of access.
@Configuration(proxyBeanMethods = false)
class AccessJobs {
  /// Long enough to ask afterwards who gave what and when.
  static final Duration ENDED_RESCUES = Duration.ofDays(90);

  @Bean
  SlowJob forgetEndedSessions(Sessions sessions) {
    return new SlowJob("access-sessions", Duration.ofMinutes(10), sessions::forgetEnded);
  }

  @Bean
  SlowJob forgetExpiredChallenges(Nonces nonces) {
    return new SlowJob("access-challenges", Duration.ofMinutes(5), nonces::forgetExpired);
  }

  @Bean
  SlowJob forgetEndedRescues(MemberRescues rescues, Clock clock) {
    return new SlowJob(
        "access-rescues",
        Duration.ofHours(6),
        () -> rescues.forgetEnded(clock.instant().minus(ENDED_RESCUES)));
  }
}
