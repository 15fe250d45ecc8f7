package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where gateways tell what became of a ring. A receipt changes what we know, never what we do:
/// only a person in a signed-in page stops the ringing.
public final class ReceiptDesk {
  private final JdbcClient jdbc;
  private final Receipts receipts;
  private final ReceiptForm form;
  private final AlarmFigures figures;
  private final Clock clock;

  ReceiptDesk(
      JdbcClient jdbc, Receipts receipts, ReceiptForm form, AlarmFigures figures, Clock clock) {
    this.jdbc = jdbc;
    this.receipts = receipts;
    this.form = form;
    this.figures = figures;
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
    Instant now = clock.instant();
    Optional<Call> call =
        jdbc.sql(
                """
                UPDATE alarm_attempt attempt SET
                  state = CASE WHEN attempt.state = 'answered' THEN attempt.state
                               ELSE coalesce(:meaning, attempt.state) END,
                  result_code = 'receipt', result_at = :now,
                  retry_at = CASE WHEN :meaning::text IS NULL THEN attempt.retry_at END
                FROM alarm_attempt before JOIN alarm ON alarm.alarm_id = before.alarm_id
                WHERE attempt.receipt_token_hash = :token AND before.attempt_id = attempt.attempt_id
                RETURNING attempt.kind = 'voice' AND attempt.state = 'answered'
                            AND before.state <> 'answered' AS spoken,
                          alarm.opened_at, alarm.line_id
                """)
            .param("meaning", meaning.orElse(null))
            .param("now", Columns.of(now))
            .param("token", Receipts.hash(token))
            .query((row, number) ->
                new Call(
                    row.getBoolean("spoken"),
                    Columns.moment(row, "opened_at"),
                    Optional.ofNullable(row.getString("line_id"))))
            .optional();
    call.filter(Call::spoken)
        .ifPresent(one -> figures.answered(one.line(), Duration.between(one.openedAt(), now)));
    return call.isPresent();
  }

  private record Call(boolean spoken, Instant openedAt, Optional<String> line) {}
}
