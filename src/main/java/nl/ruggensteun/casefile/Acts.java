package nl.ruggensteun.casefile;

import java.util.function.Supplier;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Runs an act in one transaction: kept as a whole with its record and its alarm, or refused as a
/// whole.
@Component
public class Acts {
  private final Transactions transactions;

  Acts(Transactions transactions) {
    this.transactions = transactions;
  }

  public <T> Outcome<T> attempt(Supplier<T> act) {
    return consider(() -> transactions.in(act));
  }

  /// The part of an act that only looks at what was handed in, before anything is written.
  public <T> Outcome<T> consider(Supplier<T> look) {
    try {
      return new Outcome.Done<>(look.get());
    } catch (RefusedAct refused) {
      return new Outcome.Refused<>(refused.why());
    }
  }
}
