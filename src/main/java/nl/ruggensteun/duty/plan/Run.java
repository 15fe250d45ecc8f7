package nl.ruggensteun.duty.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import nl.ruggensteun.duty.SingleShift;
import org.jspecify.annotations.Nullable;

/// One search on this node: it keeps the best so far where every node sees it, once a second, and
/// hears there whether to stop.
final class Run {
  private final Proposal proposal;
  private final Question question;
  private final RosterProposals proposals;
  private final Clock clock;
  private final Supplier<UUID> ids;
  private final Function<Duration, Search> searches;
  private final ToIntFunction<List<SingleShift>> points;
  private final AtomicReference<@Nullable Plan> best = new AtomicReference<>();
  private final AtomicInteger better = new AtomicInteger();
  private @Nullable Plan kept;
  private int keptPoints;
  private volatile @Nullable Search search;
  private volatile @Nullable Instant startedAt;
  private volatile boolean stopped;

  /// @param points what a list of proposed shifts is worth
  Run(Proposal proposal, Question question, Kept kept, ToIntFunction<List<SingleShift>> points) {
    this.proposal = proposal;
    this.question = question;
    this.proposals = kept.proposals();
    this.clock = kept.clock();
    this.ids = kept.ids();
    this.searches = kept.searches();
    this.points = points;
  }

  /// Where a run is kept, by which clock, and how it is looked for in a given time.
  record Kept(
      RosterProposals proposals,
      Clock clock,
      Supplier<UUID> ids,
      Function<Duration, Search> searches) {}

  /// Looks until the end, and keeps what it found.
  void look() {
    Plan first = question.plan();
    best.set(first);
    startedAt = clock.instant();
    Search begun = searches.apply(proposal.terms().limit());
    search = begun;
    if (!stopped) {
      best.set(
          begun.improve(
              first,
              found -> {
                best.set(found);
                better.incrementAndGet();
                if (stopped) {
                  begun.stop();
                }
              }));
    }
    keepBest();
    proposals.end(
        proposal.proposalId(),
        stopped ? Proposal.State.STOPPED : Proposal.State.READY,
        clock.instant());
  }

  /// Once a second, from another thread.
  void beat() {
    if (!proposals.goesOn(proposal.proposalId(), clock.instant(), progress())) {
      stop();
    }
    keepBest();
  }

  private Proposal.Progress progress() {
    return new Proposal.Progress(Optional.ofNullable(startedAt), keptPoints, better.get());
  }

  private synchronized void keepBest() {
    Plan now = best.get();
    if (now != null && !now.equals(kept)) {
      List<SingleShift> shifts = PlannedShifts.of(now, proposal.terms().lineId(), ids);
      keptPoints = points.applyAsInt(shifts);
      proposals.keep(proposal.proposalId(), keptPoints, shifts);
      kept = now;
    }
  }

  void stop() {
    stopped = true;
    Search begun = search;
    if (begun != null) {
      begun.stop();
    }
  }

  void fail() {
    proposals.end(proposal.proposalId(), Proposal.State.BROKEN, clock.instant());
  }
}
