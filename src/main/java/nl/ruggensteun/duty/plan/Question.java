package nl.ruggensteun.duty.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.platform.CivilTime;

/// What there is to be solved: everything a proposal depends on, and nothing else, so that the same
/// question has the same answer.
///
/// @param holidays within the period
/// @param done of the year that ends with the period, the part before it
/// @param elsewhere what the same people do on other lines
public record Question(
    ProposalTerms terms,
    LineRoster line,
    Set<LocalDate> holidays,
    Collection<DutyWish> wishes,
    List<FairShare> done,
    Elsewhere elsewhere) {
  public Question {
    holidays = Set.copyOf(holidays);
    wishes = List.copyOf(wishes);
    done = List.copyOf(done);
  }

  /// About people who serve no other line.
  public Question(
      ProposalTerms terms,
      LineRoster line,
      Set<LocalDate> holidays,
      Collection<DutyWish> wishes,
      List<FairShare> done) {
    this(terms, line, holidays, wishes, done, Elsewhere.nothing(terms));
  }

  /// What is found within the time that was given.
  public List<SingleShift> answer() {
    Plan best = Search.lasting(terms.limit()).improve(plan(), better -> {});
    return PlannedShifts.of(best, terms.lineId(), UUID::randomUUID);
  }

  Plan plan() {
    Map<Rank, List<Piece>> pieces = new HashMap<>();
    Cutting cutting = new Cutting(terms, line, elsewhere);
    pieces.put(Rank.FIRST, cutting.pieces(Rank.FIRST));
    if (terms.second()) {
      pieces.put(Rank.SECOND, cutting.pieces(Rank.SECOND));
    }
    Slots slots = new Slots(terms, holidays);
    Map<Piece, Slot> first = slots.of(Rank.FIRST, pieces.getOrDefault(Rank.FIRST, List.of()));
    Map<Piece, Slot> second = slots.of(Rank.SECOND, pieces.getOrDefault(Rank.SECOND, List.of()));
    Map<UUID, Candidate> candidates = candidates(first);
    List<Place> places = new ArrayList<>(around(candidates, slots));
    elsewhere
        .first()
        .map(shift ->
            Place.held(
                slots.beside(shift, elsewhere.nightsIn(shift)),
                known(candidates, shift.memberId())))
        .forEach(places::add);
    Stream.of(first, second)
        .flatMap(each -> each.entrySet().stream())
        .map(each -> place(each.getKey(), each.getValue(), candidates))
        .sorted(Comparator.comparingLong(Place::from).thenComparing(each -> each.slot().rank()))
        .forEach(places::add);
    Plan plan = new Plan(rules(), places);
    new Construction(plan).fill();
    return plan;
  }

  private PlanRules rules() {
    long turn = Load.length(terms.turn()).toSeconds();
    return new PlanRules(
        line.rules().mostNights(),
        line.rules().rest().toSeconds(),
        turn * terms.members().size() / 2);
  }

  private static Place place(Piece piece, Slot slot, Map<UUID, Candidate> candidates) {
    return piece
        .holder()
        .map(
            holder -> Place.held(slot, holder.away() ? null : known(candidates, holder.memberId())))
        .orElseGet(() ->
            Place.open(slot, piece.able().stream().map(id -> known(candidates, id)).toList()));
  }

  private static Candidate known(Map<UUID, Candidate> candidates, UUID member) {
    return candidates.computeIfAbsent(member, Candidate::bystander);
  }

  /// Whoever is away counts on as if she did her part, and has nothing to make up for. Who is new
  /// begins beside whoever did least. What somebody does on another line counts like what she does
  /// here.
  private Map<UUID, Candidate> candidates(Map<Piece, Slot> slots) {
    Map<UUID, Load> before = new HashMap<>();
    done.stream()
        .filter(share -> share.hours() + share.secondHours() > 0)
        .forEach(share -> before.put(share.memberId(), Load.of(share, terms.turn())));
    Load least = before.values().stream().reduce(Load::atMost).orElse(Load.NONE);
    Map<UUID, Map<LocalDate, Boolean>> wished =
        wishes.stream()
            .collect(
                groupingBy(
                    DutyWish::memberId, toMap(DutyWish::day, DutyWish::gladly, (a, b) -> b)));
    Map<UUID, Load> there = new HashMap<>();
    elsewhere.shares().forEach(share -> there.put(share.memberId(), Load.of(share, terms.turn())));
    Map<UUID, Candidate> candidates = new HashMap<>();
    for (UUID member : terms.members()) {
      Load start =
          before
              .getOrDefault(member, least)
              .plus(whileAway(member, slots))
              .plus(there.getOrDefault(member, Load.NONE));
      candidates.put(
          member, new Candidate(member, true, start, wished.getOrDefault(member, Map.of())));
    }
    return candidates;
  }

  private Load whileAway(UUID member, Map<Piece, Slot> slots) {
    return slots.entrySet().stream()
        .filter(each -> line.isAway(member, each.getKey().span().from()))
        .map(each -> each.getValue().load().dividedBy(present(each.getKey().span().from())))
        .reduce(Load.NONE, Load::plus);
  }

  /// Among how many the work is shared at that moment.
  private int present(Instant moment) {
    return (int)
        Math.max(
            1, terms.members().stream().filter(member -> !line.isAway(member, moment)).count());
  }

  /// Who is on duty just before and just after: their nights go on, and their rest.
  private List<Place> around(Map<UUID, Candidate> candidates, Slots slots) {
    Span span = terms.span();
    List<Place> around = new ArrayList<>();
    for (Span side :
        List.of(
            new Span(span.from().minus(Elsewhere.AROUND), span.from()),
            new Span(span.until(), span.until().plus(Elsewhere.AROUND)))) {
      List<Shift> shifts = line.shifts(side);
      Map<UUID, List<LocalDate>> nights = nightsOf(new Days(shifts, side));
      for (Shift shift : shifts) {
        if (shift.rank() == Rank.FIRST) {
          List<LocalDate> own =
              nights.getOrDefault(shift.memberId(), List.of()).stream()
                  .filter(night -> shift.span().contains(CivilTime.midnight(night)))
                  .toList();
          around.add(Place.held(slots.beside(shift, own), known(candidates, shift.memberId())));
        }
      }
    }
    return around;
  }

  private static Map<UUID, List<LocalDate>> nightsOf(Days days) {
    return days.nights().entrySet().stream()
        .collect(
            groupingBy(
                Map.Entry::getValue,
                java.util.stream.Collectors.mapping(
                    Map.Entry::getKey, java.util.stream.Collectors.toList())));
  }
}
