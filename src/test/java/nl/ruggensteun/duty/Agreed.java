package nl.ruggensteun.duty;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.CivilTime;

/// What a test agreed for the councillors' line, in words as short as it was said.
final class Agreed {
  static final String LINE = "councillors";
  static final UUID BRAM = member("Bram");
  static final UUID BEA = member("Bea");
  static final UUID BO = member("Bo");
  static final List<UUID> ALL = List.of(BRAM, BEA, BO);

  private final List<Rotation> rotations = new ArrayList<>();
  private final List<SingleShift> singles = new ArrayList<>();
  private final List<Replacement> replacements = new ArrayList<>();
  private final List<Leave> leave = new ArrayList<>();

  static UUID member(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// For example `2026-11-23 09:00`, by the Dutch clock.
  static Instant at(String words) {
    return CivilTime.at(
        LocalDate.parse(words.substring(0, 10)), LocalTime.parse(words.substring(11)));
  }

  static Span span(String from, String until) {
    return new Span(at(from), at(until));
  }

  /// Weekly turns from Monday nine o'clock.
  static Rotation weekly(Rank rank, String startsOn, UUID... members) {
    return turns(Turn.WEEKLY, rank, "09:00", startsOn, members);
  }

  static Rotation daily(Rank rank, String startsOn, UUID... members) {
    return turns(Turn.DAILY, rank, "09:00", startsOn, members);
  }

  static Rotation turns(Turn turn, Rank rank, String at, String startsOn, UUID... members) {
    return new Rotation(
        UUID.randomUUID(),
        LINE,
        rank,
        turn,
        new HandOver(DayOfWeek.MONDAY, LocalTime.parse(at)),
        LocalDate.parse(startsOn),
        Optional.empty(),
        Arrays.stream(members).map(member -> new Seat(member, Pattern.ALWAYS)).toList());
  }

  static Rotation until(String day, Rotation rotation) {
    return new Rotation(
        rotation.rotationId(),
        rotation.lineId(),
        rotation.rank(),
        rotation.turn(),
        rotation.handOver(),
        rotation.startsOn(),
        Optional.of(LocalDate.parse(day)),
        rotation.seats());
  }

  static Rotation with(UUID member, Pattern pattern, Rotation rotation) {
    return new Rotation(
        rotation.rotationId(),
        rotation.lineId(),
        rotation.rank(),
        rotation.turn(),
        rotation.handOver(),
        rotation.startsOn(),
        rotation.endsOn(),
        rotation.seats().stream()
            .map(seat -> seat.memberId().equals(member) ? new Seat(member, pattern) : seat)
            .toList());
  }

  static Agreed that(Rotation... rotations) {
    Agreed agreed = new Agreed();
    agreed.rotations.addAll(List.of(rotations));
    return agreed;
  }

  Agreed single(Rank rank, UUID member, String from, String until) {
    singles.add(new SingleShift(UUID.randomUUID(), LINE, rank, member, span(from, until), true));
    return this;
  }

  Agreed instead(Rank rank, UUID member, String from, String until) {
    replacements.add(new Replacement(UUID.randomUUID(), LINE, rank, member, span(from, until)));
    return this;
  }

  Agreed away(UUID member, String from, String until) {
    leave.add(new Leave(UUID.randomUUID(), member, span(from, until)));
    return this;
  }

  Agreed gone(UUID member, String from) {
    leave.add(new Leave(UUID.randomUUID(), member, new Span(at(from), Leave.FOR_GOOD)));
    return this;
  }

  LineRoster line() {
    return line(RosterRules.USUAL);
  }

  LineRoster line(RosterRules rules) {
    return new LineRoster(LINE, rules, rotations, singles, replacements, leave);
  }

  Roster roster() {
    return new Roster(Map.of(LINE, line()), Fallback.UNTIL_A_COORDINATOR_DECIDES);
  }

  List<UUID> onDuty(String moment) {
    return roster().onDuty(LINE, at(moment));
  }

  /// Who has that rank, from when until when.
  List<String> shifts(Rank rank, String from, String until) {
    return line().shifts(span(from, until)).stream()
        .filter(shift -> shift.rank() == rank)
        .map(Agreed::words)
        .toList();
  }

  static String words(Shift shift) {
    return name(shift.memberId()) + " " + clock(shift.from()) + " to " + clock(shift.until());
  }

  static String name(UUID member) {
    return member.equals(BRAM) ? "Bram" : member.equals(BEA) ? "Bea" : "Bo";
  }

  private static String clock(Instant moment) {
    return CivilTime.day(moment) + " " + CivilTime.time(moment);
  }
}
