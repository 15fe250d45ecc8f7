package nl.ruggensteun.alarm;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// What the watch over the alarms sees in numbers (Prometheus).
final class AlarmFigures {
  /// A step that comes later than this counts as late.
  private static final Duration LATE = Duration.ofSeconds(1);

  private static final String NO_LINE = "none";

  private final MeterRegistry registry;
  private final Timer behind;
  private final Counter jumps;
  private final Map<PagerTrouble, AtomicInteger> troubles = new EnumMap<>(PagerTrouble.class);

  AlarmFigures(MeterRegistry registry) {
    this.registry = registry;
    behind =
        Timer.builder("ruggensteun.alarm.step.behind")
            .description("how late steps were taken")
            .publishPercentiles(0.5, 0.99)
            .register(registry);
    jumps = registry.counter("ruggensteun.clock.jumps");
    for (PagerTrouble trouble : PagerTrouble.values()) {
      AtomicInteger present = new AtomicInteger();
      registry.gauge("ruggensteun.pager.trouble", Tags.of("what", trouble.code()), present);
      troubles.put(trouble, present);
    }
  }

  private void record(String name, String description, Optional<String> line, Duration waited) {
    Timer.builder(name)
        .description(description)
        .tag("line", line.orElse(NO_LINE))
        .publishPercentiles(0.5, 0.99)
        .register(registry)
        .record(waited.isNegative() ? Duration.ZERO : waited);
  }

  void stepped(DueAlarm alarm, Instant now) {
    Duration lateness = Duration.between(alarm.due(), now);
    behind.record(lateness);
    if (lateness.compareTo(LATE) > 0) {
      registry
          .counter("ruggensteun.alarm.steps.late", "line", alarm.line().orElse(NO_LINE))
          .increment();
    }
  }

  void rungFirst(Optional<String> line, Duration waited) {
    record("ruggensteun.alarm.first.ring", "from opening to the first ring", line, waited);
  }

  void acknowledged(Optional<String> line, Duration waited) {
    record("ruggensteun.alarm.acknowledgement", "from opening to somebody", line, waited);
  }

  /// A gateway says that a human answered a call.
  void answered(Optional<String> line, Duration waited) {
    record("ruggensteun.alarm.human.voice", "from opening to a human voice", line, waited);
  }

  /// What is wrong with the ringing now, by this node.
  void troubles(Set<PagerTrouble> present) {
    troubles.forEach((trouble, gauge) -> gauge.set(present.contains(trouble) ? 1 : 0));
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
