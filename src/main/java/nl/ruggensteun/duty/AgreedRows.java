package nl.ruggensteun.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// All that was agreed, as the database tells it in one answer: the rows of its tables under the
/// names of their columns.
record AgreedRows(
    List<Rules> lines,
    List<Turns> rotations,
    List<Place> seats,
    List<Single> shifts,
    List<Instead> replacements,
    List<Away> leave,
    Optional<Falling> fallback) {

  /// One statement sees one moment: a change of several things is there as a whole or not at all.
  static final String DURING =
      """
      SELECT json_build_object(
        'lines', (SELECT coalesce(json_agg(one), '[]') FROM duty_line one),
        'rotations', (SELECT coalesce(json_agg(one), '[]') FROM duty_rotation one),
        'seats', (SELECT coalesce(json_agg(one), '[]') FROM duty_seat one),
        'shifts', (SELECT coalesce(json_agg(one), '[]') FROM duty_shift one
                   WHERE from_at < :until AND until_at > :from),
        'replacements', (SELECT coalesce(json_agg(one), '[]') FROM duty_replacement one
                         WHERE from_at < :until AND until_at > :from),
        'leave', (SELECT coalesce(json_agg(one), '[]') FROM duty_leave one
                  WHERE from_at < :until AND coalesce(until_at, 'infinity') > :from),
        'fallback', (SELECT to_json(one) FROM duty_fallback one))
      """;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  record Rules(String lineId, int mostNights, int restHours) {
    RosterRules rules() {
      return new RosterRules(mostNights, Duration.ofHours(restHours));
    }
  }

  record Turns(
      UUID rotationId,
      String lineId,
      Rank rank,
      Turn turn,
      int weekday,
      LocalTime atTime,
      LocalDate startsOn,
      Optional<LocalDate> endsOn) {
    Rotation rotation(List<Seat> seats) {
      HandOver handOver = new HandOver(DayOfWeek.of(weekday), atTime);
      return new Rotation(rotationId, lineId, rank, turn, handOver, startsOn, endsOn, seats);
    }
  }

  record Place(UUID rotationId, int position, UUID memberId, Set<Integer> freeDays, Hours hours) {
    Seat seat() {
      Set<DayOfWeek> days = freeDays.stream().map(DayOfWeek::of).collect(Collectors.toSet());
      return new Seat(memberId, new Pattern(days, hours));
    }
  }

  record Single(
      UUID shiftId,
      String lineId,
      Rank rank,
      UUID memberId,
      OffsetDateTime fromAt,
      OffsetDateTime untilAt,
      boolean pinned) {
    SingleShift shift() {
      return new SingleShift(shiftId, lineId, rank, memberId, span(fromAt, untilAt), pinned);
    }
  }

  record Instead(
      UUID replacementId,
      String lineId,
      Rank rank,
      UUID memberId,
      OffsetDateTime fromAt,
      OffsetDateTime untilAt) {
    Replacement replacement() {
      return new Replacement(replacementId, lineId, rank, memberId, span(fromAt, untilAt));
    }
  }

  record Away(
      UUID leaveId, UUID memberId, OffsetDateTime fromAt, Optional<OffsetDateTime> untilAt) {
    Leave leave() {
      Span span =
          new Span(
              fromAt.toInstant(), untilAt.map(OffsetDateTime::toInstant).orElse(Leave.FOR_GOOD));
      return new Leave(leaveId, memberId, span);
    }
  }

  record Falling(boolean inTurn, List<String> lineIds) {
    Fallback fallback() {
      return new Fallback(inTurn, lineIds);
    }
  }

  private static Span span(OffsetDateTime from, OffsetDateTime until) {
    return new Span(from.toInstant(), until.toInstant());
  }

  static AgreedRows read(String json) {
    return JSON.readValue(json, AgreedRows.class);
  }

  Roster roster() {
    Map<UUID, List<Seat>> seated =
        seats.stream()
            .sorted(Comparator.comparingInt(Place::position))
            .collect(groupingBy(Place::rotationId, mapping(Place::seat, toList())));
    Map<String, List<Rotation>> turns =
        rotations.stream()
            .map(one -> one.rotation(seated.getOrDefault(one.rotationId(), List.of())))
            .collect(groupingBy(Rotation::lineId));
    Map<String, List<SingleShift>> singles =
        shifts.stream().map(Single::shift).collect(groupingBy(SingleShift::lineId));
    Map<String, List<Replacement>> instead =
        replacements.stream().map(Instead::replacement).collect(groupingBy(Replacement::lineId));
    List<Leave> away = leave.stream().map(Away::leave).toList();
    Map<String, LineRoster> rosters =
        lines.stream()
            .collect(
                toMap(
                    Rules::lineId,
                    line ->
                        new LineRoster(
                            line.lineId(),
                            line.rules(),
                            turns.getOrDefault(line.lineId(), List.of()),
                            singles.getOrDefault(line.lineId(), List.of()),
                            instead.getOrDefault(line.lineId(), List.of()),
                            away)));
    return new Roster(
        rosters, fallback.map(Falling::fallback).orElse(Fallback.UNTIL_A_COORDINATOR_DECIDES));
  }
}
