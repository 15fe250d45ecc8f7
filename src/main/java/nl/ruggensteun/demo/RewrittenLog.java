package nl.ruggensteun.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The access log (_inzagelogboek_) of fictional files, written anew with fictional times. In any
/// other installation the next check would find it: here it is done before the first checkpoint.
final class RewrittenLog {
  private static final int NO_HASH = 32;

  private final JdbcClient jdbc;

  RewrittenLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Line(long position, byte[] salt, String record, Instant at) {}

  void write(Map<UUID, List<Past.Step>> steps) {
    jdbc.sql("LOCK TABLE audit_checkpoint IN EXCLUSIVE MODE").update();
    jdbc.sql("DELETE FROM audit_countersignature").update();
    jdbc.sql("DELETE FROM audit_checkpoint_head").update();
    jdbc.sql("DELETE FROM audit_checkpoint").update();
    steps.forEach(this::chain);
  }

  private void chain(UUID caseId, List<Past.Step> steps) {
    byte[] head = new byte[NO_HASH];
    for (Line line : lines(caseId)) {
      Instant at = pretended(line.at(), steps);
      String record =
          line.record().replace("\"at\":\"" + line.at() + "\"", "\"at\":\"" + at + "\"");
      byte[] leaf = Sha256.of(line.salt(), record.getBytes(UTF_8));
      byte[] position = ByteBuffer.allocate(Long.BYTES).putLong(line.position()).array();
      head = Sha256.of(head, leaf, position);
      jdbc.sql(
              """
              UPDATE audit_record SET leaf = :leaf, record = :record, at = :at
              WHERE chain_id = :chain AND position = :position
              """)
          .param("leaf", leaf)
          .param("record", record)
          .param("at", Timestamp.from(at))
          .param("chain", caseId)
          .param("position", line.position())
          .update();
    }
    jdbc.sql("UPDATE audit_chain SET head = :head WHERE chain_id = :chain")
        .param("head", head)
        .param("chain", caseId)
        .update();
  }

  private List<Line> lines(UUID caseId) {
    return jdbc.sql(
            """
            SELECT position, salt, record, at FROM audit_record
            WHERE chain_id = :chain ORDER BY position FOR UPDATE
            """)
        .param("chain", caseId)
        .query(RewrittenLog::line)
        .list();
  }

  private static Instant pretended(Instant really, List<Past.Step> steps) {
    return steps.stream()
        .filter(step -> !step.really().isAfter(really))
        .reduce((one, later) -> later)
        .map(step -> step.pretended().plus(Duration.between(step.really(), really)))
        .orElse(really);
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("position"),
        row.getBytes("salt"),
        row.getString("record"),
        row.getTimestamp("at").toInstant());
  }
}
