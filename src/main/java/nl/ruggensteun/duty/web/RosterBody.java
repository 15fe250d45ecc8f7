package nl.ruggensteun.duty.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.access.Naming;
import nl.ruggensteun.duty.DutyWish;
import nl.ruggensteun.duty.Gap;
import nl.ruggensteun.duty.Leave;
import nl.ruggensteun.duty.Replacement;
import nl.ruggensteun.duty.Rotation;
import nl.ruggensteun.duty.Seat;
import nl.ruggensteun.duty.Shift;
import nl.ruggensteun.duty.SingleShift;
import org.jspecify.annotations.Nullable;

/// The roster of one line over some days, as it goes over the wire.
///
/// @param leave of everybody for a coordinator, else one's own; the same for wishes
record RosterBody(
    String lineId,
    Naming name,
    String revision,
    boolean mayChange,
    RulesBody rules,
    List<PersonBody> members,
    List<ShiftBody> shifts,
    List<GapBody> gaps,
    List<HolidayBody> holidays,
    List<RotationBody> rotations,
    List<PlacedBody> singles,
    List<PlacedBody> replacements,
    List<LeaveBody> leave,
    List<WishBody> wishes) {

  record RulesBody(int mostNights, long restHours) {}

  /// @param ofLine whether it is her own line
  /// @param ready has a confirmed channel that rings and took a practice call
  record PersonBody(UUID memberId, String name, boolean ofLine, boolean ready) {}

  record ShiftBody(
      Instant from, Instant until, UUID memberId, String rank, String source, UUID id) {
    static ShiftBody of(Shift shift) {
      return new ShiftBody(
          shift.from(),
          shift.until(),
          shift.memberId(),
          shift.rank().code(),
          shift.origin().source().code(),
          shift.origin().id());
    }
  }

  record GapBody(Instant from, Instant until) {
    static GapBody of(Gap gap) {
      return new GapBody(gap.from(), gap.until());
    }
  }

  record HolidayBody(LocalDate day, String name) {
    static List<HolidayBody> of(Map<LocalDate, String> holidays) {
      return holidays.entrySet().stream()
          .map(day -> new HolidayBody(day.getKey(), day.getValue()))
          .toList();
    }
  }

  record RotationBody(
      UUID id,
      String rank,
      String turn,
      int weekday,
      String at,
      LocalDate startsOn,
      @Nullable LocalDate endsOn,
      List<SeatBody> seats) {
    static RotationBody of(Rotation rotation) {
      return new RotationBody(
          rotation.rotationId(),
          rotation.rank().code(),
          rotation.turn().code(),
          rotation.handOver().weekday().getValue(),
          rotation.handOver().at().toString(),
          rotation.startsOn(),
          rotation.endsOn().orElse(null),
          rotation.seats().stream().map(SeatBody::of).toList());
    }
  }

  record SeatBody(UUID memberId, List<Integer> freeDays, String hours) {
    static SeatBody of(Seat seat) {
      return new SeatBody(
          seat.memberId(),
          seat.pattern().freeDays().stream().map(DayOfWeek::getValue).sorted().toList(),
          seat.pattern().hours().code());
    }
  }

  record PlacedBody(UUID id, UUID memberId, String rank, Instant from, Instant until) {
    static PlacedBody of(SingleShift shift) {
      return new PlacedBody(
          shift.shiftId(),
          shift.memberId(),
          shift.rank().code(),
          shift.span().from(),
          shift.span().until());
    }

    static PlacedBody of(Replacement one) {
      return new PlacedBody(
          one.replacementId(),
          one.memberId(),
          one.rank().code(),
          one.span().from(),
          one.span().until());
    }
  }

  record LeaveBody(UUID leaveId, UUID memberId, Instant from, Instant until) {
    static LeaveBody of(Leave leave) {
      return new LeaveBody(
          leave.leaveId(), leave.memberId(), leave.span().from(), leave.span().until());
    }
  }

  record WishBody(UUID memberId, LocalDate day, boolean gladly) {
    static WishBody of(DutyWish wish) {
      return new WishBody(wish.memberId(), wish.day(), wish.gladly());
    }
  }
}
