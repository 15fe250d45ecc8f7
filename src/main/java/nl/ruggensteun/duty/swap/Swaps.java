package nl.ruggensteun.duty.swap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Exchange;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Move;
import nl.ruggensteun.duty.Obstacle;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.Transactions;
import org.springframework.stereotype.Component;

/// Swapping shifts (_ruilen_): one offers, another takes, the first agrees. Only that last act
/// changes the roster, all of it in one moment, so that there is never a gap in between.
@Component
public class Swaps {
  private final Offers offers;
  private final Rosters rosters;
  private final LineSeats seats;
  private final HandsChanged hands;
  private final Transactions transactions;
  private final Clock clock;
  private final Ids ids;

  Swaps(
      Offers offers,
      Rosters rosters,
      LineSeats seats,
      HandsChanged hands,
      Transactions transactions,
      Clock clock,
      Ids ids) {
    this.offers = offers;
    this.rosters = rosters;
    this.seats = seats;
    this.hands = hands;
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Hours that somebody would give away.
  public record Wanted(String lineId, Rank rank, Span span, Optional<UUID> asked) {}

  public SwapOutcome offer(SignedIn by, Wanted wanted) {
    Instant now = clock.instant();
    LineRoster line = rosters.during(wanted.span()).line(wanted.lineId());
    boolean knowsAsked = wanted.asked().map(asked -> isColleague(asked, by, line)).orElse(true);
    if (!seats.sits(by.memberId(), line) || !knowsAsked) {
      return new SwapOutcome.Missing();
    }
    if (!wanted.span().from().isAfter(now)) {
      return new SwapOutcome.Refused(Obstacle.BEGUN);
    }
    if (!isHers(line, wanted, by.memberId())) {
      return new SwapOutcome.Refused(Obstacle.NOT_THEIRS);
    }
    return transactions.in(() -> add(hers(by, wanted), line, now));
  }

  private boolean isColleague(UUID asked, SignedIn by, LineRoster line) {
    return !asked.equals(by.memberId()) && seats.sits(asked, line);
  }

  /// That they would go to herself moves nothing, and shows whose they are.
  private static boolean isHers(LineRoster line, Wanted wanted, UUID member) {
    Move nowhere = new Move(wanted.rank(), wanted.span(), Optional.of(member), member);
    return new Exchange(line, List.of(nowhere)).obstacle().isEmpty();
  }

  private Offer hers(SignedIn by, Wanted wanted) {
    return new Offer(
        ids.next(),
        wanted.lineId(),
        wanted.rank(),
        wanted.span(),
        by.memberId(),
        wanted.asked(),
        Set.of(),
        Optional.empty());
  }

  private SwapOutcome add(Offer offer, LineRoster line, Instant now) {
    if (!offers.add(offer, now)) {
      return new SwapOutcome.Refused(Obstacle.OFFERED);
    }
    hands.tell(DutyMoved.Step.ASKED, offer.lineId(), asked(offer, line));
    return new SwapOutcome.Done(offer.offerId());
  }

  private List<UUID> asked(Offer offer, LineRoster line) {
    return seats.of(line).stream().map(Member::memberId).filter(offer::asks).toList();
  }

  /// A colleague would have it; of two only the first gets it.
  public SwapOutcome take(SignedIn by, UUID offerId, Optional<Standing.InReturn> inReturn) {
    return on(
        offerId,
        offer -> {
          LineRoster line = line(offer, inReturn);
          if (!offer.asks(by.memberId()) || !seats.sits(by.memberId(), line)) {
            return new SwapOutcome.Missing();
          }
          return switch (offer.standing(clock.instant())) {
            case Standing.Passed() -> new SwapOutcome.Refused(Obstacle.BEGUN);
            case Standing.Taken _, Standing.Declined() -> new SwapOutcome.Overtaken();
            case Standing.Open() ->
                against(offer, line, by.memberId(), inReturn)
                    .<SwapOutcome>map(SwapOutcome.Refused::new)
                    .orElseGet(() -> taken(offer, new Standing.Taken(by.memberId(), inReturn)));
          };
        });
  }

  private Optional<Obstacle> against(
      Offer offer, LineRoster line, UUID by, Optional<Standing.InReturn> inReturn) {
    if (!seats.isReady(by, line)) {
      return Optional.of(Obstacle.NOT_READY);
    }
    if (inReturn.filter(given -> !given.span().from().isAfter(clock.instant())).isPresent()) {
      return Optional.of(Obstacle.BEGUN);
    }
    return new Exchange(line, Offer.moves(offer, by, inReturn)).obstacle();
  }

  private SwapOutcome taken(Offer offer, Standing.Taken taken) {
    offers.take(offer.offerId(), taken);
    hands.tell(DutyMoved.Step.TAKEN, offer.lineId(), List.of(offer.memberId()));
    return new SwapOutcome.Done(offer.offerId());
  }

  /// Whoever would take it thinks again.
  public SwapOutcome takeBack(SignedIn by, UUID offerId) {
    return on(
        offerId,
        offer -> {
          if (!offer.isTakenBy(by.memberId())) {
            return new SwapOutcome.Missing();
          }
          offers.untake(offerId);
          hands.tell(DutyMoved.Step.DECLINED, offer.lineId(), List.of(offer.memberId()));
          return new SwapOutcome.Done(offerId);
        });
  }

  /// Somebody who was asked says no, or whoever offered it does not want this swap.
  public SwapOutcome decline(SignedIn by, UUID offerId) {
    return on(
        offerId,
        offer -> {
          if (offer.memberId().equals(by.memberId())) {
            return offer
                .taken()
                .map(taken -> turnDown(offer, taken.by()))
                .orElseGet(SwapOutcome.Overtaken::new);
          }
          if (!offer.asks(by.memberId())
              || !seats.sits(by.memberId(), line(offer, Optional.empty()))) {
            return new SwapOutcome.Missing();
          }
          return offer.isTakenBy(by.memberId()) ? new SwapOutcome.Overtaken() : sayNo(offer, by);
        });
  }

  private SwapOutcome turnDown(Offer offer, UUID taker) {
    offers.untake(offer.offerId());
    offers.decline(offer.offerId(), taker);
    hands.tell(DutyMoved.Step.DECLINED, offer.lineId(), List.of(taker));
    return new SwapOutcome.Done(offer.offerId());
  }

  private SwapOutcome sayNo(Offer offer, SignedIn by) {
    offers.decline(offer.offerId(), by.memberId());
    hands.tell(
        DutyMoved.Step.DECLINED,
        offer.lineId(),
        offer.asked().isPresent() ? List.of(offer.memberId()) : List.of());
    return new SwapOutcome.Done(offer.offerId());
  }

  /// Whoever offered it agrees, and the roster changes.
  ///
  /// @param with whom she saw that would take it
  public SwapOutcome agree(SignedIn by, UUID offerId, UUID with) {
    return on(
        offerId,
        offer -> {
          if (!offer.memberId().equals(by.memberId())) {
            return new SwapOutcome.Missing();
          }
          return switch (offer.standing(clock.instant())) {
            case Standing.Passed() -> new SwapOutcome.Refused(Obstacle.BEGUN);
            case Standing.Open(), Standing.Declined() -> new SwapOutcome.Overtaken();
            case Standing.Taken taken ->
                taken.by().equals(with) ? agreed(by, offer, taken) : new SwapOutcome.Overtaken();
          };
        });
  }

  private SwapOutcome agreed(SignedIn by, Offer offer, Standing.Taken taken) {
    SwapOutcome outcome =
        hands.change(
            by,
            "duty.swapped",
            offer.lineId(),
            () -> {
              LineRoster line = line(offer, taken.inReturn());
              return against(offer, line, taken.by(), taken.inReturn())
                  .<HandsChanged.Plan>map(HandsChanged.Plan.Not::new)
                  .orElseGet(() ->
                      new HandsChanged.Plan.Go(
                          new Exchange(line, Offer.moves(offer, taken.by(), taken.inReturn()))));
            });
    if (outcome instanceof SwapOutcome.Done) {
      offers.remove(offer.offerId());
      hands.tell(DutyMoved.Step.AGREED, offer.lineId(), List.of(taken.by()));
    }
    return outcome;
  }

  /// Whoever offered it keeps it.
  public SwapOutcome withdraw(SignedIn by, UUID offerId) {
    return on(
        offerId,
        offer -> {
          if (!offer.memberId().equals(by.memberId())) {
            return new SwapOutcome.Missing();
          }
          offers.remove(offerId);
          hands.tell(
              DutyMoved.Step.DECLINED,
              offer.lineId(),
              offer.taken().map(taken -> List.of(taken.by())).orElse(List.of()));
          return new SwapOutcome.Done(offerId);
        });
  }

  private SwapOutcome on(UUID offerId, Function<Offer, SwapOutcome> act) {
    return transactions.in(
        () -> offers.locked(offerId).map(act).orElseGet(SwapOutcome.Missing::new));
  }

  private LineRoster line(Offer offer, Optional<Standing.InReturn> inReturn) {
    Span both = inReturn.map(given -> offer.span().upTo(given.span())).orElse(offer.span());
    return rosters.during(both).line(offer.lineId());
  }
}
