package nl.ruggensteun.guidance.document;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import nl.ruggensteun.platform.SlowJob;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How publications and reviews are looked at: over the connections for regular work, so that a
/// flood of readers delays no correction.
@Configuration(proxyBeanMethods = false)
class PublicationParts {
  @Bean
  KeptPublications keptPublications(@Qualifier("jobsDataSource") DataSource jobs, Clock clock) {
    return new KeptPublications(new PublishedVersions(JdbcClient.create(jobs)), clock);
  }

  @Bean
  SlowJob reviewReminderJob(RemindOfReviews reminders) {
    return new SlowJob("guidance-reviews", Duration.ofHours(1), reminders::look);
  }
}
