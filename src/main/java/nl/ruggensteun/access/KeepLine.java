package nl.ruggensteun.access;

import java.util.Map;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.office.LineSettings;
import nl.ruggensteun.office.LineSettingsStore;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// How a line is reached is what people in need read, so it is written down which coordinator
/// changed it.
@Component
public class KeepLine {
  private final LineSettingsStore settings;
  private final AuditLog audit;
  private final Transactions transactions;

  KeepLine(LineSettingsStore settings, AuditLog audit, Transactions transactions) {
    this.settings = settings;
    this.audit = audit;
    this.transactions = transactions;
  }

  public void change(SignedIn by, LineSettings changed) {
    transactions.run(() -> {
      settings.change(changed);
      audit.record(
          ChainId.ofMember(by.memberId()),
          new Act("line.changed", by.keyId().toString(), Map.of("line", changed.line().code())));
    });
  }
}
