package nl.ruggensteun.alarm;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.SettingsRefused;
import nl.ruggensteun.platform.SlowJobs;
import nl.ruggensteun.platform.Texts;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the watch over the pager is put together, over connections that requests cannot use up.
@Configuration(proxyBeanMethods = false)
class PagerParts {

  @Bean
  PagerWatch pagerWatch(
      @Qualifier("jobsDataSource") DataSource jobs,
      SweepThread sweep,
      SlowJobs slowJobs,
      AlarmParts.SweepTools tools,
      Texts texts,
      Outside outside) {
    JdbcClient jdbc = JdbcClient.create(jobs);
    PagerVoice voice =
        new PagerVoice(
            tools.senders(),
            texts,
            () -> ofCoordinators(new Members(jdbc), new Channels(jdbc)),
            Executors.newVirtualThreadPerTaskExecutor());
    PagerAuditor auditor =
        new PagerAuditor(
            new PagerAuditor.Parts(
                new PagerChecks(jdbc, slowJobs.all()), new Troubles(jdbc), voice),
            new NodeBeats(sweep, slowJobs),
            tools.figures(),
            tools.clock());
    return new PagerWatch(auditor, outside.heartbeat(), new OutsideWorld());
  }

  /// What goes on and on in this node.
  record NodeBeats(SweepThread sweep, SlowJobs jobs) implements PagerAuditor.Beats {
    @Override
    public boolean revive() {
      return sweep.revive();
    }

    @Override
    public void wake() {
      sweep.wake();
    }

    @Override
    public boolean clockJumped() {
      return sweep.clockJumped();
    }

    @Override
    public void startJobsAnew() {
      jobs.startAnew();
    }
  }

  /// Where somebody outside watches that we are there.
  record Outside(Optional<URI> heartbeat) {}

  /// A practice environment tells nobody outside.
  @Bean
  Outside outside(Settings settings, Environment environment) {
    Optional<URI> heartbeat =
        Optional.ofNullable(environment.getProperty("ruggensteun.heartbeat.url"))
            .map(String::trim)
            .filter(url -> !url.isEmpty())
            .map(PagerParts::address);
    return new Outside(settings.demo() ? Optional.empty() : heartbeat);
  }

  static URI address(String url) {
    try {
      URI address = URI.create(url);
      if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Said below, in the same words.
    }
    throw new SettingsRefused(
        "ruggensteun.heartbeat.url must look like https://voorbeeld.nl/teken");
  }

  private static List<Channel> ofCoordinators(Members members, Channels channels) {
    List<UUID> coordinators = members.coordinators().stream().map(Member::memberId).toList();
    return channels.usableOf(coordinators).values().stream().flatMap(List::stream).toList();
  }
}
