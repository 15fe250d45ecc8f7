package nl.ruggensteun.duty;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes one change of the roster down, in the transaction of whoever asks.
final class RosterWriting {
  private final JdbcClient jdbc;

  RosterWriting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Whether it changes something that the line does not have.
  boolean isMissing(String lineId, RosterChange change) {
    return switch (change) {
      case RosterChange.KeepRotation(Rotation rotation) ->
          !exists("duty_rotation", "rotation_id", lineId, rotation.rotationId());
      case RosterChange.RemoveRotation(UUID id) ->
          !exists("duty_rotation", "rotation_id", lineId, id);
      case RosterChange.RemoveShift(UUID id) -> !exists("duty_shift", "shift_id", lineId, id);
      case RosterChange.RemoveReplacement(UUID id) ->
          !exists("duty_replacement", "replacement_id", lineId, id);
      case RosterChange.AddRotation _,
          RosterChange.PlaceShift _,
          RosterChange.Replace _,
          RosterChange.StandIn _,
          RosterChange.SetRules _ ->
          false;
    };
  }

  /// Whether another has that place on the line in that time, in the same way.
  ///
  /// @param leaving what goes off the roster in the same change
  boolean isTaken(RosterChange change, List<UUID> leaving) {
    return switch (change) {
      case RosterChange.PlaceShift(SingleShift shift) ->
          overlaps(
              new Kept("duty_shift", "shift_id", shift.lineId()),
              shift.rank(),
              shift.span(),
              leaving);
      case RosterChange.Replace(Replacement one) ->
          overlaps(
              new Kept("duty_replacement", "replacement_id", one.lineId()),
              one.rank(),
              one.span(),
              leaving);
      case RosterChange.AddRotation _,
          RosterChange.KeepRotation _,
          RosterChange.RemoveRotation _,
          RosterChange.RemoveShift _,
          RosterChange.RemoveReplacement _,
          RosterChange.StandIn _,
          RosterChange.SetRules _ ->
          false;
    };
  }

  void write(String lineId, RosterChange change) {
    switch (change) {
      case RosterChange.AddRotation(Rotation rotation) -> add(rotation);
      case RosterChange.KeepRotation(Rotation rotation) -> {
        remove("duty_rotation", "rotation_id", rotation.rotationId());
        add(rotation);
      }
      case RosterChange.RemoveRotation(UUID id) -> remove("duty_rotation", "rotation_id", id);
      case RosterChange.PlaceShift(SingleShift shift) -> place(shift);
      case RosterChange.RemoveShift(UUID id) -> remove("duty_shift", "shift_id", id);
      case RosterChange.Replace(Replacement one) -> replace(one);
      case RosterChange.RemoveReplacement(UUID id) ->
          remove("duty_replacement", "replacement_id", id);
      case RosterChange.StandIn(Replacement one, UUID rest) -> {
        makeRoom(one, rest);
        replace(one);
      }
      case RosterChange.SetRules(RosterRules rules) -> set(lineId, rules);
    }
  }

