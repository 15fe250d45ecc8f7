package nl.ruggensteun.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.platform.Language;
import org.springframework.stereotype.Component;

/// How often each public page was read on a day (_leestellingen_), counted in memory. Nothing about
/// who, when or from where is known here, so nothing of it can be kept.
@Component
public class PageReads {
  private final ConcurrentHashMap<PageOfDay, AtomicLong> counted = new ConcurrentHashMap<>();
  private final Clock clock;

  PageReads(Clock clock) {
    this.clock = clock;
  }

  /// One page in one language on one day.
  record PageOfDay(LocalDate day, String page, Language language) {}

  /// How often that was.
  record Count(PageOfDay of, long reads) {}

  public void readOnce(String page, Language language) {
    LocalDate today = CivilTime.day(clock.instant());
    add(new PageOfDay(today, page, language), 1);
  }

  /// What came since it was last asked; from now on it is no longer here.
  List<Count> take() {
    List<Count> taken =
        counted.entrySet().stream()
            .map(one -> new Count(one.getKey(), one.getValue().getAndSet(0)))
            .filter(count -> count.reads() > 0)
            .toList();
    forgetPastDays();
    return taken;
  }

  /// What could not be written is counted again.
  void putBack(List<Count> taken) {
    taken.forEach(count -> add(count.of(), count.reads()));
  }

  private void add(PageOfDay of, long reads) {
    counted.computeIfAbsent(of, first -> new AtomicLong()).addAndGet(reads);
  }

  /// Nothing is added to a day that is over, so an empty one can go.
  private void forgetPastDays() {
    LocalDate yesterday = CivilTime.day(clock.instant()).minusDays(1);
    for (Map.Entry<PageOfDay, AtomicLong> one : counted.entrySet()) {
      if (one.getKey().day().isBefore(yesterday) && one.getValue().get() == 0) {
        counted.remove(one.getKey());
      }
    }
  }
}
