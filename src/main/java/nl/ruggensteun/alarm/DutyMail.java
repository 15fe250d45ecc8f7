package nl.ruggensteun.alarm;

import nl.ruggensteun.duty.swap.DutyMoved;
import nl.ruggensteun.platform.AfterCommit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A mail to whoever has to know or answer something about the own shifts: that there is something,
/// never what. It makes no telephone ring: those ring for people who wait.
@Component
class DutyMail {
  private final CoordinatorMail mail;

  DutyMail(CoordinatorMail mail) {
    this.mail = mail;
  }

  @EventListener
  void on(DutyMoved event) {
    AfterCommit.run(() -> Thread.ofVirtual().name("duty-mail").start(() -> tell(event)));
  }

  void tell(DutyMoved event) {
    event.members().forEach(member -> mail.sendTo(member, "alarm.duty." + event.step().code()));
  }
}
