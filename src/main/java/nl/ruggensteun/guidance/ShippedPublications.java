package nl.ruggensteun.guidance;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruggensteun.platform.CivilTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What the program itself brings, each day that which is valid on it. Bad files end the start.
@Component
final class ShippedPublications implements Publications {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedPublications.class);

  private final ShippedPages shipped;
  private final Clock clock;
  private volatile GuidancePages present;

  ShippedPublications(Clock clock) {
    this.clock = clock;
    this.shipped = ShippedPages.load();
    this.present = on(CivilTime.day(clock.instant()));
  }

  @Override
  public GuidancePages now() {
    LocalDate today = CivilTime.day(clock.instant());
    GuidancePages known = present;
    if (!known.day().equals(today)) {
      known = on(today);
      present = known;
    }
    return known;
  }

  private GuidancePages on(LocalDate day) {
    shipped.expired(day).forEach(fault -> LOG.warn("event=guidance-expired file={}", fault.file()));
    return shipped.on(day);
  }
}
