package nl.ruggensteun.duty.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Turn;

/// What a coordinator asks a proposal for (_vraag om een voorstel_): which line, which days, in
/// turns of a day or a week, with whom, and how long it may be looked for.
///
/// @param until the last day; its turn ends on the next, at the hour of handing over
/// @param second whether there is a second behind the first
public record ProposalTerms(
    String lineId,
    Turn turn,
    HandOver handOver,
    LocalDate from,
    LocalDate until,
    boolean second,
    List<UUID> members,
    Duration limit) {
  public ProposalTerms {
    members = members.stream().distinct().toList();
  }

  public Span span() {
    return new Span(handOver.on(from), handOver.on(until.plusDays(1)));
  }

  /// The same days from midnight to midnight, by which nights and days are counted.
  Span days() {
    return Span.ofDays(from, until.plusDays(1));
  }

  /// All that is proposed and counted.
  public Span whole() {
    return new Span(days().from(), span().until());
  }

  /// One turn after another; the first and the last may be short.
  List<Span> turns() {
    List<LocalDate> days =
        Stream.concat(
                from.datesUntil(until.plusDays(1)).filter(this::handsOver),
                Stream.of(until.plusDays(1)))
            .toList();
    List<Span> turns = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      turns.add(new Span(handOver.on(days.get(i - 1)), handOver.on(days.get(i))));
    }
    return turns;
  }

  private boolean handsOver(LocalDate day) {
    return day.equals(from)
        || switch (turn) {
          case DAILY -> true;
          case WEEKLY -> day.getDayOfWeek() == handOver.weekday();
        };
  }
}
