package nl.ruggensteun.guidance.document;

import java.time.Clock;
import java.time.LocalDate;
import nl.ruggensteun.guidance.ContentTexts;
import nl.ruggensteun.guidance.GuidancePages;
import nl.ruggensteun.guidance.Publications;
import nl.ruggensteun.platform.CivilTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// What is published now, in memory (_wat nu geldt_). Whoever reads is answered from here; whether
/// something else was published is looked at beside it, so that no page waits for the database.
public final class KeptPublications implements Publications {
  private static final Logger LOG = LoggerFactory.getLogger(KeptPublications.class);

  private final PublishedVersions versions;
  private final Clock clock;
  private final Object making = new Object();
  private volatile Holding holding = Holding.NOTHING;
  private volatile @Nullable Publication present;

  KeptPublications(PublishedVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  @Override
  public GuidancePages now() {
    return publication().guidance();
  }

  /// The same object as long as nothing else is published and no day passes.
  Publication publication() {
    LocalDate today = today();
    Publication known = present;
    return known != null && known.isOf(today) ? known : make(today);
  }

  private LocalDate today() {
    return CivilTime.day(clock.instant());
  }

  /// On a new day, and when the program has just begun.
  private Publication make(LocalDate day) {
    synchronized (making) {
      Publication known = present;
      if (known == null || !known.isOf(day)) {
        known = made(holding, day);
        present = known;
      }
      return known;
    }
  }

  /// Reads from the database what holds, before anybody is answered.
  void begin() {
    try {
      holding = versions.holding(today());
    } catch (DataAccessException | TransactionException databaseAway) {
      LOG.warn("event=publications-not-read kind={}", databaseAway.getClass().getSimpleName());
    }
  }

  /// Looks whether something else was published, and makes it ready before anybody sees it.
  void look() {
    if (versions.revision() != holding.revision()) {
      synchronized (making) {
        LocalDate today = today();
        Holding fresh = versions.holding(today);
        present = made(fresh, today);
        holding = fresh;
      }
    }
    publication();
  }

  private static Publication made(Holding holding, LocalDate day) {
    Publication made = Publication.of(ContentTexts.shipped(), holding, day);
    made.guidance().expired().forEach(file -> LOG.warn("event=guidance-expired file={}", file));
    made.unreadable()
        .forEach(version ->
            LOG.error(
                "event=guidance-version-unreadable document={} version={}",
                version.document(),
                version.number()));
    return made;
  }
}
