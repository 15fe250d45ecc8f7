package nl.ruggensteun.duty.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where proposals are kept (_roostervoorstellen_), for every node to see. What is looked for lives
/// here and not in a page: who closes it finds it again.
@Component
public class RosterProposals {
  /// Whoever looks for a proposal says so each second; after so long without a word it is over.
  private static final Duration SILENCE = Duration.ofSeconds(20);

  private static final Duration KEPT = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final Transactions transactions;

  RosterProposals(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// What of a proposal its shifts are.
  enum Part {
    PROPOSED,
    /// On the roster since it was accepted.
    PLACED,
    /// Off the roster since then.
    TAKEN_AWAY;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// Keeps a new one, unless one is looked for on that line already.
  boolean begin(Proposal proposal) {
    breakOff(proposal.askedAt());
    jdbc.sql("DELETE FROM duty_proposal WHERE ended_at < :old")
        .param("old", ProposalRow.of(proposal.askedAt().minus(KEPT)))
        .update();
    return ProposalRow.insert(jdbc, proposal) > 0;
  }

  /// Those whose node went away keep what they have.
  private void breakOff(Instant now) {
    jdbc.sql(
            """
            UPDATE duty_proposal SET state = 'broken', ended_at = seen_at
            WHERE state = 'running' AND seen_at < :silent
            """)
        .param("silent", ProposalRow.of(now.minus(SILENCE)))
        .update();
  }

  /// Says that it is still being looked for.
  ///
  /// @return whether to go on
  boolean goesOn(UUID proposalId, Instant now, Proposal.Progress progress) {
    return jdbc.sql(
            """
            UPDATE duty_proposal SET seen_at = :now, started_at = :started, better = :better
            WHERE proposal_id = :id AND state = 'running'
            RETURNING NOT stop_asked
            """)
        .param("now", ProposalRow.of(now))
        .param("started", progress.startedAt().map(ProposalRow::of).orElse(null))
        .param("better", progress.better())
        .param("id", proposalId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Keeps the best so far, in the place of what was best before.
  void keep(UUID proposalId, int points, List<SingleShift> shifts) {
    transactions.run(() -> {
      int running =
          jdbc.sql(
                  """
                  UPDATE duty_proposal SET points = :points
                  WHERE proposal_id = :id AND state = 'running'
                  """)
              .param("points", points)
              .param("id", proposalId)
              .update();
      if (running > 0) {
        jdbc.sql("DELETE FROM duty_proposed_shift WHERE proposal_id = :id")
            .param("id", proposalId)
            .update();
        ProposalRow.insert(jdbc, proposalId, Part.PROPOSED, shifts);
      }
    });
  }

  void end(UUID proposalId, Proposal.State state, Instant now) {
    jdbc.sql(
            """
            UPDATE duty_proposal SET state = :state, ended_at = :now
            WHERE proposal_id = :id AND state = 'running'
            """)
        .param("state", state.code())
        .param("now", ProposalRow.of(now))
        .param("id", proposalId)
        .update();
  }

  /// Asks whoever looks for it to stop, on whichever node.
  void askToStop(UUID proposalId) {
    jdbc.sql(
            """
            UPDATE duty_proposal SET stop_asked = true
            WHERE proposal_id = :id AND state = 'running'
            """)
        .param("id", proposalId)
        .update();
  }

  public Optional<Proposal> find(String lineId, UUID proposalId, Instant now) {
    breakOff(now);
    return jdbc.sql("SELECT * FROM duty_proposal WHERE line_id = :line AND proposal_id = :id")
        .param("line", lineId)
        .param("id", proposalId)
        .query(ProposalRow::read)
        .optional();
  }

  /// Of a line, the newest first.
  public List<Proposal> of(String lineId, Instant now) {
    breakOff(now);
    return jdbc.sql(
            """
            SELECT * FROM duty_proposal WHERE line_id = :line
            ORDER BY asked_at DESC, proposal_id DESC LIMIT 10
            """)
        .param("line", lineId)
        .query(ProposalRow::read)
        .list();
  }

  public List<SingleShift> proposed(Proposal proposal) {
    return shifts(proposal, Part.PROPOSED);
  }

  List<SingleShift> shifts(Proposal proposal, Part part) {
    return jdbc.sql(
            """
            SELECT * FROM duty_proposed_shift WHERE proposal_id = :id AND part = :part
            ORDER BY from_at, rank, shift_id
            """)
        .param("id", proposal.proposalId())
        .param("part", part.code())
        .query((row, number) -> ProposalRow.shift(row, proposal.terms().lineId()))
        .list();
  }

  void accepted(Proposal proposal, Exchange exchange, String revision, Instant now) {
    ProposalRow.insert(jdbc, proposal.proposalId(), Part.PLACED, exchange.placed());
    ProposalRow.insert(jdbc, proposal.proposalId(), Part.TAKEN_AWAY, exchange.takenAway());
    jdbc.sql(
            """
            UPDATE duty_proposal
            SET state = 'accepted', accepted_revision = :revision, ended_at = :now
            WHERE proposal_id = :id
            """)
        .param("revision", Long.parseLong(revision))
        .param("now", ProposalRow.of(now))
        .param("id", proposal.proposalId())
        .update();
  }

  void undone(UUID proposalId) {
    jdbc.sql("UPDATE duty_proposal SET state = 'undone' WHERE proposal_id = :id")
        .param("id", proposalId)
        .update();
  }
}
