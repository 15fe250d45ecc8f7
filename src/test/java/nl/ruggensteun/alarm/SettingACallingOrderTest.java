package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.alarm.CallingOrder.Step;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class SettingACallingOrderTest {
  private static final Step GOOD = new Step("route", List.of("voice", "push"), 20);

  private final PinnedClock clock = PinnedClock.atNight();
  private final TestDatabase database = TestDatabase.fresh();
  private final Policies policies = new Policies(database.jdbc());

  @Test
  void gives_back_what_was_set() {
    LinePolicy line = read(order(0, List.of(new Step("first", List.of("sms"), 5), GOOD)));

    assertThat(policies.replace(line)).isTrue();

    LinePolicy kept = policies.all().getFirst();
    assertThat(CallingOrder.of(kept).orders()).isEqualTo(CallingOrder.of(line).orders());
    assertThat(CallingOrder.of(kept).version()).isEqualTo(1);
  }

  @Test
  void refuses_the_second_of_two_who_changed_the_same_version() {
    LinePolicy mine = read(order(0, List.of(GOOD)));
    assertThat(policies.replace(mine)).isTrue();

    assertThat(policies.replace(mine)).isFalse();
    assertThat(policies.replace(new LinePolicy("councillors", 1, mine.orders()))).isTrue();
    assertThat(policies.replace(new LinePolicy("councillors", 1, mine.orders()))).isFalse();
    assertThat(policies.forget("councillors", 1)).isFalse();
    assertThat(policies.forget("councillors", 2)).isTrue();
    assertThat(policies.all()).isEmpty();
  }

  @Test
  void tells_everything_that_is_wrong_at_once() {
    Map<String, List<Step>> orders = new HashMap<>();
    orders.put("now", List.of(new Step("cook", List.of("smoke"), 4), new Step(null, null, null)));
    orders.put("today", List.of(new Step("first", List.of(), 1801)));
    CallingOrderForm form = new CallingOrderForm();
    form.read(new CallingOrder("councillors", 0, orders));

    assertThat(form.errors())
        .contains(
            new FieldError("now[0].whom", "unknown"),
            new FieldError("now[0].channels", "unknown"),
            new FieldError("now[0].seconds", "too-low"),
            new FieldError("now[1].whom", "required"),
            new FieldError("now[1].channels", "required"),
            new FieldError("now[1].seconds", "required"),
            new FieldError("now", "whole-line-missing"),
            new FieldError("today[0].channels", "required"),
            new FieldError("today[0].seconds", "too-high"),
            new FieldError("today", "whole-line-missing"),
            new FieldError("week", "required"));
  }

  @Test
  void refuses_a_round_without_end() {
    CallingOrderForm form = new CallingOrderForm();
    form.read(order(0, java.util.Collections.nCopies(13, GOOD)));

    assertThat(form.errors()).contains(new FieldError("now", "too-many"));
  }

  @Test
  void counts_from_the_next_step_of_alarms_that_are_open_already() {
    UUID bram = UUID.randomUUID();
    UUID ben = UUID.randomUUID();
    AlarmNode node = new AlarmNode(database, clock);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(ben, ChannelKind.VOICE);
    UUID request = node.request(Duration.ofSeconds(60), bram, ben);
    node.beat();
    assertThat(node.world.members()).containsExactly(bram);

    policies.replace(read(order(0, List.of(GOOD))));
    clock.forward(Duration.ofSeconds(60));
    node.beat();

    assertThat(node.world.members()).containsExactly(bram, ben);
    assertThat(node.state(request).nextStepAt()).isEqualTo(clock.instant().plusSeconds(20));
  }

  @Test
  void rings_over_the_channels_of_the_step_and_over_others_for_who_has_none_of_those() {
    UUID bram = UUID.randomUUID();
    UUID ben = UUID.randomUUID();
    AlarmNode node = new AlarmNode(database, clock);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(bram, ChannelKind.SMS);
    node.channel(ben, ChannelKind.MAIL);
    policies.replace(read(order(0, List.of(new Step("route", List.of("voice"), 30)))));

    node.request(Duration.ofSeconds(60), bram, ben);
    node.beat();

    assertThat(node.world.kinds()).containsExactlyInAnyOrder(ChannelKind.VOICE, ChannelKind.MAIL);
  }

  @Test
  void wakes_coordinators_with_an_alarm_of_their_own_and_never_with_the_request() {
    AlarmNode node = new AlarmNode(database, clock);
    UUID bram = UUID.randomUUID();
    UUID cora = new TeamRows(database, clock.instant()).member("Cora", "coordinator", null);
    node.channel(bram, ChannelKind.VOICE);
    node.channel(cora, ChannelKind.VOICE);
    node.channel(cora, ChannelKind.SMS);
    policies.replace(
        read(
            order(
                0,
                List.of(
                    new Step("first", List.of("voice"), 10),
                    new Step("coordinators", List.of("sms"), 10),
                    GOOD))));
    UUID request = node.request(Duration.ofSeconds(60), bram);
    node.beat();
    assertThat(node.world.members()).containsExactly(bram);

    clock.forward(Duration.ofSeconds(10));
    node.beat();
    node.beat();

    assertThat(node.world.kinds()).containsExactly(ChannelKind.SMS);
    assertThat(node.alarms.stateOf(AlarmKind.NOBODY, request)).isPresent();
    assertThat(routeOf(node.state(request).alarmId())).containsExactly(bram);
  }

  @Test
  void wakes_coordinators_once_however_often_the_round_goes() {
    AlarmNode node = new AlarmNode(database, clock);
    UUID bram = UUID.randomUUID();
    node.channel(bram, ChannelKind.VOICE);
    policies.replace(read(order(0, List.of(GOOD, new Step("coordinators", List.of("voice"), 10)))));
    node.request(Duration.ofSeconds(60), bram);
    for (int i = 0; i < 10; i++) {
      node.beat();
      clock.forward(Duration.ofSeconds(20));
    }

    assertThat(
            database
                .jdbc()
                .sql("SELECT count(*) FROM alarm WHERE kind = 'nobody'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void is_refused_by_the_database_too_when_it_goes_faster_than_five_seconds() {
    policies.replace(read(order(0, List.of(GOOD))));

    assertThatThrownBy(
            () -> database.jdbc().sql("UPDATE alarm_policy_step SET wait_seconds = 4").update())
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private List<UUID> routeOf(UUID alarm) {
    return database
        .jdbc()
        .sql("SELECT member_id FROM alarm_route WHERE alarm_id = :alarm")
        .param("alarm", alarm)
        .query((row, number) -> Columns.id(row, "member_id"))
        .list();
  }

  private static CallingOrder order(int version, List<Step> steps) {
    return new CallingOrder(
        "councillors", version, Map.of("now", steps, "today", steps, "week", steps));
  }

  private static LinePolicy read(CallingOrder order) {
    CallingOrderForm form = new CallingOrderForm();
    LinePolicy line = form.read(order);
    assertThat(form.errors()).isEmpty();
    return line;
  }
}
