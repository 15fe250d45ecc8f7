package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.TestMember;
import nl.ruggensteun.duty.swap.DutyMoved;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.Test;

class MailAboutOnesShiftsTest {
  private final List<Message> sent = new ArrayList<>();

  private Outcome take(Message message) {
    sent.add(message);
    return new Outcome.Taken("smtp-accepted");
  }

  @Test
  void who_has_to_act_gets_a_mail_at_each_step_that_says_neither_who_nor_when_nor_which_line() {
    try (AccessWorld world = new AccessWorld()) {
      TestMember esra = new TestMember("Esra");
      TestMember frank = new TestMember("Frank");
      world.founds(esra);
      world.enrols(frank, esra, AccessWorld.OTHER_COORDINATOR);
      world.admits(frank, AccessWorld.OTHER_COORDINATOR, esra, frank);
      DutyMail mail =
          new DutyMail(
              new CoordinatorMail(
                  world.get(Members.class),
                  QuietAlarms.channels(world),
                  new Senders(Map.of(ChannelKind.MAIL, this::take)),
                  new Texts()));
      for (DutyMoved.Step step : DutyMoved.Step.values()) {
        mail.tell(new DutyMoved(step, "councillors", Set.of(frank.memberId())));
      }
    }
    assertThat(sent).hasSize(DutyMoved.Step.values().length);
    assertThat(sent)
        .allSatisfy(message -> {
          assertThat(message.to().address().reveal()).isEqualTo("b@example.org");
          assertThat(message.subject() + message.text())
              .containsIgnoringCase("dienst")
              .doesNotContain("Esra", "Frank", "raads", "councillors")
              .doesNotContainPattern("\\d");
        });
  }
}
