package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.platform.CivilTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The work list (_werklijst_): the files somebody works on or thinks along in, the earliest date
/// first. It finds files by the lists they are on, so that it can never show another's. Whoever
/// only thinks along is told of the own promise to answer and of no other date.
@Component
public class WorkList {
  public static final int PAGE = 30;

  private static final String ON_A_LIST =
      """
      FROM (SELECT listed.case_id, bool_or(own.kind = 'TEAM') AS on_the_team
            FROM casefile_member listed
            JOIN casefile_audience own ON own.case_id = listed.case_id
              AND own.audience_id = listed.audience_id
            WHERE listed.member_id = :member GROUP BY listed.case_id) reader
      JOIN casefile_audience team ON team.case_id = reader.case_id AND team.kind = 'TEAM'
      JOIN casefile_file file ON file.case_id = reader.case_id
      CROSS JOIN LATERAL (
        SELECT CASE WHEN reader.on_the_team THEN file.next_at
          ELSE (SELECT min(promise.due_at) FROM casefile_commitment promise
                WHERE promise.case_id = file.case_id AND promise.member_id = :member
                  AND promise.state = 'open') END AS at) next
      WHERE true
      """;

  private static final String MOMENT = "coalesce(next.at, file.closed_at, file.opened_at)";

  private static final String UNREAD =
      """
      EXISTS (SELECT 1 FROM casefile_audience room
              JOIN casefile_member listed ON listed.case_id = room.case_id
                AND listed.audience_id = room.audience_id AND listed.member_id = :member
              WHERE room.case_id = file.case_id AND room.kind = 'SHARED'
                AND room.reporter_seq > room.read_seq)
      """;

  private final JdbcClient jdbc;
  private final Surroundings around;

  WorkList(JdbcClient jdbc, Surroundings around) {
    this.jdbc = jdbc;
    this.around = around;
  }

  /// Which part of the work.
  public enum Part {
    /// Its date is today or passed, or somebody waits to be read.
    DUE("file.state IN ('open', 'aftercare') AND (next.at < :tonight OR " + UNREAD + ")"),
    /// Mine to answer for.
    MINE(
        "file.state IN ('open', 'aftercare') AND (file.owner = :member OR file.stand_in = :member)"),
    /// I think along.
    TEAM(
        "file.state IN ('open', 'aftercare') AND file.owner <> :member"
            + " AND file.stand_in <> :member"),
    CLOSED("file.state = 'closed'");

    private final String condition;

    Part(String condition) {
      this.condition = condition;
    }

    public static Optional<Part> of(@Nullable String code) {
      return Stream.of(values())
          .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(code))
          .findFirst();
    }
  }

  /// Where a page ended.
  public record Cursor(Instant moment, UUID caseId) {}

  /// @param consulted whether the member thinks along without being on the team
  public record Listed(
      UUID caseId,
      String lineId,
      String state,
      Optional<UUID> owner,
      Optional<UUID> standIn,
      Instant moment,
      Optional<Instant> nextAt,
      Optional<String> wish,
      boolean unread,
      int missed,
      boolean consulted,
      UUID teamAudience,
      OptionalInt titleSeq) {

    public Cursor cursor() {
      return new Cursor(moment, caseId);
    }
  }

  public List<Listed> page(UUID memberId, Part part, Optional<Cursor> after) {
    return jdbc.sql(
            "SELECT file.case_id, file.line_id, file.state, file.owner, file.stand_in,"
                + " next.at AS next_at, file.wish, file.missed, file.title_seq, "
                + MOMENT
                + " AS moment, reader.on_the_team, team.audience_id AS team_audience, "
                + UNREAD
                + " AS unread "
                + ON_A_LIST
                + " AND "
                + part.condition
                + " AND ("
                + MOMENT
                + ", file.case_id) > (:moment, :after) ORDER BY "
                + MOMENT
                + ", file.case_id LIMIT "
                + (PAGE + 1))
        .param("member", memberId)
        .param("tonight", Timestamp.from(tonight()))
        .param("moment", Timestamp.from(after.map(Cursor::moment).orElse(Instant.EPOCH)))
        .param("after", after.map(Cursor::caseId).orElse(new UUID(0, 0)))
        .query(WorkList::read)
        .list();
  }

  /// How much there is in each part.
  public record Counts(int due, int mine, int team, int closed, int unread) {}

  public Counts counts(UUID memberId) {
    return jdbc.sql(
            "SELECT "
                + count(Part.DUE)
                + ", "
                + count(Part.MINE)
                + ", "
                + count(Part.TEAM)
                + ", "
                + count(Part.CLOSED)
                + ", count(*) FILTER (WHERE file.state IN ('open', 'aftercare') AND "
                + UNREAD
                + ") AS unread "
                + ON_A_LIST)
        .param("member", memberId)
        .param("tonight", Timestamp.from(tonight()))
        .query((row, index) ->
            new Counts(
                row.getInt("due"),
                row.getInt("mine"),
                row.getInt("team"),
                row.getInt("closed"),
                row.getInt("unread")))
        .single();
  }

  private static String count(Part part) {
    return "count(*) FILTER (WHERE "
        + part.condition
        + ") AS "
        + part.name().toLowerCase(Locale.ROOT);
  }

  private Instant tonight() {
    return CivilTime.midnight(CivilTime.day(around.clock().instant()).plusDays(1));
  }

  private static Listed read(ResultSet row, int index) throws SQLException {
    boolean consulted = !row.getBoolean("on_the_team");
    int title = consulted ? 0 : row.getInt("title_seq");
    return new Listed(
        row.getObject("case_id", UUID.class),
        row.getString("line_id"),
        row.getString("state"),
        Optional.ofNullable(row.getObject("owner", UUID.class)),
        Optional.ofNullable(row.getObject("stand_in", UUID.class)),
        row.getTimestamp("moment").toInstant(),
        Optional.ofNullable(row.getTimestamp("next_at")).map(Timestamp::toInstant),
        consulted ? Optional.empty() : Optional.ofNullable(row.getString("wish")),
        row.getBoolean("unread"),
        consulted ? 0 : row.getInt("missed"),
        consulted,
        row.getObject("team_audience", UUID.class),
        title == 0 ? OptionalInt.empty() : OptionalInt.of(title));
  }
}
