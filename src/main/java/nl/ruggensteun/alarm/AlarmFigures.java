package nl.ruggensteun.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;

/// What the watch over the alarms sees in numbers (Prometheus).
final class AlarmFigures {
  /// A step that comes later than this counts as late.
  private static final Duration LATE = Duration.ofSeconds(1);

  private final MeterRegistry registry;
  private final Timer toFirstRing;
  private final Timer toAcknowledgement;
  private final Timer behind;
  private final Counter late;
  private final Counter jumps;

  AlarmFigures(MeterRegistry registry) {
    this.registry = registry;
    toFirstRing = timer("ruggensteun.alarm.first.ring", "from opening to the first step");
    toAcknowledgement = timer("ruggensteun.alarm.acknowledgement", "from opening to somebody");
    behind = timer("ruggensteun.alarm.step.behind", "how late steps were taken");
    late = registry.counter("ruggensteun.alarm.steps.late");
    jumps = registry.counter("ruggensteun.clock.jumps");
  }

  private Timer timer(String name, String description) {
    return Timer.builder(name)
        .description(description)
        .publishPercentiles(0.5, 0.99)
        .register(registry);
  }

  void stepped(DueAlarm alarm, Instant now) {
    Duration lateness = Duration.between(alarm.due(), now);
    behind.record(lateness);
    if (lateness.compareTo(LATE) > 0) {
      late.increment();
    }
  }

  void rungFirst(Duration waited) {
    toFirstRing.record(waited);
  }

  void acknowledged(Duration waited) {
    toAcknowledgement.record(waited);
  }

  void attempted(Result result) {
    registry
        .counter(
            "ruggensteun.alarm.attempts",
            "channel",
            result.attempt().channel().kind().code(),
            "result",
            result.state())
        .increment();
  }

  void clockJumped() {
    jumps.increment();
  }
}
