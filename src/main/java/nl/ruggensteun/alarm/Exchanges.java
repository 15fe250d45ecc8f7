package nl.ruggensteun.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.AuditLog;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The telephone exchanges that were let in. Each has a token of its own, shown once; we keep its
/// hash.
@Component
public class Exchanges {
  private static final int TOKEN_BYTES = 32;
  private static final Duration TOLD_APART = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Transactions transactions;
  private final Randomness randomness;
  private final Clock clock;
  private final Ids ids;

  Exchanges(
      JdbcClient jdbc,
      AuditLog audit,
      Transactions transactions,
      Randomness randomness,
      Clock clock,
      Ids ids) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.transactions = transactions;
    this.randomness = randomness;
    this.clock = clock;
    this.ids = ids;
  }

  public List<Exchange> all() {
    return jdbc.sql("SELECT * FROM alarm_exchange ORDER BY added_at, exchange_id")
        .query(Exchanges::exchange)
        .list();
  }

  /// A new exchange with the token that it asks with.
  public record Added(Exchange exchange, Secret<String> token) {}

  public Added add(SignedIn by, String name, String callBackNumber) {
    String token = Base64Url.encode(randomness.bytes(TOKEN_BYTES));
    Exchange exchange =
        new Exchange(ids.next(), name, callBackNumber, clock.instant(), Optional.empty());
    transactions.run(() -> {
      jdbc.sql("INSERT INTO alarm_exchange VALUES (?, ?, ?, ?, ?)")
          .params(exchange.exchangeId(), name, callBackNumber, Sha256.of(token))
          .param(Columns.of(exchange.addedAt()))
          .update();
      record(by, "exchange.added", exchange.exchangeId());
    });
    return new Added(exchange, Secret.of(token));
  }

  /// From now on its token opens nothing; false when there is no such exchange.
  public boolean remove(SignedIn by, UUID exchangeId) {
    return transactions.in(() -> {
      int gone =
          jdbc.sql("DELETE FROM alarm_exchange WHERE exchange_id = ?").param(exchangeId).update();
      if (gone == 1) {
        record(by, "exchange.removed", exchangeId);
      }
      return gone == 1;
    });
  }

  /// Which exchange holds this token.
  public Optional<UUID> holding(Optional<String> token) {
    Optional<Exchange> known =
        token.flatMap(text ->
            jdbc.sql("SELECT * FROM alarm_exchange WHERE token_hash = ?")
                .param(Sha256.of(text))
                .query(Exchanges::exchange)
                .optional());
    known.ifPresent(this::asked);
    return known.map(Exchange::exchangeId);
  }

  private void asked(Exchange exchange) {
    Instant now = clock.instant();
    if (exchange.askedAt().filter(now.minus(TOLD_APART)::isBefore).isEmpty()) {
      jdbc.sql("UPDATE alarm_exchange SET asked_at = ? WHERE exchange_id = ?")
          .params(Columns.of(now), exchange.exchangeId())
          .update();
    }
  }

  private void record(SignedIn by, String what, UUID exchangeId) {
    audit.record(
        ChainId.ofMember(by.memberId()),
        new Act(what, by.keyId().toString(), Map.of("exchange", exchangeId.toString())));
  }

  private static Exchange exchange(ResultSet row, int number) throws SQLException {
    return new Exchange(
        Columns.id(row, "exchange_id"),
        row.getString("name"),
        row.getString("call_back_number"),
        Columns.moment(row, "added_at"),
        Columns.maybeMoment(row, "asked_at"));
  }
}
