package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.AccessWorld;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.TestMember;
import nl.ruggensteun.platform.Texts;
import org.junit.jupiter.api.Test;

class TenWordsNoticeTest {
  private final List<Message> sent = new ArrayList<>();

  private Outcome take(Message message) {
    sent.add(message);
    return new Outcome.Taken("smtp-accepted");
  }

  @Test
  void every_other_coordinator_gets_a_mail_that_names_nobody() {
    try (AccessWorld world = new AccessWorld()) {
      TestMember esra = new TestMember("Esra");
      TestMember frank = new TestMember("Frank");
      world.founds(esra);
      world.enrols(frank, esra, AccessWorld.OTHER_COORDINATOR);
      world.admits(frank, AccessWorld.OTHER_COORDINATOR, esra, frank);
      Senders senders = new Senders(Map.of(ChannelKind.MAIL, this::take));
      new TenWordsNotice(
              new CoordinatorMail(
                  world.get(Members.class), QuietAlarms.channels(world), senders, new Texts()))
          .tell(esra.memberId());
    }
    assertThat(sent)
        .singleElement()
        .satisfies(message -> {
          assertThat(message.to().address().reveal()).isEqualTo("b@example.org");
          assertThat(message.text()).contains("tien woorden").doesNotContain("Esra");
        });
  }

  @Test
  void without_a_mail_server_nothing_is_sent_and_nothing_breaks() {
    try (AccessWorld world = new AccessWorld()) {
      TestMember esra = new TestMember("Esra");
      world.founds(esra);
      new TenWordsNotice(
              new CoordinatorMail(
                  world.get(Members.class),
                  QuietAlarms.channels(world),
                  new Senders(Map.of()),
                  new Texts()))
          .tell(TestMember.anyId());
    }
    assertThat(sent).isEmpty();
  }
}
