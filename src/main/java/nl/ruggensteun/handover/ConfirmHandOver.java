package nl.ruggensteun.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.alarm.AlarmKind;
import nl.ruggensteun.alarm.Alarms;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Changes;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// "I read this" (_ik heb dit gelezen_): said by whoever came on duty, and by nobody else.
@Component
public class ConfirmHandOver {
  private final HandOvers handOvers;
  private final Alarms alarms;
  private final Changes changes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Clock clock;

  ConfirmHandOver(
      HandOvers handOvers,
      Alarms alarms,
      Changes changes,
      AuditLog audit,
      Transactions transactions,
      Clock clock) {
    this.handOvers = handOvers;
    this.alarms = alarms;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Said once; the first moment stays. Empty when it was not handed to her, or her duty is over.
  public Optional<Instant> confirm(SignedIn who, UUID handOverId) {
    return transactions.in(() ->
        handOvers
            .lock(handOverId, who.memberId())
            .map(handOver -> handOver.confirmedAt().orElseGet(() -> confirmed(who, handOver))));
  }

  private Instant confirmed(SignedIn who, ShiftHandOver handOver) {
    Instant now = clock.instant();
    handOvers.confirmed(handOver.handOverId(), now);
    alarms.close(AlarmKind.HANDOVER, handOver.handOverId());
    audit.record(
        ChainId.ofMember(who.memberId()),
        new Act("duty.taken-over", who.keyId().toString(), Map.of("line", handOver.lineId())));
    changes.announce(
        Stream.concat(Stream.of(who.memberId()), handOver.from().stream())
            .collect(Collectors.toSet()));
    return now;
  }
}
