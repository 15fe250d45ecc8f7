package nl.ruggensteun.access;

import java.util.function.Supplier;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// All or nothing, where a refusal is nothing: what was done before it is undone.
@Component
class Attempts {
  private final Transactions transactions;

  Attempts(Transactions transactions) {
    this.transactions = transactions;
  }

  <T> Outcome<T> in(Supplier<Outcome<T>> work) {
    try {
      return transactions.in(() ->
          switch (work.get()) {
            case Outcome.Done<T> done -> done;
            case Outcome.Refused<T>(AccessRefused reason) -> throw new Undone(reason);
          });
    } catch (Undone undone) {
      return Outcome.refused(undone.reason);
    }
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final AccessRefused reason;

    Undone(AccessRefused reason) {
      super(reason.name(), null, false, false);
      this.reason = reason;
    }
  }
}
