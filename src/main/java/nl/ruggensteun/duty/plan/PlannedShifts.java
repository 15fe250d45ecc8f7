package nl.ruggensteun.duty.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;

/// The shifts that a plan comes down to. What was held already is no part of them.
final class PlannedShifts {
  private PlannedShifts() {}

  static List<SingleShift> of(Plan plan, String lineId, Supplier<UUID> ids) {
    List<SingleShift> shifts = new ArrayList<>();
    Map<Rank, Place> before = new HashMap<>();
    Map<Rank, Integer> last = new HashMap<>();
    for (Place place : plan.places()) {
      Candidate member = place.member();
      Rank rank = place.slot().rank();
      if (place.isHeld() || member == null) {
        before.remove(rank);
      } else if (goesOn(before.get(rank), place, member)) {
        int at = last.getOrDefault(rank, 0);
        shifts.set(at, until(shifts.get(at), place.slot().span()));
        before.put(rank, place);
      } else {
        last.put(rank, shifts.size());
        before.put(rank, place);
        shifts.add(
            new SingleShift(
                ids.get(), lineId, rank, member.memberId(), place.slot().span(), false));
      }
    }
    return List.copyOf(shifts);
  }

  private static boolean goesOn(
      @org.jspecify.annotations.Nullable Place before, Place place, Candidate member) {
    return before != null
        && before.turn() == place.turn()
        && before.until() == place.from()
        && member.equals(before.member());
  }

  private static SingleShift until(SingleShift shift, Span more) {
    return new SingleShift(
        shift.shiftId(),
        shift.lineId(),
        shift.rank(),
        shift.memberId(),
        new Span(shift.span().from(), more.until()),
        false);
  }
}
