package nl.ruggensteun.alarm;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.TestDatabase;
import nl.ruggensteun.platform.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One node of the alarms over a test database, with channels that a test listens to.
final class AlarmNode {
  static final String RECEIPT_KEY = "a key that gateway and installation share";

  final TestDatabase database;
  final Clock clock;
  final FakeWorld world = new FakeWorld();
  final Receipts receipts =
      new Receipts(
          Optional.of(Secret.of(RECEIPT_KEY.getBytes(StandardCharsets.UTF_8))),
          URI.create("https://ruggensteun.example"));
  final AlarmFigures figures = new AlarmFigures(new SimpleMeterRegistry());
  final Ids ids;
  final Alarms alarms;
  final StandingRoster roster;
  final AlarmStores stores;
  final Results results;
  final Dispatch dispatch;
  final Sweep sweep;

  AlarmNode(TestDatabase database, Clock clock) {
    this(database, clock, Duration.ofSeconds(60), Runnable::run, null);
  }

  AlarmNode(
      TestDatabase database,
      Clock clock,
      Duration bundleWindow,
      Executor executor,
      @org.jspecify.annotations.Nullable Map<ChannelKind, Sender> senders) {
    this.database = database;
    this.clock = clock;
    JdbcClient jdbc = database.jdbc();
    ids = new Ids(clock, new SeededRandomness(UUID.randomUUID().getMostSignificantBits()));
    alarms = new Alarms(jdbc, new Changes((members, sweeps) -> {}), figures, clock, ids);
    Channels channels = new Channels(jdbc);
    roster = new StandingRoster(database);
    stores =
        new AlarmStores(
            new DueAlarms(jdbc),
            new Bundles(jdbc, bundleWindow),
            new Attempts(jdbc, receipts),
            channels,
            new Policies(jdbc),
            new Mutes(jdbc),
            new QuietHours(jdbc),
            new CoordinatorsCalled(alarms, new Members(jdbc)::coordinators),
            database.transactions());
    results = new Results(jdbc, figures, clock);
    dispatch =
        new Dispatch(
            senders == null ? world.senders() : senders,
            new Words(new Texts(), receipts),
            results,
            clock,
            executor);
    sweep =
        new Sweep(
            stores, new Duty(new Rosters(jdbc), channels)::now, dispatch, figures, clock, ids);
    results.onFailed(sweep::ringBeside);
  }

  /// One beat, with everything that channels said written down.
  void beat() {
    sweep.sweep();
    try {
      int written;
      do {
        written = results.write(0);
      } while (written > 0);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// A confirmed channel for a member; answers its address.
  String channel(UUID member, ChannelKind kind) {
    String address =
        kind == ChannelKind.MAIL
            ? "m" + member + "@ruggensteun.example"
            : "+316" + Math.floorMod(member.getLeastSignificantBits(), 100_000_000L);
    database
        .jdbc()
        .sql(
            """
            INSERT INTO alarm_channel (channel_id, member_id, kind, address, added_at, verified_at)
            VALUES (:id, :member, :kind, :address, :now, :now)
            """)
        .param("id", UUID.randomUUID())
        .param("member", member)
        .param("kind", kind.code())
        .param("address", address)
        .param("now", Columns.of(clock.instant()))
        .update();
    return address;
  }

  /// Opens an alarm of a request on the councillors' line.
  UUID request(Duration step, UUID... route) {
    return request("councillors", Optional.empty(), step, route);
  }

  /// @param wish when somebody wants to be called, if it can wait
  UUID request(String line, Optional<String> wish, Duration step, UUID... route) {
    UUID subject = ids.next();
    database
        .transactions()
        .run(() ->
            alarms.open(
                new NewAlarm(
                    AlarmKind.REQUEST,
                    subject,
                    Optional.of(line),
                    wish,
                    List.of(route),
                    clock.instant(),
                    new Pace(step, Duration.ofMinutes(10)))));
    return subject;
  }

  AlarmState state(UUID request) {
    return alarms.stateOf(AlarmKind.REQUEST, request).orElseThrow();
  }
}
