package nl.ruggensteun.duty.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.ruggensteun.duty.DutySlot;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Ids;
import org.jspecify.annotations.Nullable;

/// Reads a roster that was filled in, and gathers everything that is wrong with it.
final class RosterForm {
  private static final int MOST = 1_000;

  private final Set<String> lines;
  private final Set<UUID> members;
  private final Set<UUID> ready;
  private final Ids ids;
  private final List<FieldError> errors = new ArrayList<>();

  /// @param ready who may stand on the roster
  RosterForm(Set<String> lines, Set<UUID> members, Set<UUID> ready, Ids ids) {
    this.lines = lines;
    this.members = members;
    this.ready = ready;
    this.ids = ids;
  }

  record SlotBody(
      @Nullable UUID slotId,
      @Nullable String lineId,
      @Nullable Integer weekday,
      @Nullable String from,
      @Nullable String until,
      @Nullable UUID memberId,
      @Nullable Integer rank) {}

  List<FieldError> errors() {
    return List.copyOf(errors);
  }

  List<DutySlot> read(List<SlotBody> bodies) {
    if (bodies.size() > MOST) {
      errors.add(new FieldError("slots", "too-many"));
      return List.of();
    }
    List<DutySlot> slots = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      slot("slots[" + i + "].", bodies.get(i)).ifPresent(slots::add);
    }
    return slots;
  }

  private Optional<DutySlot> slot(String at, SlotBody body) {
    Optional<String> line = known(at + "lineId", body.lineId(), lines);
    Optional<UUID> member = known(at + "memberId", body.memberId(), members);
    member.filter(id -> !ready.contains(id)).ifPresent(id -> wrong(at + "memberId", "not-ready"));
    Optional<Integer> weekday = between(at + "weekday", body.weekday(), 7);
    Optional<Integer> rank = between(at + "rank", body.rank(), 2);
    Optional<LocalTime> from = time(at + "from", body.from());
    Optional<LocalTime> until = time(at + "until", body.until());
    if (line.isEmpty() || member.isEmpty() || weekday.isEmpty() || rank.isEmpty()) {
      return Optional.empty();
    }
    return from.flatMap(start ->
        until.map(end ->
            new DutySlot(
                Optional.ofNullable(body.slotId()).orElseGet(ids::next),
                line.orElseThrow(),
                DayOfWeek.of(weekday.orElseThrow()),
                start,
                end,
                member.orElseThrow(),
                rank.orElseThrow())));
  }

  private <T> Optional<T> known(String field, @Nullable T value, Set<T> among) {
    if (value == null) {
      return wrong(field, "required");
    }
    return among.contains(value) ? Optional.of(value) : wrong(field, "unknown");
  }

  private Optional<Integer> between(String field, @Nullable Integer value, int last) {
    if (value == null) {
      return wrong(field, "required");
    }
    return value >= 1 && value <= last ? Optional.of(value) : wrong(field, "unknown");
  }

  /// `24:00` is the end of the day, which is the next midnight.
  private Optional<LocalTime> time(String field, @Nullable String value) {
    if (value == null) {
      return wrong(field, "required");
    }
    try {
      return Optional.of(value.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(value));
    } catch (DateTimeException notATime) {
      return wrong(field, "not-a-time");
    }
  }

  private <T> Optional<T> wrong(String field, String code) {
    errors.add(new FieldError(field, code));
    return Optional.empty();
  }
}
