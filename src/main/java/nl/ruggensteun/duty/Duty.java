package nl.ruggensteun.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Who is on duty (_dienst_), who comes next, and where the roster leaves a line alone.
@Component
public class Duty {
  private static final String COMMON = "common";
  private static final String MINISTRY = "ministry";

  /// As far ahead as the roster tells anything new: it repeats each week.
  private static final Duration WEEK = Duration.ofDays(7);

  private final Roster roster;
  private final RingingChannels channels;

  public Duty(Roster roster, RingingChannels channels) {
    this.roster = roster;
    this.channels = channels;
  }

  /// Who is on duty at that moment, first to be rung first. The common number falls back on the
  /// other lines, never on the ministry's.
  public List<UUID> now(String lineId, Instant moment) {
    return onDuty(roster.slots(), lineId, moment);
  }

  /// A next crew and when it begins.
  public record Relief(Instant at, List<UUID> members) {}

  /// Who comes after those of now, when the roster knows.
  public Optional<Relief> next(String lineId, Instant moment) {
    List<DutySlot> slots = roster.slots();
    List<UUID> present = onDuty(slots, lineId, moment);
    return Shift.between(answering(slots, lineId), moment, moment.plus(WEEK)).stream()
        .map(Shift::from)
        .filter(start -> start.isAfter(moment))
        .map(start -> new Relief(start, onDuty(slots, lineId, start)))
        .filter(relief -> !relief.members().equals(present))
        .findFirst();
  }

  /// When nobody who can be rung answers the line. A shift of somebody without a confirmed channel
  /// that rings does not count.
  public List<Gap> gaps(String lineId, Instant from, Duration period) {
    List<DutySlot> slots = answering(roster.slots(), lineId);
    Set<UUID> members = slots.stream().map(DutySlot::memberId).collect(Collectors.toSet());
    Set<UUID> ringing = channels.amongThose(members);
    List<DutySlot> heard =
        slots.stream().filter(slot -> ringing.contains(slot.memberId())).toList();
    Instant until = from.plus(period);
    return Gap.leftOpenBy(Shift.between(heard, from, until), from, until);
  }

  private static List<UUID> onDuty(Collection<DutySlot> slots, String lineId, Instant moment) {
    List<UUID> own =
        Shift.onDuty(slots.stream().filter(slot -> slot.lineId().equals(lineId)).toList(), moment);
    return own.isEmpty() ? Shift.onDuty(answering(slots, lineId), moment) : own;
  }

  private static List<DutySlot> answering(Collection<DutySlot> slots, String lineId) {
    return slots.stream()
        .filter(slot ->
            slot.lineId().equals(lineId)
                || (lineId.equals(COMMON) && !slot.lineId().equals(MINISTRY)))
        .toList();
  }
}
