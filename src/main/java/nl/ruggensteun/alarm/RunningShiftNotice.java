package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.ruggensteun.duty.Duty;
import nl.ruggensteun.duty.swap.RunningShiftMoved;
import nl.ruggensteun.office.LineId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Somebody took a shift over while telephones ring: she is rung at once instead of a round later.
/// The common number follows when it falls back on her line.
@Component
class RunningShiftNotice {
  private final Alarms alarms;
  private final Duty duty;
  private final Clock clock;

  RunningShiftNotice(Alarms alarms, Duty duty, Clock clock) {
    this.alarms = alarms;
    this.duty = duty;
    this.clock = clock;
  }

  /// In the transaction that changed the roster, so that both are kept or neither.
  @EventListener
  void on(RunningShiftMoved event) {
    Instant now = clock.instant();
    List<String> lines =
        Stream.of(event.lineId(), LineId.COMMON.code())
            .distinct()
            .filter(
                line -> duty.now(line, now).stream().limit(1).toList().contains(event.memberId()))
            .toList();
    alarms.beginAnew(lines);
  }
}
