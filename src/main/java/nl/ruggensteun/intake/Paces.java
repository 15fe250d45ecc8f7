package nl.ruggensteun.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.ruggensteun.alarm.Pace;
import nl.ruggensteun.office.LineSettings;
import nl.ruggensteun.office.LineSettingsStore;
import org.springframework.stereotype.Component;

/// How patient each line is: seconds for each telephone, minutes for whoever took a request. A
/// change of the settings counts within seconds.
@Component
class Paces {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final LineSettingsStore settings;
  private final Clock clock;
  private final AtomicReference<Look> last =
      new AtomicReference<>(new Look(Instant.MIN, List.of()));

  Paces(LineSettingsStore settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  private record Look(Instant at, List<LineSettings> lines) {}

  Pace of(String lineId) {
    LineSettings line =
        look().lines().stream()
            .filter(one -> one.line().code().equals(lineId))
            .findFirst()
            .orElseThrow();
    return new Pace(
        Duration.ofSeconds(line.stepSeconds()), Duration.ofMinutes(line.takingMinutes()));
  }

  private Look look() {
    Look known = last.get();
    Instant now = clock.instant();
    if (known.at().isAfter(now.minus(FRESH))) {
      return known;
    }
    Look fresh = new Look(now, settings.all());
    last.set(fresh);
    return fresh;
  }
}
