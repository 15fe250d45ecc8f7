package nl.ruggensteun.guidance.web;

import nl.ruggensteun.platform.AnchorFacts;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Whether somebody can ask for help through a page now. The database is asked once a second at
/// most; while it is away the last answer holds, so that reading goes on.
@Component
class FrontDoors {
  private static final long HOLDS_NANOS = 1_000_000_000;

  private final AnchorFacts facts;
  private volatile Known known = new Known(true, Long.MIN_VALUE);

  FrontDoors(AnchorFacts facts) {
    this.facts = facts;
  }

  private record Known(boolean open, long until) {}

  boolean areOpen() {
    long now = System.nanoTime();
    Known last = known;
    if (last.until() == Long.MIN_VALUE || now - last.until() > 0) {
      // Whoever comes while one of us asks goes by the last answer.
      known = new Known(last.open(), now + HOLDS_NANOS);
      last = new Known(ask(last.open()), now + HOLDS_NANOS);
      known = last;
    }
    return last.open();
  }

  private boolean ask(boolean before) {
    try {
      return facts.takesRequests();
    } catch (DataAccessException databaseAway) {
      return before;
    }
  }
}
