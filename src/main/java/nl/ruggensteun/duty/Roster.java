package nl.ruggensteun.duty;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The roster (_rooster_): a week that repeats. The whole of it is small and replaced as a whole.
@Component
public class Roster {
  private static final Comparator<DutySlot> IN_ORDER =
      Comparator.comparing(DutySlot::lineId)
          .thenComparing(DutySlot::weekday)
          .thenComparing(DutySlot::from)
          .thenComparingInt(DutySlot::rank)
          .thenComparing(DutySlot::slotId);

  private final JdbcClient jdbc;
  private final Transactions transactions;

  public Roster(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// All slots, by line, day and time.
  public List<DutySlot> slots() {
    return jdbc.sql("SELECT * FROM duty_slot").query(Roster::slot).list().stream()
        .sorted(IN_ORDER)
        .toList();
  }

  /// A name for exactly these slots, so that two coordinators do not undo each other's work.
  public static String revisionOf(Collection<DutySlot> slots) {
    StringBuilder all = new StringBuilder();
    slots.stream().sorted(IN_ORDER).forEach(slot -> all.append(slot).append('\n'));
    return Base64Url.encode(Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /// Puts these slots in the place of all there were.
  ///
  /// @return false when the roster is no longer the one that was looked at; nothing changed then
  public boolean replace(String lookedAt, List<DutySlot> slots) {
    return transactions.in(() -> {
      jdbc.sql("LOCK TABLE duty_slot IN SHARE ROW EXCLUSIVE MODE").update();
      if (!revisionOf(slots()).equals(lookedAt)) {
        return false;
      }
      jdbc.sql("DELETE FROM duty_slot").update();
      slots.forEach(this::insert);
      return true;
    });
  }

  /// Takes a member who leaves off every line.
  public void remove(UUID memberId) {
    jdbc.sql("DELETE FROM duty_slot WHERE member_id = :member").param("member", memberId).update();
  }

  private void insert(DutySlot slot) {
    jdbc.sql(
            """
            INSERT INTO duty_slot (slot_id, line_id, weekday, from_time, until_time, member_id, rank)
            VALUES (:slot, :line, :weekday, :from, :until, :member, :rank)
            """)
        .param("slot", slot.slotId())
        .param("line", slot.lineId())
        .param("weekday", slot.weekday().getValue())
        .param("from", slot.from())
        .param("until", slot.until())
        .param("member", slot.memberId())
        .param("rank", slot.rank())
        .update();
  }

  private static DutySlot slot(ResultSet row, int number) throws SQLException {
    return new DutySlot(
        row.getObject("slot_id", UUID.class),
        row.getString("line_id"),
        DayOfWeek.of(row.getInt("weekday")),
        row.getObject("from_time", LocalTime.class),
        row.getObject("until_time", LocalTime.class),
        row.getObject("member_id", UUID.class),
        row.getInt("rank"));
  }
}
