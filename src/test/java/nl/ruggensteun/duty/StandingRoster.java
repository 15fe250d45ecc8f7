package nl.ruggensteun.duty;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.TestDatabase;

/// A roster in a test database, filled in a word.
public final class StandingRoster {
  private final ChangeRoster change;
  private final Rosters rosters;

  public StandingRoster(TestDatabase database) {
    this.change = new ChangeRoster(database.jdbc(), database.transactions());
    this.rosters = new Rosters(database.jdbc());
  }

  public ChangeRoster change() {
    return change;
  }

  /// From now on that line is answered by these, first before second, for good.
  public void staff(String line, UUID... members) {
    clear(line);
    List<UUID> each = List.of(members);
    make(line, new RosterChange.AddRotation(always(line, Rank.FIRST, each.getFirst())));
    each.stream()
        .skip(1)
        .forEach(
            second -> make(line, new RosterChange.AddRotation(always(line, Rank.SECOND, second))));
  }

  /// A shift with its begin and end.
  public void shift(String line, UUID member, Instant from, Instant until) {
    make(
        line,
        new RosterChange.PlaceShift(
            new SingleShift(
                UUID.randomUUID(), line, Rank.FIRST, member, new Span(from, until), true)));
  }

  /// Somebody stands in for whoever it would be.
  public void standIn(String line, Rank rank, UUID member, Instant from, Instant until) {
    make(
        line,
        new RosterChange.StandIn(
            new Replacement(UUID.randomUUID(), line, rank, member, new Span(from, until)),
            UUID.randomUUID()));
  }

  public void fallBack(Fallback fallback) {
    change.fallBack(fallback);
  }

  public void clear(String line) {
    Roster roster = rosters.during(new Span(Instant.EPOCH, Leave.FOR_GOOD));
    List<RosterChange> removals = new ArrayList<>();
    roster
        .line(line)
        .rotations()
        .forEach(rotation -> removals.add(new RosterChange.RemoveRotation(rotation.rotationId())));
    roster
        .line(line)
        .singles()
        .forEach(shift -> removals.add(new RosterChange.RemoveShift(shift.shiftId())));
    roster
        .line(line)
        .replacements()
        .forEach(one -> removals.add(new RosterChange.RemoveReplacement(one.replacementId())));
    make(line, removals.toArray(RosterChange[]::new));
  }

  void make(String line, RosterChange... changes) {
    ChangeRoster.Outcome outcome =
        change.change(line, change.revision(line), Arrays.asList(changes));
    if (outcome != ChangeRoster.Outcome.CHANGED) {
      throw new AssertionError("not changed: " + outcome);
    }
  }

  private static Rotation always(String line, Rank rank, UUID member) {
    return new Rotation(
        UUID.randomUUID(),
        line,
        rank,
        Turn.WEEKLY,
        new HandOver(DayOfWeek.MONDAY, LocalTime.MIDNIGHT),
        LocalDate.parse("2020-01-06"),
        Optional.empty(),
        List.of(new Seat(member, Pattern.ALWAYS)));
  }
}
