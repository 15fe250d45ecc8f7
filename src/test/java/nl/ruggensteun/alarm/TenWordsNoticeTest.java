package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ruggensteun.access.TestMember;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenWordsNoticeTest {
  private final TwoCoordinators team = new TwoCoordinators();

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void every_other_coordinator_gets_a_mail_that_names_nobody() {
    new TenWordsNotice(team.mail()).tell(team.esra.memberId());

    assertThat(team.sent)
        .singleElement()
        .satisfies(message -> {
          assertThat(message.to().address().reveal()).isEqualTo("b@example.org");
          assertThat(message.text()).contains("tien woorden").doesNotContain("Esra");
        });
  }

  @Test
  void without_a_mail_server_nothing_is_sent_and_nothing_breaks() {
    new TenWordsNotice(team.withoutMailServer()).tell(TestMember.anyId());

    assertThat(team.sent).isEmpty();
  }
}
