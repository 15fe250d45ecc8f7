package nl.ruggensteun.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is away when, and who would rather be on duty or not (_afwezigheid en wensen_). Members keep
/// their own.
@Component
public class Leaves {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Ids ids;

  public Leaves(JdbcClient jdbc, Clock clock, Ids ids) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
  }

  /// Leave that these members asked for and that is not over.
  public List<Leave> of(Collection<UUID> members, Instant since) {
    return jdbc.sql(
            """
            SELECT * FROM duty_leave
            WHERE member_id = ANY(:members::uuid[]) AND why = 'own' AND until_at > :since
            ORDER BY from_at, leave_id
            """)
        .param("members", Columns.ids(members))
        .param("since", Columns.of(since))
        .query((row, number) ->
            new Leave(Columns.id(row, "leave_id"), Columns.id(row, "member_id"), Columns.span(row)))
        .list();
  }

  public Leave add(UUID memberId, Span span) {
    Leave leave = new Leave(ids.next(), memberId, span);
    insert(leave, "own");
    return leave;
  }

  /// Takes back leave of that member.
  ///
  /// @return false when there is none such
  public boolean remove(UUID leaveId, Collection<UUID> ofMembers) {
    return jdbc.sql(
                """
                DELETE FROM duty_leave
                WHERE leave_id = :leave AND why = 'own' AND member_id = ANY(:members::uuid[])
                """)
            .param("leave", leaveId)
            .param("members", Columns.ids(ofMembers))
            .update()
        > 0;
  }

  /// From now on she is on no line, for as long as her keys are no good or for good.
  void endDuty(UUID memberId, boolean left) {
    insert(
        new Leave(ids.next(), memberId, new Span(clock.instant(), Leave.FOR_GOOD)),
        left ? "left" : "keys");
  }

  void resumeDuty(UUID memberId) {
    jdbc.sql("DELETE FROM duty_leave WHERE member_id = :member AND why IN ('keys', 'left')")
        .param("member", memberId)
        .update();
  }

  private void insert(Leave leave, String why) {
    jdbc.sql(
            """
            INSERT INTO duty_leave (leave_id, member_id, from_at, until_at, why)
            VALUES (:leave, :member, :from, nullif(:until::timestamptz, :forGood), :why)
            """)
        .param("leave", leave.leaveId())
        .param("member", leave.memberId())
        .param("from", Columns.of(leave.span().from()))
        .param("until", Columns.of(leave.span().until()))
        .param("forGood", Columns.of(Leave.FOR_GOOD))
        .param("why", why)
        .update();
  }

  public List<DutyWish> wishes(Collection<UUID> members, LocalDate since) {
    return jdbc.sql(
            """
            SELECT * FROM duty_wish
            WHERE member_id = ANY(:members::uuid[]) AND day >= :since
            ORDER BY day, member_id
            """)
        .param("members", Columns.ids(members))
        .param("since", since)
        .query((row, number) ->
            new DutyWish(
                Columns.id(row, "member_id"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("gladly")))
        .list();
  }

  /// Keeps a wish, in the place of one for the same day.
  public void wish(DutyWish wish) {
    jdbc.sql(
            """
            INSERT INTO duty_wish (member_id, day, gladly) VALUES (:member, :day, :gladly)
            ON CONFLICT (member_id, day) DO UPDATE SET gladly = excluded.gladly
            """)
        .param("member", wish.memberId())
        .param("day", wish.day())
        .param("gladly", wish.gladly())
        .update();
  }

  public void forgetWish(UUID memberId, LocalDate day) {
    jdbc.sql("DELETE FROM duty_wish WHERE member_id = :member AND day = :day")
        .param("member", memberId)
        .param("day", day)
        .update();
  }
}
