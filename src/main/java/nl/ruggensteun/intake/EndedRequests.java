package nl.ruggensteun.intake;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.casefile.CaseFileDestroyed;
import nl.ruggensteun.casefile.Outcome;
import nl.ruggensteun.casefile.Surroundings;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Requests that never became a file (_ingetrokken, beltaak klaar_): thirty days later nothing of
/// them is left, and of those that became a file and were destroyed neither.
@Component
class EndedRequests {
  private static final Duration TERM = Duration.ofDays(30);
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final SealedStores stores;
  private final Bookmarks bookmarks;
  private final Dots dots;
  private final Surroundings around;

  EndedRequests(
      JdbcClient jdbc, SealedStores stores, Bookmarks bookmarks, Dots dots, Surroundings around) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.bookmarks = bookmarks;
    this.dots = dots;
    this.around = around;
  }

  void forget() {
    List<UUID> over =
        jdbc.sql("SELECT request_id FROM intake_request WHERE ended_at < ? LIMIT ?")
            .params(Timestamp.from(around.clock().instant().minus(TERM)), AT_ONCE)
            .query((row, index) -> row.getObject("request_id", UUID.class))
            .list();
    over.forEach(this::forget);
    if (!over.isEmpty()) {
      stores.vault().vacuum();
    }
  }

  /// The request behind a destroyed file goes with it.
  @EventListener
  void on(CaseFileDestroyed destroyed) {
    forgetPlaces(destroyed.caseId());
    delete("intake_holder", destroyed.caseId());
    delete("intake_decline", destroyed.caseId());
    delete("intake_request", destroyed.caseId());
  }

  /// Everything of one request, all or nothing.
  private void forget(UUID requestId) {
    Outcome<UUID> forgotten =
        around
            .acts()
            .attempt(() -> {
              forgetPlaces(requestId);
              stores.vault().destroy(requestId);
              stores.audiences().forget(requestId);
              delete("intake_holder", requestId);
              delete("intake_decline", requestId);
              delete("intake_request", requestId);
              around.audit().forget(ChainId.ofCase(requestId));
              return requestId;
            });
    forgotten.orElseThrow(problem -> new IllegalStateException(problem.code().code()));
  }

  private void forgetPlaces(UUID caseId) {
    stores.audiences().of(caseId).stream()
        .flatMap(audience -> audience.locator().stream())
        .forEach(this::forgetPlace);
  }

  private void forgetPlace(String locator) {
    bookmarks.forget(locator);
    dots.forget(locator);
  }

  private void delete(String table, UUID requestId) {
    jdbc.sql("DELETE FROM " + table + " WHERE request_id = ?").param(requestId).update();
  }
}
