package nl.ruggensteun.duty.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.duty.FairShare;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.plan.ProposeRoster;
import nl.ruggensteun.duty.plan.Shortfall;
import nl.ruggensteun.duty.plan.Standing;
import org.jspecify.annotations.Nullable;

/// A proposal beside the present roster, as it goes over the wire.
///
/// @param wishes how many there are in the period
record JudgedBody(
    StandingBody now,
    StandingBody then,
    int wishes,
    List<ShareBody> shares,
    List<ShortfallBody> shortfalls) {

  record StandingBody(int points, int gaps, long openHours, int wishesMet) {
    static StandingBody of(Standing standing) {
      return new StandingBody(
          standing.points(), standing.gaps(), standing.openHours(), standing.wishesMet());
    }
  }

  record ShareBody(PersonBody member, CountBody now, CountBody then, CountBody before) {}

  record CountBody(int nights, int weekendDays, int holidays) {
    static CountBody of(FairShare share) {
      return new CountBody(share.nights(), share.weekendDays(), share.holidays());
    }
  }

  /// @param count nights in a row, or what one has least of
  /// @param most what another has most of
  record ShortfallBody(
      String kind,
      @Nullable PersonBody member,
      @Nullable PersonBody other,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable LocalDate day,
      int count,
      int most) {}

  static JudgedBody of(ProposeRoster.Judged judged, Names names) {
    Map<UUID, FairShare> now = byMember(judged.now().shares());
    Map<UUID, FairShare> before = byMember(judged.done());
    return new JudgedBody(
        StandingBody.of(judged.now()),
        StandingBody.of(judged.then()),
        judged.wishes(),
        judged.then().shares().stream()
            .map(share ->
                new ShareBody(
                    person(share.memberId(), names),
                    count(now, share.memberId()),
                    CountBody.of(share),
                    count(before, share.memberId())))
            .toList(),
        judged.shortfalls().stream().map(shortfall -> body(shortfall, names)).toList());
  }

  private static Map<UUID, FairShare> byMember(List<FairShare> shares) {
    return shares.stream().collect(Collectors.toMap(FairShare::memberId, Function.identity()));
  }

  private static CountBody count(Map<UUID, FairShare> shares, UUID member) {
    FairShare share = shares.get(member);
    return share == null ? new CountBody(0, 0, 0) : CountBody.of(share);
  }

  private static ShortfallBody body(Shortfall shortfall, Names names) {
    return switch (shortfall) {
      case Shortfall.NobodyThere(Span span) -> during("nobody-there", null, span);
      case Shortfall.HolderAway(UUID member, Span span) ->
          during("holder-away", person(member, names), span);
      case Shortfall.Silent(UUID member, Span span) ->
          during("silent", person(member, names), span);
      case Shortfall.NoSecond(Span span) -> during("no-second", null, span);
      case Shortfall.OnTwoLines(UUID member, Span span) ->
          during("on-two-lines", person(member, names), span);
      case Shortfall.TooManyNights(UUID member, LocalDate from, int nights) ->
          on("too-many-nights", person(member, names), from, nights);
      case Shortfall.NoRest(UUID member, LocalDate day) ->
          on("no-rest", person(member, names), day, 0);
      case Shortfall.AgainstWish(UUID member, LocalDate day) ->
          on("against-wish", person(member, names), day, 0);
      case Shortfall.WishNotMet(UUID member, LocalDate day) ->
          on("wish-not-met", person(member, names), day, 0);
      case Shortfall.Uneven(Shortfall.Kind kind, UUID least, int fewest, UUID most, int many) ->
          new ShortfallBody(
              "uneven-" + kind.code(),
              person(least, names),
              person(most, names),
              null,
              null,
              null,
              fewest,
              many);
    };
  }

  private static ShortfallBody during(String kind, @Nullable PersonBody member, Span span) {
    return new ShortfallBody(kind, member, null, span.from(), span.until(), null, 0, 0);
  }

  private static ShortfallBody on(String kind, PersonBody member, LocalDate day, int count) {
    return new ShortfallBody(kind, member, null, null, null, day, count, 0);
  }

  static PersonBody person(UUID id, Names names) {
    return names.known(id).orElseGet(() -> new PersonBody(id, ""));
  }
}
