package nl.ruggensteun.duty;

import nl.ruggensteun.access.KeyRevoked;
import nl.ruggensteun.access.MemberAdmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Whoever leaves the team, or has no good keys, is off the roster in the same moment; the gap that
/// this makes is seen by the watch over gaps. New keys bring her back.
@Component
class MemberLeftTheRoster {
  private final Leaves leaves;

  MemberLeftTheRoster(Leaves leaves) {
    this.leaves = leaves;
  }

  @EventListener
  void on(KeyRevoked event) {
    leaves.endDuty(event.memberId(), event.left());
  }

  @EventListener
  void on(MemberAdmitted event) {
    leaves.resumeDuty(event.memberId());
  }
}
