package nl.ruggensteun.duty.plan;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
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

  /// The year itself.
  static Span of(ProposalTerms terms) {
    Instant year = terms.span().until().minus(YEAR);
    Instant from = terms.span().from();
    return new Span(year.isBefore(from) ? year : from, terms.span().until());
  }

  /// What each did in the part of the year before the period; nothing when the period is a year
  /// itself.
  List<FairShare> done(Set<LocalDate> holidays) {
    Span before = new Span(of(terms).from(), terms.span().from());
    return FairShare.of(terms.members(), line.shifts(before), before, holidays);
  }

  static List<FairShare> together(List<FairShare> done, List<FairShare> period) {
    Map<UUID, FairShare> before =
        done.stream().collect(toMap(FairShare::memberId, Function.identity()));
    return period.stream()
        .map(share -> sum(share, before.getOrDefault(share.memberId(), none(share.memberId()))))
        .toList();
  }

  static FairShare none(UUID member) {
    return new FairShare(member, 0, 0, 0, 0, 0);
  }

  static FairShare sum(FairShare one, FairShare other) {
    return new FairShare(
        one.memberId(),
        one.hours() + other.hours(),
        one.nights() + other.nights(),
        one.weekendDays() + other.weekendDays(),
        one.holidays() + other.holidays(),
        one.secondHours() + other.secondHours());
  }
}
