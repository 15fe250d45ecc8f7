package nl.ruggensteun.intake;

import java.time.Duration;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What intake clears up: spent proofs, ended sessions, requests and missed calls whose term is
/// over.
@Configuration(proxyBeanMethods = false)
class IntakeJobs {
  @Bean
  SlowJob spentProofsJob(Proofs proofs) {
    return new SlowJob("intake-proofs", Duration.ofMinutes(10), proofs::forgetExpired);
  }

  @Bean
  SlowJob endedRoomSessionsJob(RoomSessions sessions) {
    return new SlowJob("intake-room-sessions", Duration.ofMinutes(10), sessions::forgetExpired);
  }

  @Bean
  SlowJob endedRequestsJob(EndedRequests ended) {
    return new SlowJob("intake-ended-requests", Duration.ofHours(1), ended::forget);
  }

  @Bean
  SlowJob endedMissedCallsJob(MissedCalls calls) {
    return new SlowJob("intake-missed-calls", Duration.ofHours(24), calls::forgetOld);
  }
}
