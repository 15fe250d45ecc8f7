package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/// Walks at random through the model of an alarm and does the same to a real one, on two nodes over
/// one database: after each act both stand where the other stands.
class TheModelIsWhatTheDatabaseDoesTest {
  private static final int WALKS = 40;
  private static final int ACTS = 30;
  private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

  private final PinnedClock clock = new PinnedClock(NOON);
  private final TestDatabase database = TestDatabase.fresh();
  private final AlarmModel model = new AlarmModel(PlannedStep::of, AlarmModel.everyStep(), 6);
  private List<UUID> onDuty = AlarmModel.onDuty(AlarmModel.start());

  /// Where an alarm stands, on either side.
  private record Stands(
      boolean open, Optional<Integer> next, int step, int heldBy, int silent, int route) {}

  /// A node that keeps in hand what it will ring until it is told to.
  private final class HeldNode {
    private final List<Runnable> inHand = new ArrayList<>();
    private final AlarmNode node = new AlarmNode(database, clock, Duration.ZERO, inHand::add, null);
    private final Sweep sweep =
        new Sweep(
            node.stores,
            (line, moment) -> onDuty,
            node.dispatch,
            node.figures,
            (Clock) clock,
            node.ids);

    void ring(boolean taken) throws InterruptedException {
      if (taken) {
        node.world.works(ChannelKind.VOICE);
      } else {
        node.world.fails(ChannelKind.VOICE);
      }
      inHand.forEach(Runnable::run);
      inHand.clear();
      node.results.write(0);
    }
  }

  @Test
  void on_every_walk() throws InterruptedException {
    AlarmNode setUp = new AlarmNode(database, clock);
    AlarmModel.MEMBERS.forEach(member -> setUp.channel(member, ChannelKind.VOICE));
    setUp
        .stores
        .policies()
        .replace(new LinePolicy("councillors", 0, Map.of(Urgency.TODAY, AlarmModel.everyStep())));
    for (int seed = 0; seed < WALKS; seed++) {
      walk(new Random(seed), setUp);
    }
  }

  private void walk(Random random, AlarmNode setUp) throws InterruptedException {
    UUID subject = UUID.randomUUID();
    setUp.alarms.open(
        new NewAlarm(
            AlarmKind.REQUEST,
            subject,
            Optional.of("councillors"),
            Optional.empty(),
            AlarmModel.members(AlarmModel.CAN_OPEN),
            clock.instant(),
            new Pace(AlarmModel.seconds(1), AlarmModel.seconds(AlarmModel.HOLD))));
    List<HeldNode> nodes = new ArrayList<>(List.of(new HeldNode(), new HeldNode()));
    AlarmModel.State state = AlarmModel.start();
    onDuty = AlarmModel.onDuty(state);
    List<String> done = new ArrayList<>();
    for (int i = 0; i < ACTS && state.open(); i++) {
      List<AlarmModel.Act> acts = model.acts(state);
      AlarmModel.Act act = acts.get(random.nextInt(acts.size()));
      done.add(act.name());
      onDuty = AlarmModel.onDuty(act.to());
      perform(act.name(), state, nodes, subject);
      state = act.to();
      assertThat(real(subject)).as(String.join(", ", done)).isEqualTo(modelled(state));
    }
    setUp.alarms.close(AlarmKind.REQUEST, subject);
    setUp.alarms.close(AlarmKind.NOBODY, subject);
    database.jdbc().sql("DELETE FROM alarm_mute").update();
  }

