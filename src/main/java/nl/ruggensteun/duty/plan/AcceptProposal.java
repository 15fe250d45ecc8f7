package nl.ruggensteun.duty.plan;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.RosterChange;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// A coordinator takes a proposal over (_voorstel overnemen_), as a whole or a part of it, and can
/// go back to how it was as long as nobody changed the roster after that.
@Component
public class AcceptProposal {
  private final ChangeRoster change;
  private final Rosters rosters;
  private final RosterProposals proposals;
  private final Transactions transactions;
  private final Clock clock;
  private final Ids ids;

  AcceptProposal(
      ChangeRoster change,
      Rosters rosters,
      RosterProposals proposals,
      Transactions transactions,
      Clock clock,
      Ids ids) {
    this.change = change;
    this.rosters = rosters;
    this.proposals = proposals;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// What became of it.
  public sealed interface Outcome {
    record Done() implements Outcome {}

    /// The roster was changed since the proposal was made.
    record Overtaken() implements Outcome {}

    /// It is still looked for, or was accepted before.
    record NotOpen() implements Outcome {}

    /// None of its shifts was chosen.
    record NothingChosen() implements Outcome {}

    /// She said meanwhile that she is away then.
    record AwayMeanwhile(SingleShift shift) implements Outcome {}
  }

  /// @param chosen which of its shifts
  public Outcome accept(Proposal proposal, Set<UUID> chosen) {
    if (!proposal.state().isOpen()) {
      return new Outcome.NotOpen();
    }
    List<SingleShift> accepted =
        proposals.proposed(proposal).stream()
            .filter(shift -> chosen.contains(shift.shiftId()))
            .toList();
    if (accepted.isEmpty()) {
      return new Outcome.NothingChosen();
    }
    LineRoster line =
        rosters.during(ProposedYear.around(proposal.terms())).line(proposal.terms().lineId());
    return accepted.stream()
        .filter(shift -> isAway(line, shift))
        .findFirst()
        .<Outcome>map(Outcome.AwayMeanwhile::new)
        .orElseGet(() -> place(proposal, Exchange.of(line, accepted, ids::next)));
  }

  private static boolean isAway(LineRoster line, SingleShift shift) {
    return line.leave().stream()
        .anyMatch(
            away -> away.memberId().equals(shift.memberId()) && away.span().overlaps(shift.span()));
  }

  private Outcome place(Proposal proposal, Exchange exchange) {
    return transactions.in(() -> {
      if (!changed(proposal, proposal.revision(), exchange)) {
        return new Outcome.Overtaken();
      }
      proposals.accepted(
          proposal, exchange, change.revision(proposal.terms().lineId()), clock.instant());
      return new Outcome.Done();
    });
  }

  /// Puts the roster back to how it was before the proposal was accepted.
  public Outcome undo(Proposal proposal) {
    if (proposal.state() != Proposal.State.ACCEPTED) {
      return new Outcome.NotOpen();
    }
    Exchange back =
        new Exchange(
            proposals.shifts(proposal, RosterProposals.Part.PLACED),
            proposals.shifts(proposal, RosterProposals.Part.TAKEN_AWAY));
    return transactions.in(() -> {
      if (!changed(proposal, proposal.acceptedRevision().orElse(""), back)) {
        return new Outcome.Overtaken();
      }
      proposals.undone(proposal.proposalId());
      return new Outcome.Done();
    });
  }

  private boolean changed(Proposal proposal, String lookedAt, Exchange exchange) {
    List<RosterChange> changes =
        Stream.<RosterChange>concat(
                exchange.takenAway().stream()
                    .map(shift -> new RosterChange.RemoveShift(shift.shiftId())),
                exchange.placed().stream().map(RosterChange.PlaceShift::new))
            .toList();
    return change.change(proposal.terms().lineId(), lookedAt, changes)
        == ChangeRoster.Outcome.CHANGED;
  }
}
