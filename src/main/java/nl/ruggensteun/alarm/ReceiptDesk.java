package nl.ruggensteun.alarm;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where gateways tell what became of a ring. A receipt changes what we know, never what we do:
/// only a person in a signed-in page stops the ringing.
public final class ReceiptDesk {
  private final JdbcClient jdbc;
  private final Receipts receipts;
  private final ReceiptForm form;
  private final Clock clock;

  ReceiptDesk(JdbcClient jdbc, Receipts receipts, ReceiptForm form, Clock clock) {
    this.jdbc = jdbc;
    this.receipts = receipts;
    this.form = form;
    this.clock = clock;
  }

  /// The header in which this gateway signs.
  public String signatureHeader() {
    return form.signatureHeader();
  }

  /// Takes a receipt.
  ///
  /// @return false for an address we never gave out and for a signature that is not the gateway's
  public boolean take(String token, byte[] body, String signature) {
    if (!receipts.signed(body, signature)) {
      return false;
    }
    Optional<String> meaning = form.meaning(body);
    return jdbc.sql(
                """
                UPDATE alarm_attempt SET
                  state = CASE WHEN state = 'answered' THEN state ELSE coalesce(:meaning, state) END,
                  result_code = 'receipt', result_at = :now,
                  retry_at = CASE WHEN :meaning::text IS NULL THEN retry_at END
                WHERE receipt_token_hash = :token
                """)
            .param("meaning", meaning.orElse(null))
            .param("now", Columns.of(clock.instant()))
            .param("token", Receipts.hash(token))
            .update()
        == 1;
  }
}
