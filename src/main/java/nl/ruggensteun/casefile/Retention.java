package nl.ruggensteun.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.audit.Act;
import nl.ruggensteun.audit.ChainId;
import nl.ruggensteun.platform.CivilTime;
import nl.ruggensteun.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Destroying files whose day has come (_vernietigen_). What remains is that there was a file and
/// proof that nothing was taken out of its access log; what the log said is gone.
@Component
class Retention {
  private static final int AT_ONCE = 100;

  private final JdbcClient jdbc;
  private final FileStores stores;
  private final FileRescues rescues;
  private final Vault vault;
  private final ApplicationEventPublisher events;
  private final Surroundings around;

  Retention(
      JdbcClient jdbc,
      FileStores stores,
      FileRescues rescues,
      Vault vault,
      ApplicationEventPublisher events,
      Surroundings around) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.rescues = rescues;
    this.vault = vault;
    this.events = events;
    this.around = around;
  }

  void destroyDue() {
    LocalDate today = CivilTime.day(around.clock().instant());
    List<UUID> due =
        jdbc.sql(
                """
                SELECT case_id FROM casefile_file
                WHERE state = 'closed' AND destroy_on <= ? ORDER BY destroy_on LIMIT ?
                """)
            .params(today, AT_ONCE)
            .query((row, index) -> row.getObject("case_id", UUID.class))
            .list();
    due.forEach(this::destroy);
    if (!due.isEmpty()) {
      vault.vacuum();
    }
  }

  private void destroy(UUID caseId) {
    Outcome<UUID> destroyed =
        around
            .acts()
            .attempt(() -> {
              stores.lookers().tell(caseId);
              events.publishEvent(new CaseFileDestroyed(caseId));
              vault.destroy(caseId);
              stores.audiences().forget(caseId);
              stores.readers().forget(caseId);
              stores.commitments().forget(caseId);
              stores.consents().forget(caseId);
              stores.wakeCards().forget(caseId);
              rescues.forget(caseId);
              stores.files().forget(caseId);
              around.audit().forget(ChainId.ofCase(caseId));
              around.audit().record(ChainId.ofCase(caseId), Act.of("file.destroyed", "system"));
              return caseId;
            });
    destroyed.orElseThrow(problem -> new IllegalStateException(problem.code().code()));
  }
}
