package nl.ruggensteun.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.CommonClock;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.SettingsRefused;
import nl.ruggensteun.platform.SlowJob;
import nl.ruggensteun.platform.Texts;
import nl.ruggensteun.platform.Transactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// How the alarms are put together. The sweep works over connections of its own, so that a flood of
/// requests cannot keep a telephone from ringing.
@Configuration(proxyBeanMethods = false)
class AlarmParts {

  @Bean
  AlarmFigures alarmFigures(MeterRegistry registry) {
    return new AlarmFigures(registry);
  }

  @Bean
  Receipts receipts(Settings settings) {
    return new Receipts(
        settings
            .gateway()
            .receiptKey()
            .map(key -> Secret.of(key.reveal().getBytes(StandardCharsets.UTF_8))),
        settings.origin());
  }

  @Bean
  ReceiptDesk receiptDesk(
      JdbcClient jdbc, Receipts receipts, Settings settings, AlarmFigures figures, Clock clock) {
    Properties lines =
        settings.gateway().template().map(GatewayTemplate::lines).orElseGet(Properties::new);
    return new ReceiptDesk(jdbc, receipts, ReceiptForm.of(lines), figures, clock);
  }

  @Bean
  Words alarmWords(Texts texts, Receipts receipts) {
    return new Words(texts, receipts);
  }

  @Bean
  Channels alarmChannels(JdbcClient jdbc, Clock clock) {
    return new Channels(jdbc, clock);
  }

  @Bean
  PushKey pushKey(JdbcClient jdbc) {
    return new PushKey(jdbc);
  }

  @Bean
  PracticeTelephone practiceTelephone(Clock clock) {
    return new PracticeTelephone(clock);
  }

  @Bean
  Senders senders(Settings settings, PracticeTelephone practice, PushKey pushKey, Ids ids) {
    return new Senders(
        settings.demo() ? inside(settings, practice, ids) : outside(settings, pushKey));
  }

  /// A practice environment sends nothing outside.
  private static Map<ChannelKind, Sender> inside(
      Settings settings, PracticeTelephone practice, Ids ids) {
    return Map.of(
        ChannelKind.VOICE, practice,
        ChannelKind.SMS, practice,
        ChannelKind.PUSH, practice,
        ChannelKind.MAIL,
            new MailFolder(settings.data().resolve("mail"), settings.mail().from(), ids));
  }

  private static Map<ChannelKind, Sender> outside(Settings settings, PushKey pushKey) {
    OutsideWorld world = new OutsideWorld();
    Map<ChannelKind, Sender> senders = new EnumMap<>(ChannelKind.class);
    senders.put(ChannelKind.PUSH, new PushSender(pushKey, contact(settings), world));
    settings
        .gateway()
        .template()
        .map(GatewayTemplate::read)
        .ifPresent(templates ->
            templates.forEach(
                (kind, template) -> senders.put(kind, new GatewaySender(template, world))));
    settings
        .mail()
        .host()
        .ifPresent(host -> senders.put(ChannelKind.MAIL, MailSender.over(host, settings.mail())));
    return senders;
  }

  /// Whom a push service may turn to.
  private static String contact(Settings settings) {
    return "https".equals(settings.origin().getScheme())
        ? settings.origin().toString()
        : "mailto:" + settings.mail().from();
  }

  @Bean
  Alarms alarms(JdbcClient jdbc, Changes changes, AlarmFigures figures, Clock clock, Ids ids) {
    return new Alarms(jdbc, changes, figures, clock, ids);
  }

  @Bean
  SlowJob gapJob(GapWatch watch) {
    return new SlowJob("alarm-gaps", Duration.ofMinutes(5), watch::look);
  }

  @Bean
  SlowJob retestJob(Retests retests) {
    return new SlowJob("alarm-retests", Duration.ofHours(6), retests::ask);
  }

  @Bean
  SlowJob oldAlarmsJob(AlarmBook book) {
    return new SlowJob("alarm-retention", Duration.ofHours(24), book::forgetOld);
  }

  @Bean
  SlowJob oldCallsJob(CallBook book) {
    return new SlowJob("alarm-call-retention", Duration.ofHours(24), book::forgetOld);
  }

  @Bean
  SlowJob checkpointMailJob(CheckpointMail mail) {
    return new SlowJob("alarm-checkpoint-mail", CheckpointMail.EVERY, mail::send);
  }

  @Bean
  SweepThread alarmSweep(
      @Qualifier("jobsDataSource") DataSource jobs,
      Environment environment,
      SweepTools tools,
      CommonClock clock,
      Changes changes) {
    JdbcClient jdbc = JdbcClient.create(jobs);
    Transactions transactions = new Transactions(new JdbcTransactionManager(jobs));
    Channels channels = new Channels(jdbc, tools.clock());
    AlarmStores stores =
        new AlarmStores(
            new DueAlarms(jdbc),
            new Bundles(jdbc, bundleWindow(environment)),
            new Attempts(jdbc, tools.receipts()),
            channels,
            new Policies(jdbc),
            new Mutes(jdbc),
            new QuietHours(jdbc),
            new CoordinatorsCalled(alarms(jdbc, changes, tools), new Members(jdbc)::coordinators),
            transactions);
    Results results = new Results(jdbc, tools.figures(), tools.clock());
    Dispatch dispatch =
        new Dispatch(
            tools.senders().byKind(),
            tools.words(),
            results,
            tools.clock(),
            Executors.newVirtualThreadPerTaskExecutor());
    Duty duty = new Duty(new Rosters(jdbc), channels);
    Sweep sweep =
        new Sweep(stores, duty::now, dispatch, tools.figures(), tools.clock(), tools.ids());
    results.onFailed(sweep::ringBeside);
    ClockWatch watch = new ClockWatch(clock, System::nanoTime, new DatabaseTime(jdbc)::now);
    return new SweepThread(
        new SweepThread.Parts(sweep, results, watch, stores.due(), tools.figures()),
        tools.clock(),
        changes,
        SweepThread.HANGS);
  }

  private static Alarms alarms(JdbcClient jdbc, Changes changes, SweepTools tools) {
    return new Alarms(jdbc, changes, tools.figures(), tools.clock(), tools.ids());
  }

  @Bean
  SweepTools sweepTools(
      Senders senders, Words words, Receipts receipts, AlarmFigures figures, Clock clock, Ids ids) {
    return new SweepTools(senders, words, receipts, figures, clock, ids);
  }

  /// What the sweep needs besides the database.
  record SweepTools(
      Senders senders,
      Words words,
      Receipts receipts,
      AlarmFigures figures,
      Clock clock,
      Ids ids) {}

  private static Duration bundleWindow(Environment environment) {
    String seconds = environment.getProperty("ruggensteun.alarm.bundle-seconds", "60");
    try {
      return Duration.ofSeconds(Integer.parseUnsignedInt(seconds));
    } catch (NumberFormatException notANumber) {
      throw new SettingsRefused("ruggensteun.alarm.bundle-seconds must be a whole number");
    }
  }
}
