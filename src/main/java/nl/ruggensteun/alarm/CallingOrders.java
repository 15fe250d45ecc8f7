package nl.ruggensteun.alarm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Setting how lines are rung (_belvolgorde_): a coordinator does, in one go for all urgencies of a
/// line. Rights are the caller's to look at.
@Component
public class CallingOrders {
  private final Policies policies;
  private final Transactions transactions;
  private final AuditLog log;

  CallingOrders(JdbcClient jdbc, Transactions transactions, AuditLog log) {
    this.policies = new Policies(jdbc);
    this.transactions = transactions;
    this.log = log;
  }

  /// A line's calling orders as they are shown; lines that go the usual way are not among them.
  public List<CallingOrder> all() {
    return policies.all().stream().map(CallingOrder::of).toList();
  }

  /// What became of setting one.
  public sealed interface Outcome {
    record Set() implements Outcome {}

    record Wrong(List<FieldError> errors) implements Outcome {
      public Wrong {
        errors = List.copyOf(errors);
      }
    }

    /// Somebody else changed it since it was looked at.
    record Overtaken() implements Outcome {}
  }

  public Outcome set(SignedIn who, CallingOrder order) {
    CallingOrderForm form = new CallingOrderForm();
    LinePolicy line = form.read(order);
    if (!form.errors().isEmpty()) {
      return new Outcome.Wrong(form.errors());
    }
    return transactions.in(() -> done(policies.replace(line), who, order.lineId()));
  }

  /// The line goes the usual way again.
  public Outcome forget(SignedIn who, String lineId, int version) {
    return transactions.in(() -> done(policies.forget(lineId, version), who, lineId));
  }

  private Outcome done(boolean done, SignedIn who, String lineId) {
    if (!done) {
      return new Outcome.Overtaken();
    }
    UUID me = who.memberId();
    log.record(
        ChainId.ofMember(me),
        new Act("calling-order.changed", who.keyId().toString(), Map.of("line", lineId)));
    return new Outcome.Set();
  }
}
