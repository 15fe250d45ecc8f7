package nl.ruggensteun.duty.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Lines;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.duty.Exchange;
import nl.ruggensteun.duty.Leave;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Roster;
import nl.ruggensteun.duty.Rosters;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Strain;
import nl.ruggensteun.duty.swap.LineSeats;
import nl.ruggensteun.duty.swap.Offer;
import nl.ruggensteun.duty.swap.Offers;
import nl.ruggensteun.duty.swap.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What is offered and asked among the members of a line. A coordinator sees it too, and has no say
/// in it.
@RestController
class SwapLookController {
  private final Offers offers;
  private final LineSeats seats;
  private final Rosters rosters;
  private final RosterRights rights;
  private final Lines lines;
  private final Clock clock;

  SwapLookController(
      Offers offers,
      LineSeats seats,
      Rosters rosters,
      RosterRights rights,
      Lines lines,
      Clock clock) {
    this.offers = offers;
    this.seats = seats;
    this.rosters = rosters;
    this.rights = rights;
    this.lines = lines;
    this.clock = clock;
  }

  record SwapsBody(List<OfferBody> offers, List<SeatsBody> lines) {}

  /// @param colleagues whom she can ask on that line
  record SeatsBody(String lineId, List<PersonBody> colleagues) {}

  /// What the viewer is in it.
  enum Role {
    MINE,
    ASKED,
    TAKEN,
    SEEN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @param standing `open`, `taken`, `declined` or `passed`
  /// @param strains what makes it heavy for the viewer
  record OfferBody(
      UUID id,
      String lineId,
      String rank,
      Instant from,
      Instant until,
      @Nullable PersonBody by,
      @Nullable PersonBody asked,
      String role,
      String standing,
      @Nullable PersonBody takenBy,
      @Nullable HoursBody inReturn,
      List<StrainBody> strains) {}

  record HoursBody(String rank, Instant from, Instant until) {}

  record StrainBody(String kind, long count, long most, @Nullable String lineId) {}

  @GetMapping("/api/v1/swaps")
  SwapsBody look(SignedIn member) {
    Instant now = clock.instant();
    List<Offer> known = offers.since(now);
    Roster roster = rosters.during(around(now, known));
    View view = new View(member, roster, rights.names(), now);
    List<OfferBody> bodies = new ArrayList<>();
    for (Offer offer : known) {
      role(view, offer).map(role -> body(view, offer, role)).ifPresent(bodies::add);
    }
    return new SwapsBody(bodies, ownLines(view));
  }

  private record View(SignedIn member, Roster roster, Names names, Instant now) {
    UUID self() {
      return member.memberId();
    }
  }

  private static Span around(Instant now, List<Offer> known) {
    Instant last =
        known.stream().map(offer -> offer.span().until()).reduce(now, SwapLookController::later);
    Instant least = now.plus(Strain.AROUND);
    return new Span(now.minus(Strain.AROUND), later(last.plus(Strain.AROUND), least));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Optional<Role> role(View view, Offer offer) {
    if (offer.memberId().equals(view.self())) {
      return Optional.of(Role.MINE);
    }
    if (offer.isTakenBy(view.self())) {
      return Optional.of(Role.TAKEN);
    }
    boolean isOpen = offer.standing(view.now()) instanceof Standing.Open;
    if (isOpen
        && offer.asks(view.self())
        && seats.sits(view.self(), view.roster().line(offer.lineId()))) {
      return Optional.of(Role.ASKED);
    }
    return RosterRights.mayChange(view.member()) ? Optional.of(Role.SEEN) : Optional.empty();
  }

  private static OfferBody body(View view, Offer offer, Role role) {
    Standing standing = offer.standing(view.now());
    Optional<Standing.Taken> taken = offer.taken();
    return new OfferBody(
        offer.offerId(),
        offer.lineId(),
        offer.rank().code(),
        offer.span().from(),
        offer.span().until(),
        view.names().known(offer.memberId()).orElse(null),
        offer.asked().flatMap(view.names()::known).orElse(null),
        role.code(),
        code(standing),
        taken.flatMap(answer -> view.names().known(answer.by())).orElse(null),
        taken
            .flatMap(Standing.Taken::inReturn)
            .map(given ->
                new HoursBody(given.rank().code(), given.span().from(), given.span().until()))
            .orElse(null),
        strains(view, offer, role));
  }

  private static String code(Standing standing) {
    return switch (standing) {
      case Standing.Open() -> "open";
      case Standing.Taken _ -> "taken";
      case Standing.Declined() -> "declined";
      case Standing.Passed() -> "passed";
    };
  }

  private static List<StrainBody> strains(View view, Offer offer, Role role) {
    UUID taker = offer.taken().map(Standing.Taken::by).orElse(view.self());
    boolean concerns =
        switch (role) {
          case ASKED, TAKEN -> true;
          case MINE -> offer.taken().isPresent();
          case SEEN -> false;
        };
    if (!concerns) {
      return List.of();
    }
    LineRoster line = view.roster().line(offer.lineId());
    Exchange exchange =
        new Exchange(
            line, Offer.moves(offer, taker, offer.taken().flatMap(Standing.Taken::inReturn)));
    return Strain.of(view.roster(), exchange, view.self()).stream()
        .map(SwapLookController::body)
        .toList();
  }

  private static StrainBody body(Strain strain) {
    return switch (strain) {
      case Strain.Nights(int nights, int most) -> new StrainBody("nights", nights, most, null);
      case Strain.LittleRest(long hours) -> new StrainBody("little-rest", hours, 0, null);
      case Strain.Elsewhere(String line) -> new StrainBody("elsewhere", 0, 0, line);
    };
  }

  private List<SeatsBody> ownLines(View view) {
    Roster all = rosters.during(new Span(view.now(), Leave.FOR_GOOD));
    List<LineRoster> open = lines.open().stream().map(line -> all.line(line.lineId())).toList();
    return seats.linesOf(view.self(), open).stream()
        .map(line -> new SeatsBody(line.lineId(), colleagues(view, line)))
        .toList();
  }

  private List<PersonBody> colleagues(View view, LineRoster line) {
    return seats.of(line).stream()
        .filter(member -> !member.memberId().equals(view.self()))
        .map(member -> new PersonBody(member.memberId(), member.name()))
        .toList();
  }
}
