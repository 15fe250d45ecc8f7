package nl.ruggensteun.alarm;

import java.util.UUID;
import nl.ruggensteun.access.TenWordsUsed;
import nl.ruggensteun.platform.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Coordinators get a mail when somebody came in with the ten words, so that words found on paper
/// are not used unnoticed. It names nobody; the list of members does.
@Component
class TenWordsNotice {
  private final CoordinatorMail mail;

  TenWordsNotice(CoordinatorMail mail) {
    this.mail = mail;
  }

  /// Signing in does not wait for a mail server.
  @EventListener
  void on(TenWordsUsed event) {
    AfterCommit.run(() -> Thread.ofVirtual().name("ten-words").start(() -> tell(event.memberId())));
  }

  void tell(UUID whoCameIn) {
    mail.send(coordinator -> !coordinator.memberId().equals(whoCameIn), "alarm.ten-words");
  }
}
