package nl.ruggensteun.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Hours of duty that change hands together (_ruil_): what the roster would be, and what stands
/// against it. Nobody else's hours may change by it, and none may be left empty.
public record Exchange(LineRoster before, List<Move> moves) {
  public Exchange {
    moves = List.copyOf(moves);
  }

  /// The roster when it is done.
  public LineRoster after() {
    LineRoster after = before;
    for (Move move : moves) {
      after = after.with(standIn(move, move.to()));
    }
    return after;
  }

  /// What has to be written down for it.
  public List<RosterChange> changes(Supplier<UUID> ids) {
    return moves.stream()
        .<RosterChange>map(move -> new RosterChange.StandIn(standIn(move, ids.get()), ids.get()))
        .toList();
  }

  private Replacement standIn(Move move, UUID id) {
    return new Replacement(id, before.lineId(), move.rank(), move.to(), move.span());
  }

  /// The first thing that stands against it.
  public Optional<Obstacle> obstacle() {
    LineRoster after = after();
    List<Obstacle> found = new ArrayList<>();
    for (Move move : moves) {
      Set<Instant> cuts = cuts(move.span(), after);
      if (!cuts.stream().allMatch(cut -> before.holder(move.rank(), cut).equals(move.from()))) {
        found.add(Obstacle.NOT_THEIRS);
      } else if (isAway(move)) {
        found.add(Obstacle.AWAY);
      } else if (!cuts.stream().allMatch(cut -> isAsMeant(after, cut))) {
        found.add(Obstacle.ALREADY_ON_DUTY);
      }
    }
    return found.stream().findFirst();
  }

  private boolean isAway(Move move) {
    return before.leave().stream()
        .anyMatch(
            leave -> leave.memberId().equals(move.to()) && leave.span().overlaps(move.span()));
  }

  private Set<Instant> cuts(Span span, LineRoster after) {
    Set<Instant> cuts = new TreeSet<>(List.of(span.from()));
    Stream.concat(before.shifts(span).stream(), after.shifts(span).stream())
        .flatMap(shift -> Stream.of(shift.from(), shift.until()))
        .filter(span::contains)
        .forEach(cuts::add);
    return cuts;
  }

  private boolean isAsMeant(LineRoster after, Instant cut) {
    return Stream.of(Rank.values())
        .allMatch(rank -> after.holder(rank, cut).equals(meant(rank, cut)));
  }

  private Optional<UUID> meant(Rank rank, Instant cut) {
    return moves.stream()
        .filter(move -> move.rank() == rank && move.span().contains(cut))
        .map(Move::to)
        .findFirst()
        .or(() -> before.holder(rank, cut));
  }
}
