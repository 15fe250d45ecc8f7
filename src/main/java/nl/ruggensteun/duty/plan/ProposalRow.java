package nl.ruggensteun.duty.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.ruggensteun.duty.HandOver;
import nl.ruggensteun.duty.Rank;
import nl.ruggensteun.duty.SingleShift;
import nl.ruggensteun.duty.Span;
import nl.ruggensteun.duty.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A proposal and its shifts as the database keeps them.
final class ProposalRow {
  private ProposalRow() {}

  static OffsetDateTime of(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  static int insert(JdbcClient jdbc, Proposal proposal) {
    ProposalTerms terms = proposal.terms();
    return jdbc.sql(
            """
            INSERT INTO duty_proposal (proposal_id, line_id, revision, turn, weekday, at_time,
              from_day, until_day, second, member_ids, limit_seconds, state, asked_at, seen_at,
              points, better, stop_asked)
            VALUES (:id, :line, :revision, :turn, :weekday, :at, :from, :until, :second,
              :members::uuid[], :limit, 'running', :asked, :asked, 0, 0, false)
            ON CONFLICT (line_id) WHERE state = 'running' DO NOTHING
            """)
        .param("id", proposal.proposalId())
        .param("line", terms.lineId())
        .param("revision", Long.parseLong(proposal.revision()))
        .param("turn", terms.turn().code())
        .param("weekday", terms.handOver().weekday().getValue())
        .param("at", terms.handOver().at())
        .param("from", terms.from())
        .param("until", terms.until())
        .param("second", terms.second())
        .param("members", terms.members().stream().map(UUID::toString).toArray(String[]::new))
        .param("limit", terms.limit().toSeconds())
        .param("asked", of(proposal.askedAt()))
        .update();
  }

  /// All rows in one go: a year has hundreds.
  static void insert(
      JdbcClient jdbc, UUID proposalId, RosterProposals.Part part, List<SingleShift> shifts) {
    jdbc.sql(
            """
            INSERT INTO duty_proposed_shift
              (proposal_id, part, shift_id, rank, member_id, from_at, until_at)
            SELECT :id, :part, * FROM unnest(:shifts::uuid[], :ranks::text[], :members::uuid[],
              :from::timestamptz[], :until::timestamptz[])
            """)
        .param("id", proposalId)
        .param("part", part.code())
        .param("shifts", column(shifts, SingleShift::shiftId))
        .param("ranks", column(shifts, shift -> shift.rank().code()))
        .param("members", column(shifts, SingleShift::memberId))
        .param("from", column(shifts, shift -> shift.span().from()))
        .param("until", column(shifts, shift -> shift.span().until()))
        .update();
  }

  private static String[] column(List<SingleShift> shifts, Function<SingleShift, Object> of) {
    return shifts.stream().map(of).map(Object::toString).toArray(String[]::new);
  }

  static Proposal read(ResultSet row, int number) throws SQLException {
    return new Proposal(
        row.getObject("proposal_id", UUID.class),
        terms(row),
        String.valueOf(row.getLong("revision")),
        Proposal.State.of(row.getString("state")),
        moment(row, "asked_at").orElseThrow(),
        new Proposal.Progress(
            moment(row, "started_at"), row.getInt("points"), row.getInt("better")),
        moment(row, "ended_at"),
        Optional.ofNullable(row.getString("accepted_revision")));
  }

  private static ProposalTerms terms(ResultSet row) throws SQLException {
    return new ProposalTerms(
        row.getString("line_id"),
        Turn.of(row.getString("turn")).orElseThrow(),
        new HandOver(
            DayOfWeek.of(row.getInt("weekday")), row.getObject("at_time", LocalTime.class)),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        row.getBoolean("second"),
        Arrays.asList((UUID[]) row.getArray("member_ids").getArray()),
        Duration.ofSeconds(row.getInt("limit_seconds")));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(moment).map(OffsetDateTime::toInstant);
  }

  static SingleShift shift(ResultSet row, String lineId) throws SQLException {
    return new SingleShift(
        row.getObject("shift_id", UUID.class),
        lineId,
        Rank.of(row.getString("rank")).orElseThrow(),
        row.getObject("member_id", UUID.class),
        new Span(moment(row, "from_at").orElseThrow(), moment(row, "until_at").orElseThrow()),
        false);
  }
}
