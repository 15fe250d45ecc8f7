package nl.ruggensteun.duty.plan;

import static nl.ruggensteun.duty.plan.Asked.BEA;
import static nl.ruggensteun.duty.plan.Asked.BO;
import static nl.ruggensteun.duty.plan.Asked.BRAM;
import static nl.ruggensteun.duty.plan.Asked.LINE;
import static nl.ruggensteun.duty.plan.Asked.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.ruggensteun.duty.ChangeRoster;
import nl.ruggensteun.duty.Leaves;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.RosterChange;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.StandingRoster;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;

/// What a coordinator accepts stands on the roster, as a whole or a part, and can go off it again.
class TakingAProposalOverTest {
  private static final Asked ASKED = Asked.days("2026-11-30", "2026-12-13", BRAM, BEA);

  private final TestDatabase database = TestDatabase.fresh();
  private final PinnedClock clock = PinnedClock.atNight();
  private final Ids ids = new Ids(clock, new SeededRandomness(1));
  private final Rosters rosters = new Rosters(database.jdbc());
  private final StandingRoster standing = new StandingRoster(database);
  private final ChangeRoster change = standing.change();
  private final RosterProposals proposals =
      new RosterProposals(database.jdbc(), database.transactions());
  private final AcceptProposal accept =
      new AcceptProposal(change, rosters, proposals, database.transactions(), clock, ids);

  private Proposal ready() {
    Proposal proposal =
        new Proposal(
            UUID.randomUUID(),
            ASKED.terms(),
            change.begun(LINE),
            Proposal.State.RUNNING,
            clock.instant(),
            Proposal.Progress.NONE,
            Optional.empty(),
            Optional.empty());
    assertThat(proposals.begin(proposal)).isTrue();
    proposals.keep(proposal.proposalId(), 100, ASKED.found(0));
    proposals.end(proposal.proposalId(), Proposal.State.READY, clock.instant());
    return again(proposal);
  }

  private Proposal again(Proposal proposal) {
    return proposals.find(LINE, proposal.proposalId(), clock.instant()).orElseThrow();
  }

  private Set<UUID> all(Proposal proposal) {
    return proposals.proposed(proposal).stream()
        .map(SingleShift::shiftId)
        .collect(Collectors.toSet());
  }

  private List<SingleShift> onTheRoster() {
    return rosters.during(ASKED.terms().whole()).line(LINE).singles();
  }

  @Test
  void as_a_whole_every_shift_stands_on_the_roster_and_can_be_moved() {
    Proposal proposal = ready();

    assertThat(accept.accept(proposal, all(proposal))).isEqualTo(new AcceptProposal.Outcome.Done());
    assertThat(onTheRoster()).containsExactlyInAnyOrderElementsOf(proposals.proposed(proposal));
    assertThat(onTheRoster()).noneMatch(SingleShift::pinned);
    assertThat(again(proposal).state()).isEqualTo(Proposal.State.ACCEPTED);
  }

  @Test
  void of_a_part_only_the_chosen_shifts_do() {
    Proposal proposal = ready();
    SingleShift one = proposals.proposed(proposal).get(3);

    accept.accept(proposal, Set.of(one.shiftId()));
    assertThat(onTheRoster()).containsExactly(one);
  }

  @Test
  void nothing_chosen_changes_nothing() {
    Proposal proposal = ready();

    assertThat(accept.accept(proposal, Set.of(UUID.randomUUID())))
        .isEqualTo(new AcceptProposal.Outcome.NothingChosen());
    assertThat(again(proposal).state()).isEqualTo(Proposal.State.READY);
  }

  @Test
  void a_roster_that_was_changed_meanwhile_is_left_as_it_is() {
    Proposal proposal = ready();
    SingleShift byHand =
        new SingleShift(
            UUID.randomUUID(),
            LINE,
            Rank.FIRST,
            BO,
            span("2026-12-01 09:00", "2026-12-02 09:00"),
            true);
    change.change(LINE, change.revision(LINE), List.of(new RosterChange.PlaceShift(byHand)));

    assertThat(accept.accept(proposal, all(proposal)))
        .isEqualTo(new AcceptProposal.Outcome.Overtaken());
    assertThat(onTheRoster()).containsExactly(byHand);
    assertThat(again(proposal).state()).isEqualTo(Proposal.State.READY);
  }

  @Test
  void somebody_who_is_away_since_is_not_put_on_duty() {
    Proposal proposal = ready();
    SingleShift one = proposals.proposed(proposal).get(3);
    new Leaves(database.jdbc(), clock, ids).add(one.memberId(), one.span());

    assertThat(accept.accept(proposal, all(proposal)))
        .isEqualTo(new AcceptProposal.Outcome.AwayMeanwhile(one));
    assertThat(onTheRoster()).isEmpty();
    Set<UUID> others = all(proposal);
    others.remove(one.shiftId());
    assertThat(accept.accept(proposal, others)).isEqualTo(new AcceptProposal.Outcome.Done());
  }

  @Test
  void a_proposal_is_taken_over_once() {
    Proposal proposal = ready();
    accept.accept(proposal, all(proposal));

    assertThat(accept.accept(again(proposal), all(proposal)))
        .isEqualTo(new AcceptProposal.Outcome.NotOpen());
  }

  @Test
  void an_earlier_proposal_gives_way_where_the_new_one_fills_its_hours() {
    SingleShift earlier =
        new SingleShift(
            UUID.randomUUID(),
            LINE,
            Rank.FIRST,
            BO,
            span("2026-11-29 09:00", "2026-12-02 09:00"),
            false);
    change.change(LINE, change.revision(LINE), List.of(new RosterChange.PlaceShift(earlier)));
    Proposal proposal = ready();

    accept.accept(proposal, all(proposal));
    assertThat(onTheRoster())
        .filteredOn(shift -> shift.memberId().equals(BO))
        .extracting(SingleShift::span)
        .containsExactly(span("2026-11-29 09:00", "2026-11-30 09:00"));
  }

  @Test
  void taken_back_the_roster_is_as_it_was() {
    SingleShift earlier =
        new SingleShift(
            UUID.randomUUID(),
            LINE,
            Rank.FIRST,
            BO,
            span("2026-11-29 09:00", "2026-12-02 09:00"),
            false);
    change.change(LINE, change.revision(LINE), List.of(new RosterChange.PlaceShift(earlier)));
    Proposal proposal = ready();
    accept.accept(proposal, all(proposal));

    assertThat(accept.undo(again(proposal))).isEqualTo(new AcceptProposal.Outcome.Done());
    assertThat(onTheRoster()).containsExactly(earlier);
    assertThat(again(proposal).state()).isEqualTo(Proposal.State.UNDONE);
    assertThat(accept.undo(again(proposal))).isEqualTo(new AcceptProposal.Outcome.NotOpen());
  }

  @Test
  void what_was_changed_after_that_is_not_taken_back() {
    Proposal proposal = ready();
    accept.accept(proposal, all(proposal));
    SingleShift first = onTheRoster().getFirst();
    change.change(
        LINE, change.revision(LINE), List.of(new RosterChange.RemoveShift(first.shiftId())));

    assertThat(accept.undo(again(proposal))).isEqualTo(new AcceptProposal.Outcome.Overtaken());
    assertThat(onTheRoster()).hasSize(13);
  }
}
