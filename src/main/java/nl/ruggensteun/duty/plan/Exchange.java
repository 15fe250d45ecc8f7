package nl.ruggensteun.duty.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.LookAhead;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;

/// What goes off a roster and what comes on it when shifts are accepted. What is pinned stays; of
/// an earlier proposal only the hours that the new one fills are given up.
record Exchange(List<SingleShift> takenAway, List<SingleShift> placed) {
  Exchange {
    takenAway = List.copyOf(takenAway);
    placed = List.copyOf(placed);
  }

  static Exchange of(LineRoster line, List<SingleShift> accepted, Supplier<UUID> ids) {
    List<SingleShift> takenAway =
        line.singles().stream()
            .filter(shift -> !shift.pinned() && accepted.stream().anyMatch(one -> meet(shift, one)))
            .toList();
    Stream<SingleShift> left =
        takenAway.stream()
            .flatMap(shift ->
                outside(shift, accepted).stream()
                    .map(span ->
                        new SingleShift(
                            ids.get(),
                            shift.lineId(),
                            shift.rank(),
                            shift.memberId(),
                            span,
                            false)));
    return new Exchange(takenAway, Stream.concat(accepted.stream(), left).toList());
  }

  private static boolean meet(SingleShift one, SingleShift other) {
    return one.rank() == other.rank() && one.span().overlaps(other.span());
  }

  /// The hours of a shift that none of those fills.
  private static List<Span> outside(SingleShift shift, List<SingleShift> accepted) {
    List<Span> filled =
        accepted.stream()
            .filter(one -> meet(shift, one))
            .map(SingleShift::span)
            .sorted(Comparator.comparing(Span::from))
            .toList();
    List<Span> outside = new ArrayList<>();
    Instant from = shift.span().from();
    for (Span span : filled) {
      if (from.isBefore(span.from())) {
        outside.add(new Span(from, span.from()));
      }
      from = from.isAfter(span.until()) ? from : span.until();
    }
    if (from.isBefore(shift.span().until())) {
      outside.add(new Span(from, shift.span().until()));
    }
    return outside;
  }

  /// The same line, with the exchange made.
  LineRoster on(LineRoster line) {
    return line.with(
        Stream.concat(
                line.singles().stream().filter(shift -> !takenAway.contains(shift)),
                placed.stream())
            .toList());
  }

  LookAhead on(LookAhead present) {
    return present.with(on(present.roster().line(present.lineId())));
  }
}
