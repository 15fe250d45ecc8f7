package nl.ruggensteun.duty.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Hours;
import nl.ruggensteun.duty.Pattern;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.Replacement;
import nl.ruggensteun.duty.Rotation;
import nl.ruggensteun.duty.Seat;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Turn;
import org.jspecify.annotations.Nullable;

/// What a coordinator fills in for the roster of one line.
///
/// @param members who may stand on a roster
/// @param ready who of them can be woken, or stands on it already
record RosterForm(String lineId, Set<UUID> members, Set<UUID> ready) {
  private static final int MOST_SEATS = 60;

  record RotationBody(
      @Nullable String revision,
      @Nullable String rank,
      @Nullable String turn,
      @Nullable Integer weekday,
      @Nullable String at,
      @Nullable String startsOn,
      @Nullable String endsOn,
      @Nullable List<@Nullable SeatBody> seats) {}

  record SeatBody(
      @Nullable UUID memberId,
      @Nullable List<@Nullable Integer> freeDays,
      @Nullable String hours) {}

  record ShiftBody(
      @Nullable String revision,
      @Nullable String rank,
      @Nullable UUID memberId,
      @Nullable String from,
      @Nullable String until) {}

  Rotation rotation(UUID id, RotationBody body) {
    return Form.read(form -> rotation(form, id, body));
  }

  private Optional<Rotation> rotation(Form form, UUID id, RotationBody body) {
    Optional<Rank> rank = form.known("rank", body.rank(), Rank::of);
    Optional<Turn> turn = form.known("turn", body.turn(), Turn::of);
    Optional<HandOver> handOver = handOver(form, body.weekday(), body.at());
    Optional<LocalDate> starts = form.day("startsOn", body.startsOn());
    Optional<LocalDate> ends = ends(form, body.endsOn(), starts);
    List<Seat> seats = seats(form, body.seats());
    return form.together(() ->
        new Rotation(
            id,
            lineId,
            rank.orElseThrow(),
            turn.orElseThrow(),
            handOver.orElseThrow(),
            starts.orElseThrow(),
            ends,
            seats));
  }

  static Optional<HandOver> handOver(Form form, @Nullable Integer weekday, @Nullable String at) {
    Optional<Integer> day = form.number("weekday", weekday, 1, 7);
    Optional<LocalTime> time = form.time("at", at);
    return day.flatMap(number -> time.map(hour -> new HandOver(DayOfWeek.of(number), hour)));
  }

  private static Optional<LocalDate> ends(
      Form form, @Nullable String endsOn, Optional<LocalDate> starts) {
    if (endsOn == null || endsOn.isBlank()) {
      return Optional.empty();
    }
    Optional<LocalDate> ends = form.day("endsOn", endsOn);
    boolean isBefore = ends.flatMap(end -> starts.filter(start -> !end.isAfter(start))).isPresent();
    return isBefore ? form.wrong("endsOn", "ends-before") : ends;
  }

  private List<Seat> seats(Form form, @Nullable List<@Nullable SeatBody> bodies) {
    if (bodies == null || bodies.isEmpty()) {
      form.wrong("seats", "required");
      return List.of();
    }
    if (bodies.size() > MOST_SEATS) {
      form.wrong("seats", "too-many");
      return List.of();
    }
    List<Seat> seats = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      seat(form, "seats[" + i + "].", bodies.get(i)).ifPresent(seats::add);
    }
    return seats;
  }

  private Optional<Seat> seat(Form form, String at, @Nullable SeatBody body) {
    if (body == null) {
      return form.wrong(at + "memberId", "required");
    }
    Optional<UUID> member = form.member(at + "memberId", body.memberId(), members, ready);
    Optional<Hours> hours =
        body.hours() == null
            ? Optional.of(Hours.ALWAYS)
            : form.known(at + "hours", body.hours(), Hours::of);
    Set<DayOfWeek> free = EnumSet.noneOf(DayOfWeek.class);
    for (@Nullable Integer day : body.freeDays() == null ? List.<Integer>of() : body.freeDays()) {
      form.number(at + "freeDays", day, 1, 7).map(DayOfWeek::of).ifPresent(free::add);
    }
    return member.flatMap(id -> hours.map(when -> new Seat(id, new Pattern(free, when))));
  }

  SingleShift single(UUID id, ShiftBody body) {
    return Form.read(form -> {
      Placed placed = placed(form, body);
      return form.together(() ->
          new SingleShift(
              id,
              lineId,
              placed.rank().orElseThrow(),
              placed.member().orElseThrow(),
              placed.span().orElseThrow(),
              true));
    });
  }

  Replacement replacement(UUID id, ShiftBody body) {
    return Form.read(form -> {
      Placed placed = placed(form, body);
      return form.together(() ->
          new Replacement(
              id,
              lineId,
              placed.rank().orElseThrow(),
              placed.member().orElseThrow(),
              placed.span().orElseThrow()));
    });
  }

  private record Placed(Optional<Rank> rank, Optional<UUID> member, Optional<Span> span) {}

  private Placed placed(Form form, ShiftBody body) {
    return new Placed(
        form.known("rank", body.rank(), Rank::of),
        form.member("memberId", body.memberId(), members, ready),
        form.span(body.from(), body.until()));
  }
}
