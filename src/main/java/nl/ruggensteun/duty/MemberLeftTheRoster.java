package nl.ruggensteun.duty;

import nl.ruggensteun.access.KeyRevoked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever leaves the team leaves the roster in the same moment; the gap that this makes is seen by
/// the watch over gaps.
@Component
class MemberLeftTheRoster {
  private final Roster roster;

  MemberLeftTheRoster(Roster roster) {
    this.roster = roster;
  }

  @EventListener
  void on(KeyRevoked event) {
    if (event.left()) {
      roster.remove(event.memberId());
    }
  }
}
