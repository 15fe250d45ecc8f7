package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.ruggensteun.duty.swap.DutyMoved;
import org.junit.jupiter.api.Test;

class MailAboutOnesShiftsTest {
  @Test
  void who_has_to_act_gets_a_mail_at_each_step_that_says_neither_who_nor_when_nor_which_line() {
    try (TwoCoordinators team = new TwoCoordinators()) {
      DutyMail mail = new DutyMail(team.mail());
      for (DutyMoved.Step step : DutyMoved.Step.values()) {
        mail.tell(new DutyMoved(step, "councillors", Set.of(team.frank.memberId())));
      }

      assertThat(team.sent)
          .hasSize(DutyMoved.Step.values().length)
          .allSatisfy(message -> {
            assertThat(message.to().address().reveal()).isEqualTo("b@example.org");
            assertThat(message.subject() + message.text())
                .containsIgnoringCase("dienst")
                .doesNotContain("Esra", "Frank", "raads", "councillors")
                .doesNotContainPattern("\\d");
          });
    }
  }
}
