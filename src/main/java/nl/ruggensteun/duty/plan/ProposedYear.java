package nl.ruggensteun.duty.plan;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.LineRoster;
import nl.ruggensteun.duty.Span;

/// The year that ends with a period: shares are fair over the whole of it, so what was done before
/// the period counts.
record ProposedYear(ProposalTerms terms, LineRoster line) {
  static final Duration YEAR = Duration.ofDays(364);

  /// As far as anything can matter for a proposal.
  static Span around(ProposalTerms terms) {
    return new Span(terms.span().from().minus(YEAR), terms.span().until().plus(YEAR));
  }

  /// What each did in the part of the year before the period; nothing when the period is a year
  /// itself.
  List<FairShare> done(Set<LocalDate> holidays) {
    Span period = terms.span();
    Span before =
        period.until().minus(YEAR).isBefore(period.from())
            ? new Span(period.until().minus(YEAR), period.from())
            : new Span(period.from(), period.from());
    return FairShare.of(terms.members(), line.shifts(before), before, holidays);
  }

  static List<FairShare> together(List<FairShare> done, List<FairShare> period) {
    Map<UUID, FairShare> before =
        done.stream().collect(toMap(FairShare::memberId, Function.identity()));
    return period.stream()
        .map(share -> sum(share, before.getOrDefault(share.memberId(), none(share.memberId()))))
        .toList();
  }

  private static FairShare none(UUID member) {
    return new FairShare(member, 0, 0, 0, 0, 0);
  }

  private static FairShare sum(FairShare one, FairShare other) {
    return new FairShare(
        one.memberId(),
        one.hours() + other.hours(),
        one.nights() + other.nights(),
        one.weekendDays() + other.weekendDays(),
        one.holidays() + other.holidays(),
        one.secondHours() + other.secondHours());
  }
}
