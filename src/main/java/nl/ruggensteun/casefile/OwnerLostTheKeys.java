package nl.ruggensteun.casefile;

import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.KeyRevoked;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Shares;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// When an owner's keys are gone, her files must not wait for their next date: whoever stands in is
/// rung at once, and coordinators after that. A coordinator who leaves the team leaves no shares.
@Component
class OwnerLostTheKeys {
  private final JdbcClient jdbc;
  private final Commitments commitments;
  private final Shares shares;
  private final Surroundings around;

  OwnerLostTheKeys(JdbcClient jdbc, Commitments commitments, Shares shares, Surroundings around) {
    this.jdbc = jdbc;
    this.commitments = commitments;
    this.shares = shares;
    this.around = around;
  }

  private record Left(UUID caseId, String lineId, UUID standIn) {}

  @EventListener
  void on(KeyRevoked event) {
    if (event.left()) {
      shares.deleteFor(KeyId.of(event.keyId()));
    }
    filesOf(event.memberId())
        .forEach(file ->
            commitments.add(
                Commitment.of(
                        file.caseId(),
                        around.ids().next(),
                        CommitmentKind.RESCUE,
                        file.lineId(),
                        RoundedTime.notBefore(around.clock().instant()))
                    .by(file.standIn())));
  }

  private List<Left> filesOf(UUID owner) {
    return jdbc.sql(
            """
            SELECT case_id, line_id, stand_in FROM casefile_file
            WHERE state IN ('open', 'aftercare') AND owner = ?
            """)
        .param(owner)
        .query((row, index) ->
            new Left(
                row.getObject("case_id", UUID.class),
                row.getString("line_id"),
                row.getObject("stand_in", UUID.class)))
        .list();
  }
}
