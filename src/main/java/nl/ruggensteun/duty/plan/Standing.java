package nl.ruggensteun.duty.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.duty.Days;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.duty.LookAhead;

/// How a roster does over a period, by the same measure for the present one and for a proposal.
///
/// @param points of 100, as everywhere
/// @param openHours without anybody who can be rung
public record Standing(
    int points, int gaps, long openHours, int wishesMet, List<FairShare> shares) {
  public Standing {
    shares = List.copyOf(shares);
  }

  /// @param whole the roster over all that is proposed
  public static Standing of(
      ProposalTerms terms, LookAhead whole, Collection<DutyWish> wishes, Set<LocalDate> holidays) {
    LookAhead ahead = whole.over(terms.span());
    LookAhead counted = whole.over(terms.days());
    List<Gap> gaps = ahead.gaps();
    Map<LocalDate, UUID> days = new Days(counted.shifts(), counted.span()).days();
    long open =
        gaps.stream()
            .map(gap -> Duration.between(gap.from(), gap.until()))
            .reduce(Duration.ZERO, Duration::plus)
            .toHours();
    return new Standing(
        ahead.score(wishes).points(),
        gaps.size(),
        open,
        (int) wishes.stream().filter(wish -> isMet(wish, days)).count(),
        shares(ahead, counted, holidays));
  }

  /// Nights and hours of the turns, weekend days and holidays of the days: what a turn at the edge
  /// has of the next day is not hers.
  private static List<FairShare> shares(
      LookAhead ahead, LookAhead counted, Set<LocalDate> holidays) {
    Map<UUID, FairShare> days =
        counted.shares(holidays).stream()
            .collect(Collectors.toMap(FairShare::memberId, Function.identity()));
    return ahead.shares(Set.of()).stream()
        .map(share -> {
          FairShare ofDays = days.getOrDefault(share.memberId(), share);
          return new FairShare(
              share.memberId(),
              share.hours(),
              share.nights(),
              ofDays.weekendDays(),
              ofDays.holidays(),
              share.secondHours());
        })
        .toList();
  }

  static boolean isMet(DutyWish wish, Map<LocalDate, UUID> days) {
    return wish.gladly() == wish.memberId().equals(days.get(wish.day()));
  }
}
