package nl.ruggensteun.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.Recipient;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The proposals (_voorstellen_) that are kept until the second signature.
@Component
class ProposalStore {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;

  ProposalStore(JdbcClient jdbc, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  List<Proposal> open() {
    return jdbc.sql("SELECT * FROM access_proposal WHERE state = 'open' ORDER BY proposed_at")
        .query(ProposalStore::proposal)
        .list();
  }

  Optional<Proposal> open(UUID proposalId) {
    return jdbc.sql(
            "SELECT * FROM access_proposal WHERE state = 'open' AND proposal_id = :id FOR UPDATE")
        .param("id", proposalId)
        .query(ProposalStore::proposal)
        .optional();
  }

  UUID add(UUID proposedBy, String statement, Optional<PendingKeys.Pending> about) {
    return jdbc.sql(
            """
            INSERT INTO access_proposal
              (proposal_id, statement, statement_hash, proposed_by, proposed_at, state, recipient, member_id)
            VALUES (:id, :statement, :hash, :by, :now, 'open', :recipient, :member)
            ON CONFLICT (statement_hash) DO UPDATE SET proposed_by = excluded.proposed_by
            RETURNING proposal_id
            """)
        .param("id", ids.next())
        .param("statement", statement)
        .param("hash", Hash.of(statement).bytes())
        .param("by", proposedBy)
        .param("now", Columns.of(clock.instant()))
        .param("recipient", about.map(pending -> pending.recipient().text()).orElse(null))
        .param("member", about.map(pending -> pending.key().memberId()).orElse(null))
        .query(UUID.class)
        .single();
  }

  void accepted(UUID proposalId) {
    become(proposalId, "accepted");
  }

  void withdrawn(UUID proposalId) {
    become(proposalId, "withdrawn");
  }

  /// Whatever else waited was signed for this place in the chain, which is now taken.
  void restIsStale() {
    jdbc.sql("UPDATE access_proposal SET state = 'stale' WHERE state = 'open'").update();
  }

  private void become(UUID proposalId, String state) {
    jdbc.sql("UPDATE access_proposal SET state = :state WHERE proposal_id = :id")
        .param("state", state)
        .param("id", proposalId)
        .update();
  }

  private static Proposal proposal(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getObject("proposal_id", UUID.class),
        row.getString("statement"),
        Optional.ofNullable(row.getString("recipient")).map(Recipient::new),
        Optional.ofNullable(row.getObject("member_id", UUID.class)),
        row.getObject("proposed_by", UUID.class),
        Columns.moment(row, "proposed_at"));
  }
}
