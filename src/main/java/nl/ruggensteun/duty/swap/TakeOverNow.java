package nl.ruggensteun.duty.swap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Exchange;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Move;
import nl.ruggensteun.duty.Obstacle;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// A colleague takes the running shift over at once (_neem nu over_), until its end or an hour.
/// From that moment her telephone is the one that rings; whoever had it is told.
@Component
public class TakeOverNow {
  private static final Duration AHEAD = Duration.ofDays(15);

  /// When nobody was on duty: half a day at most, then she is asked again.
  private static final Duration AT_MOST_FROM_NOBODY = Duration.ofHours(12);

  private final Rosters rosters;
  private final LineSeats seats;
  private final TakenOvers taken;
  private final HandsChanged hands;
  private final Transactions transactions;
  private final Clock clock;
  private final Ids ids;

  TakeOverNow(
      Rosters rosters,
      LineSeats seats,
      TakenOvers taken,
      HandsChanged hands,
      Transactions transactions,
      Clock clock,
      Ids ids) {
    this.rosters = rosters;
    this.seats = seats;
    this.taken = taken;
    this.hands = hands;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// What runs now on those of the lines where she takes turns.
  public List<RunningShift> running(UUID member, Collection<String> lineIds) {
    Instant now = now();
    Roster roster = rosters.during(ahead(now));
    return seats.linesOf(member, lineIds.stream().map(roster::line).toList()).stream()
        .map(line -> running(member, line, now))
        .toList();
  }

  private RunningShift running(UUID member, LineRoster line, Instant now) {
    Optional<UUID> holder = line.holder(Rank.FIRST, now);
    return new RunningShift(
        line.lineId(),
        holder,
        new Span(now, end(line, holder, now)),
        holder
            .filter(member::equals)
            .flatMap(self -> taken.lastOf(self, line.lineId()))
            .filter(last -> last.mayBeGivenBack(member, now)));
  }

  /// When somebody else would be rung first, or somebody at all.
  private static Instant end(LineRoster line, Optional<UUID> holder, Instant now) {
    List<Shift> first =
        line.shifts(ahead(now)).stream().filter(shift -> shift.rank() == Rank.FIRST).toList();
    if (holder.isPresent()) {
      return first.getFirst().until();
    }
    Instant atMost = now.plus(AT_MOST_FROM_NOBODY);
    return first.stream().map(Shift::from).filter(atMost::isAfter).findFirst().orElse(atMost);
  }

  /// @param seen whom she saw on duty; if it is another by now she looks again
  /// @param until when it goes back; empty for the end of the shift
  public SwapOutcome takeOver(
      SignedIn by, String lineId, Optional<UUID> seen, Optional<Instant> until) {
    return transactions.in(() -> {
      Instant now = now();
      LineRoster line = rosters.during(ahead(now)).line(lineId);
      if (!seats.sits(by.memberId(), line)) {
        return new SwapOutcome.Missing();
      }
      RunningShift running = running(by.memberId(), line, now);
      Instant end = until.filter(running.span()::contains).orElse(running.span().until());
      TakenOver wanted = new TakenOver(ids.next(), lineId, by.memberId(), seen, new Span(now, end));
      return running.holder().equals(seen) ? takeOver(by, wanted) : new SwapOutcome.Overtaken();
    });
  }

  private SwapOutcome takeOver(SignedIn by, TakenOver wanted) {
    SwapOutcome outcome = move(by, "duty.taken-over", wanted, wanted.from(), wanted.by());
    if (outcome instanceof SwapOutcome.Done) {
      taken.add(wanted);
      tell(DutyMoved.Step.TAKEN_OVER, wanted, wanted.from(), wanted.by());
      return new SwapOutcome.Done(wanted.takeOverId());
    }
    // Somebody took it between our two looks.
    return outcome.equals(new SwapOutcome.Refused(Obstacle.NOT_THEIRS))
        ? new SwapOutcome.Overtaken()
        : outcome;
  }

  /// It was a mistake: whoever had it has it again, and is told.
  public SwapOutcome giveBack(SignedIn by, UUID takeOverId) {
    return transactions.in(() ->
        taken
            .locked(takeOverId)
            .filter(last -> last.by().equals(by.memberId()))
            .map(last -> giveBack(by, last))
            .orElseGet(SwapOutcome.Missing::new));
  }

  private SwapOutcome giveBack(SignedIn by, TakenOver last) {
    Instant now = now();
    if (!last.mayBeGivenBack(by.memberId(), now)) {
      return new SwapOutcome.Overtaken();
    }
    UUID whose = last.from().orElseThrow();
    TakenOver rest =
        new TakenOver(
            last.takeOverId(),
            last.lineId(),
            whose,
            Optional.of(last.by()),
            new Span(now, last.span().until()));
    SwapOutcome outcome = move(by, "duty.given-back", rest, rest.from(), whose);
    if (outcome instanceof SwapOutcome.Done) {
      taken.remove(last.takeOverId());
      tell(DutyMoved.Step.GIVEN_BACK, rest, Optional.of(whose), whose);
    }
    return outcome;
  }

  private SwapOutcome move(
      SignedIn by, String act, TakenOver wanted, Optional<UUID> from, UUID to) {
    return hands.change(
        by,
        act,
        wanted.lineId(),
        () -> {
          if (!seats.rings(to)) {
            return new HandsChanged.Plan.Not(Obstacle.NOT_READY);
          }
          LineRoster line = rosters.during(wanted.span()).line(wanted.lineId());
          Exchange exchange = new Exchange(line, moves(line, wanted.span(), from, to));
          return exchange
              .obstacle()
              .<HandsChanged.Plan>map(HandsChanged.Plan.Not::new)
              .orElseGet(() -> new HandsChanged.Plan.Go(exchange));
        });
  }

  /// Where she was the second meanwhile, the two change places: nobody else is on duty unasked.
  private static List<Move> moves(LineRoster line, Span span, Optional<UUID> from, UUID to) {
    Stream<Move> places =
        line.shifts(span).stream()
            .filter(shift -> shift.rank() == Rank.SECOND && shift.memberId().equals(to))
            .flatMap(shift ->
                from.stream()
                    .map(other -> new Move(Rank.SECOND, shift.span(), Optional.of(to), other)));
    return Stream.concat(Stream.of(new Move(Rank.FIRST, span, from, to)), places).toList();
  }

  private void tell(DutyMoved.Step step, TakenOver moved, Optional<UUID> whom, UUID onDutyNow) {
    hands.tell(step, moved.lineId(), whom.stream().toList());
    hands.runs(new RunningShiftMoved(moved.lineId(), onDutyNow));
  }

  private static Span ahead(Instant now) {
    return new Span(now, now.plus(AHEAD));
  }

  /// The database keeps no finer moments.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
