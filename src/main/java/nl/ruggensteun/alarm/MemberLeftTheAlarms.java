package nl.ruggensteun.alarm;

import nl.ruggensteun.access.KeyRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Nobody wakes whoever left the team, nor whoever lost the keys for what they can no longer open.
@Component
class MemberLeftTheAlarms {
  private final ChannelBook channels;
  private final Alarms alarms;

  MemberLeftTheAlarms(ChannelBook channels, Alarms alarms) {
    this.channels = channels;
    this.alarms = alarms;
  }

  @EventListener
  void on(KeyRevoked event) {
    alarms.cannotOpen(event.memberId());
    if (event.left()) {
      channels.removeAll(event.memberId());
    }
  }
}
