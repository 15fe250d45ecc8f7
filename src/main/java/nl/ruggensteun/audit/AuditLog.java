package nl.ruggensteun.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.ruggensteun.platform.Randomness;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Write;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where acts are written down. What cannot be recorded does not happen: a failure here fails the
/// act.
@Component
public class AuditLog {
  /// The head of a chain before its first act.
  static final byte[] START = new byte[32];

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Randomness randomness;
  private final ActText text;

  AuditLog(JdbcClient jdbc, Clock clock, Randomness randomness, ActText text) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.randomness = randomness;
    this.text = text;
  }

  /// Adds an act to a chain, in the transaction of the act itself.
  ///
  /// Two acts in one chain wait for each other; acts in different chains never do.
  public void record(ChainId chain, Act act) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("an act is recorded in its own transaction");
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String record = text.write(act, at);
    byte[] salt = randomness.bytes(16);
    byte[] leaf = leaf(salt, record);
    Head head = lockedHead(chain);
    long position = head.length();
    jdbc.sql(
            """
            WITH chain AS (
              UPDATE audit_chain SET length = :length, head = :head WHERE chain_id = :chain
            )
            INSERT INTO audit_record (chain_id, position, leaf, salt, record, at)
            VALUES (:chain, :position, :leaf, :salt, :record, :at)
            """)
        .param("length", position + 1)
        .param("head", next(head.hash(), leaf, position))
        .param("chain", chain.id())
        .param("position", position)
        .param("leaf", leaf)
        .param("salt", salt)
        .param("record", record)
        .param("at", Timestamp.from(at))
        .update();
  }

  /// The first act of a chain that cannot be there yet, for the caller to write together with the
  /// act itself.
  public Write first(ChainId chain, Act act) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String record = text.write(act, at);
    byte[] salt = randomness.bytes(16);
    byte[] leaf = leaf(salt, record);
    return Write.of(
        1,
        """
        WITH chain AS (
          INSERT INTO audit_chain (chain_id, kind, length, head) VALUES (?, ?, 1, ?)
          ON CONFLICT DO NOTHING RETURNING chain_id)
        INSERT INTO audit_record (chain_id, position, leaf, salt, record, at)
        SELECT chain_id, 0, ?, ?, ?, ? FROM chain
        """,
        chain.id(),
        chain.kind().name(),
        next(START, leaf, 0),
        leaf,
        salt,
        record,
        Timestamp.from(at));
  }

  private Head lockedHead(ChainId chain) {
    return jdbc.sql(
            """
            INSERT INTO audit_chain (chain_id, kind, length, head)
            VALUES (:chain, :kind, 0, :start)
            ON CONFLICT (chain_id) DO UPDATE SET length = audit_chain.length
            RETURNING length, head
            """)
        .param("chain", chain.id())
        .param("kind", chain.kind().name())
        .param("start", START)
        .query((row, n) -> new Head(row.getLong("length"), row.getBytes("head")))
        .single();
  }

  /// The acts of a chain, oldest first; those whose term has passed are left out.
  public List<RecordedAct> of(ChainId chain) {
    return jdbc.sql(
            """
            SELECT position, record FROM audit_record
            WHERE chain_id = :chain AND record IS NOT NULL ORDER BY position
            """)
        .param("chain", chain.id())
        .query((row, n) -> text.read(row.getLong("position"), row.getString("record")))
        .list();
  }

  /// Forgets what a chain says and keeps the proof that nothing was taken out of it.
  public void forget(ChainId chain) {
    jdbc.sql("UPDATE audit_record SET salt = NULL, record = NULL WHERE chain_id = :chain")
        .param("chain", chain.id())
        .update();
  }

  static byte[] leaf(byte[] salt, String record) {
    return Sha256.of(salt, record.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] next(byte[] head, byte[] leaf, long position) {
    return Sha256.of(head, leaf, ByteBuffer.allocate(8).putLong(position).array());
  }

  private record Head(long length, byte[] hash) {}
}
