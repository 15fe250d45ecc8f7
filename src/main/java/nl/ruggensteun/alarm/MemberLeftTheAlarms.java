package nl.ruggensteun.alarm;

import nl.ruggensteun.access.KeyRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Nobody wakes whoever left the team.
@Component
class MemberLeftTheAlarms {
  private final ChannelBook channels;

  MemberLeftTheAlarms(ChannelBook channels) {
    this.channels = channels;
  }

  @EventListener
  void on(KeyRevoked event) {
    if (event.left()) {
      channels.removeAll(event.memberId());
    }
  }
}
