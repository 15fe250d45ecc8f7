package nl.ruggensteun.duty.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Replacement;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;

/// Cuts turns where somebody comes or goes: at a pinned shift or a replacement, which stay as they
/// are, at leave, where a fixed pattern begins or ends, and at a shift on another line. A turn that
/// everybody can take stays whole.
final class Cutting {
  private final ProposalTerms terms;
  private final LineRoster line;
  private final Elsewhere elsewhere;
  private final Map<UUID, Pattern> patterns;

  Cutting(ProposalTerms terms, LineRoster line, Elsewhere elsewhere) {
    this.terms = terms;
    this.line = line;
    this.elsewhere = elsewhere;
    this.patterns =
        terms.members().stream()
            .collect(Collectors.toMap(Function.identity(), member -> pattern(line, member)));
  }

  /// What was agreed with her in the newest rotation that names her.
  private static Pattern pattern(LineRoster line, UUID member) {
    return line.rotations().stream()
        .flatMap(rotation -> rotation.seats().stream())
        .filter(seat -> seat.memberId().equals(member))
        .findFirst()
        .map(seat -> seat.pattern())
        .orElse(Pattern.ALWAYS);
  }

  List<Piece> pieces(Rank rank) {
    List<Piece> pieces = new ArrayList<>();
    List<Span> turns = terms.turns();
    for (int turn = 0; turn < turns.size(); turn++) {
      cut(rank, turns.get(turn), turn, pieces);
    }
    return pieces;
  }

  private void cut(Rank rank, Span turn, int number, List<Piece> pieces) {
    Iterator<Instant> cuts = cuts(turn).iterator();
    Instant from = cuts.next();
    while (cuts.hasNext()) {
      Instant until = cuts.next();
      Piece next = new Piece(new Span(from, until), number, holder(rank, from), able(rank, from));
      if (!pieces.isEmpty() && pieces.getLast().goesOnIn(next)) {
        pieces.set(pieces.size() - 1, pieces.getLast().with(next));
      } else {
        pieces.add(next);
      }
      from = until;
    }
  }

  private SortedSet<Instant> cuts(Span turn) {
    TreeSet<Instant> cuts = new TreeSet<>(List.of(turn.from(), turn.until()));
    Stream.of(
            line.singles().stream().filter(SingleShift::pinned).map(SingleShift::span),
            line.replacements().stream().map(Replacement::span),
            line.leave().stream().map(leave -> leave.span()),
            elsewhere.spans())
        .flatMap(spans -> spans)
        .flatMap(span -> Stream.of(span.from(), span.until()))
        .filter(turn::contains)
        .forEach(cuts::add);
    turn.daysAround()
        .flatMap(day -> patterns.values().stream().flatMap(pattern -> pattern.changes(day)))
        .filter(turn::contains)
        .forEach(cuts::add);
    return cuts;
  }

  private Stream<SingleShift> pinned(Rank rank) {
    return line.singles().stream().filter(shift -> shift.pinned() && shift.rank() == rank);
  }

  private Stream<Replacement> replaced(Rank rank) {
    return line.replacements().stream().filter(one -> one.rank() == rank);
  }

  private Optional<Piece.Holder> holder(Rank rank, Instant moment) {
    return Stream.concat(
            pinned(rank).filter(shift -> shift.span().contains(moment)).map(SingleShift::memberId),
            replaced(rank).filter(one -> one.span().contains(moment)).map(Replacement::memberId))
        .reduce((before, after) -> after)
        .map(member -> new Piece.Holder(member, line.isAway(member, moment)));
  }

  /// Whoever has duty on another line then is left alone, unless nobody else is there: two lines
  /// with one person are better than one without anybody. Nobody is second beside that.
  private List<UUID> able(Rank rank, Instant moment) {
    List<UUID> there = there(rank, moment);
    List<UUID> free = there.stream().filter(member -> !elsewhere.isBusy(member, moment)).toList();
    return free.isEmpty() && rank == Rank.FIRST ? there : free;
  }

  /// Who holds the other place cannot get this one.
  private List<UUID> there(Rank rank, Instant moment) {
    Optional<UUID> beside =
        Arrays.stream(Rank.values())
            .filter(other -> other != rank)
            .flatMap(other -> holder(other, moment).stream())
            .map(Piece.Holder::memberId)
            .findFirst();
    return terms.members().stream()
        .filter(member -> beside.filter(member::equals).isEmpty())
        .filter(member ->
            !line.isAway(member, moment)
                && patterns.getOrDefault(member, Pattern.ALWAYS).fits(moment))
        .toList();
  }
}