  private boolean exists(String table, String key, String lineId, UUID id) {
    return jdbc.sql("SELECT 1 FROM " + table + " WHERE line_id = :line AND " + key + " = :id")
        .param("line", lineId)
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  private boolean overlaps(Kept kept, Rank rank, Span span, List<UUID> leaving) {
    return jdbc.sql(
                """
                SELECT count(*) FROM %s
                WHERE line_id = :line AND rank = :rank AND from_at < :until AND until_at > :from
                  AND NOT %s = ANY(:leaving::uuid[])
                """
                    .formatted(kept.table(), kept.key()))
            .param("line", kept.lineId())
            .param("rank", rank.code())
            .param("from", Columns.of(span.from()))
            .param("until", Columns.of(span.until()))
            .param("leaving", Columns.ids(leaving))
            .query(Integer.class)
            .single()
        > 0;
  }

  /// Where shifts of a line are kept.
  private record Kept(String table, String key, String lineId) {}

  private void remove(String table, String key, UUID id) {
    jdbc.sql("DELETE FROM " + table + " WHERE " + key + " = :id").param("id", id).update();
  }

  private void add(Rotation rotation) {
    jdbc.sql(
            """
            INSERT INTO duty_rotation (rotation_id, line_id, rank, turn, weekday, at_time, starts_on, ends_on)
            VALUES (:id, :line, :rank, :turn, :weekday, :at, :starts, :ends)
            """)
        .param("id", rotation.rotationId())
        .param("line", rotation.lineId())
        .param("rank", rotation.rank().code())
        .param("turn", rotation.turn().code())
        .param("weekday", rotation.handOver().weekday().getValue())
        .param("at", rotation.handOver().at())
        .param("starts", rotation.startsOn())
        .param("ends", rotation.endsOn().orElse(null))
        .update();
    List<Seat> seats = rotation.seats();
    for (int i = 0; i < seats.size(); i++) {
      add(rotation.rotationId(), i, seats.get(i));
    }
  }

  private void add(UUID rotationId, int position, Seat seat) {
    jdbc.sql(
            """
            INSERT INTO duty_seat (rotation_id, position, member_id, free_days, hours)
            VALUES (:id, :position, :member, :days, :hours)
            """)
        .param("id", rotationId)
        .param("position", position)
        .param("member", seat.memberId())
        .param("days", Columns.of(seat.pattern().freeDays()))
        .param("hours", seat.pattern().hours().code())
        .update();
  }

  private void place(SingleShift shift) {
    jdbc.sql(
            """
            INSERT INTO duty_shift (shift_id, line_id, rank, member_id, from_at, until_at, pinned)
            VALUES (:id, :line, :rank, :member, :from, :until, :pinned)
            """)
        .param("id", shift.shiftId())
        .param("line", shift.lineId())
        .param("rank", shift.rank().code())
        .param("member", shift.memberId())
        .param("from", Columns.of(shift.span().from()))
        .param("until", Columns.of(shift.span().until()))
        .param("pinned", shift.pinned())
        .update();
  }

  /// What others replace in those hours ends where these begin, and goes on where they end.
  private void makeRoom(Replacement one, UUID rest) {
    String same = " WHERE line_id = :line AND rank = :rank";
    inHoursOf(
        one,
        """
        INSERT INTO duty_replacement (replacement_id, line_id, rank, member_id, from_at, until_at)
        SELECT :rest, line_id, rank, member_id, :until, until_at FROM duty_replacement
        """
            + same
            + " AND from_at < :from AND until_at > :until",
        rest);
    inHoursOf(
        one,
        "UPDATE duty_replacement SET until_at = :from"
            + same
            + " AND from_at < :from AND until_at > :from",
        rest);
    inHoursOf(
        one,
        "UPDATE duty_replacement SET from_at = :until"
            + same
            + " AND from_at < :until AND until_at > :until",
        rest);
    inHoursOf(
        one,
        "DELETE FROM duty_replacement" + same + " AND from_at >= :from AND until_at <= :until",
        rest);
  }

  private void inHoursOf(Replacement one, String sql, UUID rest) {
    jdbc.sql(sql)
        .param("line", one.lineId())
        .param("rank", one.rank().code())
        .param("from", Columns.of(one.span().from()))
        .param("until", Columns.of(one.span().until()))
        .param("rest", rest)
        .update();
  }

  private void replace(Replacement one) {
    jdbc.sql(
            """
            INSERT INTO duty_replacement (replacement_id, line_id, rank, member_id, from_at, until_at)
            VALUES (:id, :line, :rank, :member, :from, :until)
            """)
        .param("id", one.replacementId())
        .param("line", one.lineId())
        .param("rank", one.rank().code())
        .param("member", one.memberId())
        .param("from", Columns.of(one.span().from()))
        .param("until", Columns.of(one.span().until()))
        .update();
  }

  private void set(String lineId, RosterRules rules) {
    jdbc.sql(
            """
            UPDATE duty_line SET most_nights = :nights, rest_hours = :rest WHERE line_id = :line
            """)
        .param("nights", rules.mostNights())
        .param("rest", rules.rest().toHours())
        .param("line", lineId)
        .update();
  }
}
