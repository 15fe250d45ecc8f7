package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SettingsRefused;
import nl.ruggensteun.platform.SlowJob;
import nl.ruggensteun.platform.TestDatabase;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ThePagerThatWatchesItselfTest {
  private static final UUID BRAM = UUID.randomUUID();
  private static final Duration STEP = Duration.ofSeconds(60);
  private static final SlowJob JOB = new SlowJob("some-job", Duration.ofMinutes(5), () -> {});

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmNode node = new AlarmNode(database, clock);
  private final FakeBeats beats = new FakeBeats();
  private final List<ChannelKind> told = new ArrayList<>();
  private final PagerAuditor auditor = auditor(database.jdbc(), beats);

  /// What keeps the ringing going, in a test that may break it.
  private static final class FakeBeats implements PagerAuditor.Beats {
    private boolean stopped;
    private boolean jumped;
    private int woken;
    private int jobsStarted;

    @Override
    public boolean revive() {
      boolean was = stopped;
      stopped = false;
      return was;
    }

    @Override
    public void wake() {
      woken++;
    }

    @Override
    public boolean clockJumped() {
      boolean was = jumped;
      jumped = false;
      return was;
    }

    @Override
    public void startJobsAnew() {
      jobsStarted++;
    }
  }

  @BeforeEach
  void somebodyIsAtTheJobAllDay() {
    database
        .jdbc()
        .sql(
            """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, last_heartbeat)
            VALUES ('some-job', 'recurring', :due, true, 1, :tomorrow)
            """)
        .param("due", Columns.of(clock.instant()))
        .param("tomorrow", Columns.of(clock.instant().plus(Duration.ofDays(1))))
        .update();
  }

  @Test
  void is_content_while_everything_goes_on() {
    node.channel(BRAM, ChannelKind.VOICE);
    node.request(STEP, BRAM);
    node.beat();

    assertThat(auditor.look()).isTrue();
    assertThat(told).isEmpty();
    assertThat(present()).isEmpty();
  }

  @Test
  void sees_a_step_that_is_more_than_five_seconds_late_and_wakes_the_sweep() {
    node.request(STEP, BRAM);
    clock.forward(Duration.ofSeconds(5));
    assertThat(auditor.look()).isTrue();

    clock.forward(Duration.ofSeconds(1));
    assertThat(auditor.look()).isFalse();

    assertThat(present()).containsExactly("late-step");
    assertThat(beats.woken).isPositive();
  }

  @Test
  void pulls_a_request_whose_next_step_lies_further_ahead_than_any_order_says() {
    UUID request = node.request(STEP, BRAM);
    moveNextStep(Duration.ofHours(2));

    assertThat(auditor.look()).isFalse();

    assertThat(present()).containsExactly("step-too-far");
    assertThat(node.state(request).nextStepAt()).isEqualTo(clock.instant());
  }

  @Test
  void lets_a_wish_for_later_wait_until_the_morning_but_no_longer() {
    node.alarms.open(
        new NewAlarm(
            AlarmKind.REQUEST,
            UUID.randomUUID(),
            Optional.of("councillors"),
            Optional.of("week"),
            List.of(BRAM),
            clock.instant(),
            new Pace(STEP, STEP)));
    moveNextStep(Duration.ofHours(11));
    assertThat(auditor.look()).isTrue();

    moveNextStep(Duration.ofHours(14));
    assertThat(auditor.look()).isFalse();
  }

  @Test
  void leaves_a_long_hold_alone() {
    UUID request = UUID.randomUUID();
    node.alarms.open(
        new NewAlarm(
            AlarmKind.REQUEST,
            request,
            Optional.of("councillors"),
            Optional.empty(),
            List.of(BRAM),
            clock.instant(),
            new Pace(STEP, Duration.ofHours(4))));
    node.alarms.take(AlarmKind.REQUEST, request, BRAM);

    assertThat(auditor.look()).isTrue();
    assertThat(node.state(request).nextStepAt()).isEqualTo(clock.instant().plusSeconds(14_400));
  }

  @Test
  void starts_a_sweep_that_stood_still_anew() {
    beats.stopped = true;

    assertThat(auditor.look()).isFalse();
    assertThat(present()).containsExactly("sweep-stopped");
    assertThat(auditor.look()).isTrue();
  }

  @Test
  void says_that_the_clock_jumped() {
    beats.jumped = true;

    assertThat(auditor.look()).isFalse();
    assertThat(present()).containsExactly("clock-jumped");
  }

  @Test
  void starts_slow_jobs_that_stand_still_anew() {
    nextTime(clock.instant().minusSeconds(60));
    assertThat(auditor.look()).isTrue();
    assertThat(beats.jobsStarted).isZero();

    clock.forward(Duration.ofMinutes(2));
    assertThat(auditor.look()).isFalse();
    assertThat(present()).containsExactly("jobs-stopped");
    assertThat(beats.jobsStarted).isOne();
  }

  @Test
  void starts_slow_jobs_anew_when_one_fell_out_of_the_list() {
    database.jdbc().sql("DELETE FROM scheduled_tasks").update();

    assertThat(auditor.look()).isFalse();
    assertThat(beats.jobsStarted).isOne();
  }

  @Test
  void does_not_let_a_job_wait_as_long_as_a_clock_was_set_back() {
    nextTime(clock.instant().plus(JOB.every()));
    assertThat(auditor.look()).isTrue();

    clock.forward(Duration.ofHours(-1));
    assertThat(auditor.look()).isFalse();
    assertThat(beats.jobsStarted).isOne();
  }

  @Test
  void sees_a_channel_that_fails_for_everybody() {
    node.world.fails(ChannelKind.VOICE);
    rungByVoice(3);

    assertThat(auditor.look()).isFalse();
    assertThat(present()).containsExactly("voice-down");
  }

  @Test
  void does_not_call_a_channel_dead_that_works_for_somebody() {
    node.world.fails(ChannelKind.VOICE);
    rungByVoice(3);
    node.world.works(ChannelKind.VOICE);
    rungByVoice(1);

    assertThat(auditor.look()).isTrue();
  }

  @Test
  void does_not_call_a_channel_dead_after_one_failure() {
    node.world.fails(ChannelKind.VOICE);
    rungByVoice(1);

    assertThat(auditor.look()).isTrue();
  }

  @Test
  void tells_coordinators_over_all_their_channels_once_and_again_after_a_quarter_of_an_hour() {
    coordinator();
    node.request(STEP, BRAM);
    clock.forward(Duration.ofSeconds(10));

    auditor.look();
    assertThat(told).containsExactlyInAnyOrder(ChannelKind.VOICE, ChannelKind.SMS);
    told.clear();
    lookFor(Duration.ofMinutes(14));
    assertThat(told).isEmpty();
    lookFor(Duration.ofMinutes(2));
    assertThat(told).containsExactlyInAnyOrder(ChannelKind.VOICE, ChannelKind.SMS);
  }

  @Test
  void tells_once_for_all_nodes() {
    coordinator();
    node.request(STEP, BRAM);
    clock.forward(Duration.ofSeconds(10));

    auditor.look();
    auditor(database.jdbc(), new FakeBeats()).look();

    assertThat(told).hasSize(2);
  }

  @Test
  void tells_anew_when_it_was_over_in_between() {
    coordinator();
    beats.jumped = true;
    auditor.look();
    told.clear();
    clock.forward(Duration.ofMinutes(5));
    auditor.look();
    assertThat(present()).isEmpty();

    beats.jumped = true;
    auditor.look();
    assertThat(told).hasSize(2);
  }

  @Test
  void still_tells_whom_it_knew_when_the_database_is_gone() {
    coordinator();
    AtomicInteger asked = new AtomicInteger();
    PagerAuditor inTrouble = auditor(database.jdbc(), beats, asked);
    assertThat(inTrouble.look()).isTrue();
    asked.set(1);

    assertThat(inTrouble.look()).isFalse();
    assertThat(told).containsExactlyInAnyOrder(ChannelKind.VOICE, ChannelKind.SMS);
    told.clear();
    assertThat(inTrouble.look()).isFalse();
    assertThat(told).isEmpty();
    clock.forward(Duration.ofMinutes(15));
    inTrouble.look();
    assertThat(told).hasSize(2);
  }

  @Test
  void tells_the_watch_outside_only_while_it_is_content() {
    try (GatewayStandIn outside = new GatewayStandIn()) {
      PagerWatch watch =
          new PagerWatch(auditor, Optional.of(outside.address("/teken")), new OutsideWorld());
      watch.look();
      watch.look();
      assertThat(outside.soFar()).hasSize(1);
      node.request(STEP, BRAM);
      clock.forward(Duration.ofSeconds(10));
      watch.look();
      watch.look();
      assertThat(outside.soFar()).isEmpty();
    }
  }

  @Test
  void refuses_an_address_for_the_watch_outside_that_is_none() {
    assertThat(PagerParts.address("https://voorbeeld.nl/teken"))
        .isEqualTo(URI.create("https://voorbeeld.nl/teken"));
    for (String wrong : List.of("voorbeeld.nl", "ftp://voorbeeld.nl", "https:///", "a b")) {
      assertThatThrownBy(() -> PagerParts.address(wrong))
          .as(wrong)
          .isInstanceOf(SettingsRefused.class);
    }
  }

  private void lookFor(Duration period) {
    for (long waited = 0; waited < period.toSeconds(); waited += 30) {
      clock.forward(Duration.ofSeconds(30));
      auditor.look();
    }
  }

  private PagerAuditor auditor(JdbcClient jdbc, FakeBeats of) {
    return auditor(jdbc, of, new AtomicInteger());
  }

  private PagerAuditor auditor(JdbcClient jdbc, FakeBeats of, AtomicInteger away) {
    Sender sender =
        message -> {
          told.add(message.to().kind());
          return new Outcome.Taken("test");
        };
    PagerVoice voice =
        new PagerVoice(
            new Senders(Map.of(ChannelKind.VOICE, sender, ChannelKind.SMS, sender)),
            new Texts(),
            () -> {
              if (away.get() > 0) {
                throw new IllegalStateException("database away");
              }
              return new Channels(jdbc)
                      .usableOf(
                          new Members(jdbc).coordinators().stream().map(Member::memberId).toList())
                      .values()
                      .stream()
                      .flatMap(List::stream)
                      .toList();
            },
            Runnable::run);
    return new PagerAuditor(
        new PagerAuditor.Parts(new PagerChecks(jdbc, List.of(JOB)), new Troubles(jdbc), voice),
        of,
        node.figures,
        clock);
  }

  private List<String> present() {
    return new Troubles(database.jdbc())
        .present(clock.instant()).stream().map(Troubles.Seen::what).toList();
  }

  private void coordinator() {
    UUID cora = new TeamRows(database, clock.instant()).member("Cora", "coordinator", null);
    node.channel(cora, ChannelKind.VOICE);
    node.channel(cora, ChannelKind.SMS);
  }

  private void rungByVoice(int members) {
    for (int i = 0; i < members; i++) {
      UUID member = UUID.randomUUID();
      node.channel(member, ChannelKind.VOICE);
      node.request(STEP, member);
    }
    node.beat();
  }

  private void moveNextStep(Duration ahead) {
    database
        .jdbc()
        .sql("UPDATE alarm SET next_step_at = :next")
        .param("next", Columns.of(clock.instant().plus(ahead)))
        .update();
  }

  private void nextTime(Instant due) {
    database
        .jdbc()
        .sql("UPDATE scheduled_tasks SET picked = false, execution_time = :due")
        .param("due", Columns.of(due))
        .update();
  }
}
