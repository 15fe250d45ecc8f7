package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One look at the ringing itself: is every alarm going on, is everything that keeps it going
/// alive. Mends what it can and is loud about all of it.
final class PagerAuditor {
  private static final Logger LOG = LoggerFactory.getLogger(PagerAuditor.class);
  private static final Duration TELL_AGAIN = Duration.ofMinutes(15);

  private final PagerChecks checks;
  private final Troubles troubles;
  private final PagerVoice voice;
  private final Beats beats;
  private final AlarmFigures figures;
  private final Clock clock;
  private Optional<Instant> toldOfTheDatabase = Optional.empty();

  PagerAuditor(Parts parts, Beats beats, AlarmFigures figures, Clock clock) {
    this.checks = parts.checks();
    this.troubles = parts.troubles();
    this.voice = parts.voice();
    this.beats = beats;
    this.figures = figures;
    this.clock = clock;
  }

  record Parts(PagerChecks checks, Troubles troubles, PagerVoice voice) {}

  /// What keeps the ringing going on this node.
  interface Beats {
    /// Starts it anew when it stood still; answers whether it did.
    boolean revive();

    /// Takes whatever is due, now.
    void wake();

    /// Whether the clock jumped since the last time this was asked.
    boolean clockJumped();

    /// Starts the slow jobs anew.
    void startJobsAnew();
  }

  /// @return whether all is well
  boolean look() {
    Instant now = clock.instant();
    Set<PagerTrouble> found = EnumSet.noneOf(PagerTrouble.class);
    if (beats.revive()) {
      found.add(PagerTrouble.SWEEP_STOPPED);
    }
    if (beats.clockJumped()) {
      found.add(PagerTrouble.CLOCK_JUMPED);
    }
    try {
      voice.remember();
      found.addAll(checks.look(now));
      if (!found.isEmpty()) {
        beats.wake();
      }
      if (found.contains(PagerTrouble.JOBS_STOPPED)) {
        beats.startJobsAnew();
      }
      found.stream().filter(one -> troubles.seen(one, now)).forEach(voice::tell);
      toldOfTheDatabase = Optional.empty();
    } catch (RuntimeException away) {
      LOG.error("event=pager-cannot-look kind={}", away.getClass().getSimpleName());
      found.add(PagerTrouble.DATABASE_AWAY);
      tellOfTheDatabase(now);
    }
    figures.troubles(found);
    return found.isEmpty();
  }

  /// Without a database nobody remembers who told what: each node tells for itself.
  private void tellOfTheDatabase(Instant now) {
    if (toldOfTheDatabase.filter(last -> now.isBefore(last.plus(TELL_AGAIN))).isEmpty()) {
      toldOfTheDatabase = Optional.of(now);
      voice.tell(PagerTrouble.DATABASE_AWAY);
    }
  }
}
