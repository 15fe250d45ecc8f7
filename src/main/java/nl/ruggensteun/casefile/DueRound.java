package nl.ruggensteun.casefile;

import java.time.Clock;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// One handful of what is due, in one transaction, so that a fault costs one handful and not all.
@Component
public class DueRound {
  private static final int AT_ONCE = 50;

  private final Transactions transactions;
  private final Clock clock;

  DueRound(Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /// True when there may be more of this kind.
  public boolean of(DueWork work) {
    return transactions.in(() -> work.doSome(clock.instant(), AT_ONCE)) == AT_ONCE;
  }
}
