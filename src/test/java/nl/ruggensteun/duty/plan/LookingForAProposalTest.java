package nl.ruggensteun.duty.plan;

import static nl.ruggensteun.duty.plan.Asked.BEA;
import static nl.ruggensteun.duty.plan.Asked.BO;
import static nl.ruggensteun.duty.plan.Asked.BRAM;
import static nl.ruggensteun.duty.plan.Asked.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A search is known to every node, and loses nothing by a lost page or a lost node.
@Timeout(180)
class LookingForAProposalTest {
  private static final Asked ASKED = Asked.days("2026-11-30", "2027-02-28", BRAM, BEA, BO);
  private static final int NO_END = 50_000_000;

  private final TestDatabase database = TestDatabase.fresh();
  private final PinnedClock clock = PinnedClock.atNight();
  private final RosterProposals proposals =
      new RosterProposals(database.jdbc(), database.transactions());
  private final RosterProposals onAnotherNode =
      new RosterProposals(database.jdbc(), database.transactions());
  private final Runs runs = new Runs();

  private Proposal asked() {
    return new Proposal(
        UUID.randomUUID(),
        ASKED.terms(),
        "0",
        Proposal.State.RUNNING,
        clock.instant(),
        Proposal.Progress.NONE,
        Optional.empty(),
        Optional.empty());
  }

  private Run run(Proposal proposal, int tries) {
    return new Run(
        proposal,
        ASKED.question(),
        new Run.Kept(proposals, clock, UUID::randomUUID, limit -> Search.of(tries)),
        shifts -> 97);
  }

  private Proposal seen(Proposal proposal) {
    return onAnotherNode.find(LINE, proposal.proposalId(), clock.instant()).orElseThrow();
  }

  private Proposal ended(Proposal proposal) throws InterruptedException {
    while (seen(proposal).state() == Proposal.State.RUNNING) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return seen(proposal);
  }

  @Test
  void it_comes_back_as_it_was_asked() {
    Proposal proposal = asked();
    proposals.begin(proposal);

    assertThat(seen(proposal)).isEqualTo(proposal);
    assertThat(onAnotherNode.of(LINE, clock.instant())).containsExactly(proposal);
    assertThat(onAnotherNode.find("mayors", proposal.proposalId(), clock.instant())).isEmpty();
  }

  @Test
  void one_is_looked_for_at_a_time() {
    assertThat(proposals.begin(asked())).isTrue();
    assertThat(onAnotherNode.begin(asked())).isFalse();
  }

  @Test
  void it_ends_by_itself_and_keeps_what_it_found() throws InterruptedException {
    Proposal proposal = asked();
    proposals.begin(proposal);
    runs.start(run(proposal, 2000));

    Proposal ended = ended(proposal);
    assertThat(ended.state()).isEqualTo(Proposal.State.READY);
    assertThat(ended.progress().points()).isEqualTo(97);
    assertThat(onAnotherNode.proposed(ended)).hasSizeGreaterThanOrEqualTo(91);
  }

  @Test
  void it_is_stopped_from_another_node_and_keeps_the_best_so_far() throws InterruptedException {
    Proposal proposal = asked();
    proposals.begin(proposal);
    runs.start(run(proposal, NO_END));
    while (onAnotherNode.proposed(proposal).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    onAnotherNode.askToStop(proposal.proposalId());

    Proposal ended = ended(proposal);
    assertThat(ended.state()).isEqualTo(Proposal.State.STOPPED);
    assertThat(onAnotherNode.proposed(ended)).hasSizeGreaterThanOrEqualTo(91);
  }

  @Test
  void it_shows_how_far_it_is() {
    Proposal proposal = asked();
    proposals.begin(proposal);
    proposals.goesOn(
        proposal.proposalId(),
        clock.instant(),
        new Proposal.Progress(Optional.of(clock.instant()), 0, 5));
    proposals.keep(proposal.proposalId(), 88, ASKED.found(0));

    assertThat(seen(proposal).progress())
        .isEqualTo(new Proposal.Progress(Optional.of(clock.instant()), 88, 5));
    assertThat(onAnotherNode.proposed(proposal)).hasSizeGreaterThanOrEqualTo(91);
  }

  @Test
  void a_node_that_went_away_leaves_what_it_had() {
    Proposal proposal = asked();
    proposals.begin(proposal);
    proposals.keep(proposal.proposalId(), 88, ASKED.found(0));
    clock.forward(Duration.ofSeconds(19));
    assertThat(seen(proposal).state()).isEqualTo(Proposal.State.RUNNING);

    clock.forward(Duration.ofSeconds(2));
    assertThat(seen(proposal).state()).isEqualTo(Proposal.State.BROKEN);
    assertThat(onAnotherNode.proposed(proposal)).isNotEmpty();
    assertThat(onAnotherNode.begin(asked())).isTrue();
  }

  @Test
  void a_node_that_was_given_up_stops_looking_and_writes_nothing_more() {
    Proposal proposal = asked();
    proposals.begin(proposal);
    clock.forward(Duration.ofSeconds(30));
    assertThat(seen(proposal).state()).isEqualTo(Proposal.State.BROKEN);

    assertThat(proposals.goesOn(proposal.proposalId(), clock.instant(), Proposal.Progress.NONE))
        .isFalse();
    proposals.keep(proposal.proposalId(), 88, ASKED.found(0));
    proposals.end(proposal.proposalId(), Proposal.State.READY, clock.instant());
    assertThat(seen(proposal).state()).isEqualTo(Proposal.State.BROKEN);
    assertThat(onAnotherNode.proposed(proposal)).isEmpty();
  }

  @Test
  void a_program_that_ends_keeps_the_best_so_far() throws InterruptedException {
    Proposal proposal = asked();
    proposals.begin(proposal);
    runs.start(run(proposal, NO_END));
    while (onAnotherNode.proposed(proposal).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    runs.end();

    assertThat(ended(proposal).state()).isEqualTo(Proposal.State.STOPPED);
  }

  @Test
  void old_ones_are_forgotten() {
    Proposal proposal = asked();
    proposals.begin(proposal);
    proposals.end(proposal.proposalId(), Proposal.State.READY, clock.instant());
    clock.forward(Duration.ofDays(91));
    proposals.begin(asked());

    assertThat(proposals.find(LINE, proposal.proposalId(), clock.instant())).isEmpty();
  }
}
