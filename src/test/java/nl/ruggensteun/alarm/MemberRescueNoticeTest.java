package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.MemberRescueMoved;
import nl.ruggensteun.access.MemberRescueMoved.Step;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.TestMember;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MemberRescueNoticeTest {
  private final AccessWorld world = new AccessWorld();
  private final TestMember esra = new TestMember("Esra");
  private final TestMember frank = new TestMember("Frank");
  private final TestMember bram = new TestMember("Bram");
  private final List<Message> sent = new ArrayList<>();
  private final UUID rescue = TestMember.anyId();

  @BeforeEach
  void aTeam() {
    world.founds(esra);
    world.enrols(frank, esra, AccessWorld.OTHER_COORDINATOR);
    world.admits(frank, AccessWorld.OTHER_COORDINATOR, esra, frank);
    world.enrols(bram, esra, AccessWorld.CONFIDANT);
    world.admits(bram, AccessWorld.CONFIDANT, esra, frank);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private Outcome take(Message message) {
    sent.add(message);
    return new Outcome.Taken("smtp-accepted");
  }

  private Alarms alarms() {
    return QuietAlarms.over(
        world.database.jdbc(),
        new Changes((members, sweep) -> {}),
        world.clock,
        new Ids(world.clock, new SeededRandomness(3)));
  }

  private MemberRescueNotice notice(Alarms alarms) {
    Members members = world.get(Members.class);
    Senders senders = new Senders(Map.of(ChannelKind.MAIL, this::take));
    return new MemberRescueNotice(
        new CoordinatorMail(members, QuietAlarms.channels(world), senders, new Texts()),
        members,
        alarms,
        world.clock);
  }

  private MemberRescueMoved step(Step step) {
    return new MemberRescueMoved(rescue, bram.memberId(), step);
  }

  @Test
  void the_member_and_every_coordinator_get_a_mail_at_each_step_that_names_nobody() {
    MemberRescueNotice notice = notice(alarms());
    for (Step step : Step.values()) {
      sent.clear();
      notice.tell(step(step));

      assertThat(sent).as(step.name()).hasSize(3);
      assertThat(sent.getFirst().text()).contains("uw");
      assertThat(sent)
          .allSatisfy(
              message -> assertThat(message.text()).doesNotContain("Bram").doesNotContain("Esra"));
    }
  }

  @Test
  void her_telephone_rings_first_and_stops_when_it_is_over() {
    Alarms alarms = alarms();
    MemberRescueNotice notice = notice(alarms);

    world
        .database
        .transactions()
        .in(() -> {
          notice.on(step(Step.STARTED));
          return true;
        });
    assertThat(
            world
                .database
                .jdbc()
                .sql("SELECT member_id FROM alarm_route ORDER BY position LIMIT 1")
                .query(UUID.class)
                .single())
        .isEqualTo(bram.memberId());

    world
        .database
        .transactions()
        .in(() -> {
          notice.on(step(Step.STOPPED));
          return true;
        });
    assertThat(alarms.stateOf(AlarmKind.RESCUE, rescue)).isEmpty();
  }
}