  private void perform(String act, AlarmModel.State from, List<HeldNode> nodes, UUID subject)
      throws InterruptedException {
    Alarms alarms = nodes.getFirst().node.alarms;
    int number = Character.digit(act.charAt(act.length() - 1), 10);
    UUID member = AlarmModel.MEMBERS.get(Math.max(0, number));
    switch (act.replaceAll(" \\d$", "")) {
      case "five seconds pass" -> clock.forward(AlarmModel.seconds(1));
      case "clock set back" -> clock.forward(AlarmModel.seconds(AlarmModel.JUMP).negated());
      case "closed" -> alarms.close(AlarmKind.REQUEST, subject);
      case "acknowledged by" ->
          alarms.acknowledge(
              alarms.stateOf(AlarmKind.REQUEST, subject).orElseThrow().alarmId(), member);
      case "taken by" -> alarms.take(AlarmKind.REQUEST, subject, member);
      case "given back by" ->
          alarms.goOn(
              AlarmKind.REQUEST, subject, AlarmModel.members(without(from.route(), number)));
      case "shift changes hands" -> alarms.beginAnew(List.of("councillors"));
      case "keys lost by" -> alarms.cannotOpen(member);
      case "quiet asked by" ->
          mutes().ask(UUID.randomUUID(), "councillors", member, clock.instant());
      case "quiet agreed by" -> agree(member);
      default -> performByNode(act, from, nodes);
    }
  }

  private void performByNode(String act, AlarmModel.State from, List<HeldNode> nodes)
      throws InterruptedException {
    int number = Character.digit(act.charAt("node ".length()), 10);
    HeldNode node = nodes.get(number);
    switch (act.substring("node 0 ".length())) {
      case "looks" -> {
        if ((from.jumped() & AlarmModel.bit(number)) != 0) {
          node.node.stores.due().pullTo(clock.instant());
        }
        node.sweep.sweep();
      }
      case "rings" -> node.ring(true);
      case "is refused" -> node.ring(false);
      case "is killed" -> node.inHand.clear();
      case "starts" -> nodes.set(number, new HeldNode());
      default -> throw new IllegalStateException(act);
    }
  }

  private static int without(int route, int member) {
    return route & ~AlarmModel.bit(member);
  }

  private Mutes mutes() {
    return new Mutes(database.jdbc());
  }

  /// The model's quiet is shorter than half an hour.
  private void agree(UUID member) {
    assertThat(mutes().agree("councillors", member, clock.instant())).isPresent();
    database
        .jdbc()
        .sql("UPDATE alarm_mute SET until_at = :until WHERE agreed_at IS NOT NULL")
        .param("until", Columns.of(clock.instant().plus(AlarmModel.seconds(AlarmModel.QUIET))))
        .update();
  }

  private static Stands modelled(AlarmModel.State s) {
    return s.open()
        ? new Stands(true, Optional.of(s.next()), s.step(), s.heldBy(), s.silent(), s.route())
        : new Stands(false, Optional.empty(), 0, 0, 0, 0);
  }

  private Stands real(UUID subject) {
    return database
        .jdbc()
        .sql(
            """
            SELECT state, next_step_at, step, acknowledged_by, fell_silent,
                   (SELECT coalesce(string_agg(member_id::text, ','), '') FROM alarm_route
                    WHERE alarm_route.alarm_id = alarm.alarm_id) AS route
            FROM alarm WHERE subject_id = :subject AND kind = 'request'
            """)
        .param("subject", subject)
        .query((row, number) ->
            row.getString("state").equals("open")
                ? new Stands(
                    true,
                    Optional.of(units(Columns.moment(row, "next_step_at"))),
                    row.getInt("step"),
                    AlarmModel.indexOf(Columns.maybeId(row, "acknowledged_by")),
                    AlarmModel.indexOf(Columns.maybeId(row, "fell_silent")),
                    route(row.getString("route")))
                : new Stands(false, Optional.empty(), 0, 0, 0, 0))
        .single();
  }

  private int units(Instant moment) {
    long seconds = Duration.between(clock.instant(), moment).toSeconds();
    return Math.max(
        Math.toIntExact(Math.ceilDiv(seconds, AlarmModel.UNIT)), AlarmModel.LONGEST_AGO);
  }

  private static int route(String ids) {
    return ids.isEmpty()
        ? 0
        : AlarmModel.bits(List.of(ids.split(",")).stream().map(UUID::fromString).toList());
  }
}
