package nl.ruggensteun.guidance;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruggensteun.platform.CivilTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What the program itself brings, each day that which is valid on it. The build looked through it,
/// so it is only read, when somebody first asks.
@Component
final class ShippedPublications implements Publications {
  private static final Logger LOG = LoggerFactory.getLogger(ShippedPublications.class);

  private final Clock clock;
  private final Once<ContentTexts> shipped = new Once<>(ContentTexts::shipped);
  private volatile @Nullable GuidancePages present;

  ShippedPublications(Clock clock) {
    this.clock = clock;
  }

  @Override
  public GuidancePages now() {
    LocalDate today = CivilTime.day(clock.instant());
    GuidancePages known = present;
    return known != null && known.day().equals(today) ? known : on(today);
  }

  private synchronized GuidancePages on(LocalDate day) {
    GuidancePages known = present;
    if (known == null || !known.day().equals(day)) {
      known = GuidancePages.of(shipped.get(), day);
      known
          .written()
          .expired(day)
          .forEach(fault -> LOG.warn("event=guidance-expired file={}", fault.file()));
      present = known;
    }
    return known;
  }
}
