package nl.ruggensteun.duty.swap;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.Exchange;
import nl.ruggensteun.duty.Obstacle;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes an exchange into the roster, with whose act it was, and tells those whom it concerns.
/// Somebody who changes the same line meanwhile gets through first or not at all.
@Component
class HandsChanged {
  private final ChangeRoster roster;
  private final AuditLog audit;
  private final Changes changes;
  private final ApplicationEventPublisher events;
  private final Members members;
  private final Ids ids;

  HandsChanged(
      ChangeRoster roster,
      AuditLog audit,
      Changes changes,
      ApplicationEventPublisher events,
      Members members,
      Ids ids) {
    this.roster = roster;
    this.audit = audit;
    this.changes = changes;
    this.events = events;
    this.members = members;
    this.ids = ids;
  }

  /// What is to be done once the roster was looked at.
  sealed interface Plan {
    record Go(Exchange exchange) implements Plan {}

    record Not(Obstacle why) implements Plan {}
  }

  /// In the transaction of the caller: the roster is looked at and changed only if nobody changed
  /// it in between.
  SwapOutcome change(SignedIn by, String act, String lineId, Supplier<Plan> plan) {
    String revision = roster.revision(lineId);
    return switch (plan.get()) {
      case Plan.Not(Obstacle why) -> new SwapOutcome.Refused(why);
      case Plan.Go(Exchange exchange) ->
          switch (roster.change(lineId, revision, exchange.changes(ids::next))) {
            case CHANGED -> {
              record(by, act, exchange);
              yield new SwapOutcome.Done(ids.next());
            }
            case OVERTAKEN, TAKEN, MISSING -> new SwapOutcome.Overtaken();
          };
    };
  }

  private void record(SignedIn by, String act, Exchange exchange) {
    exchange
        .moves()
        .forEach(move -> {
          Map<String, String> details = new HashMap<>();
          details.put("line", exchange.before().lineId());
          details.put("to", move.to().toString());
          move.from().ifPresent(from -> details.put("from", from.toString()));
          audit.record(
              ChainId.ofMember(by.memberId()), new Act(act, by.keyId().toString(), details));
        });
  }

  /// Every page looks again; these members hear it besides.
  void tell(DutyMoved.Step step, String lineId, Collection<UUID> whom) {
    changes.announce(
        members.active().stream().map(Member::memberId).collect(Collectors.toUnmodifiableSet()));
    Set<UUID> told = new HashSet<>(whom);
    if (!told.isEmpty()) {
      events.publishEvent(new DutyMoved(step, lineId, told));
    }
  }

  void runs(RunningShiftMoved moved) {
    events.publishEvent(moved);
  }
}
