package nl.ruggensteun.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Makes and keeps checkpoints; members' browsers countersign them, so that a rewritten past shows.
@Component
public class Checkpoints {
  private final JdbcClient jdbc;
  private final Transactions transactions;
  private final Clock clock;

  Checkpoints(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Makes the next checkpoint, unless nothing happened since the last.
  public Optional<Checkpoint> make() {
    return transactions.in(this::makeInTransaction);
  }

  private Optional<Checkpoint> makeInTransaction() {
    List<ChainHead> heads = heads();
    byte[] root = rootOf(heads);
    Optional<Checkpoint> last = last();
    if (heads.isEmpty() || last.map(c -> Sha256.same(c.root(), root)).orElse(false)) {
      return Optional.empty();
    }
    Checkpoint next =
        following(last, clock.instant().truncatedTo(ChronoUnit.MILLIS), heads.size(), root);
    keep(next);
    Map<UUID, ChainHead> known = last.map(c -> headsAt(c.position())).orElse(Map.of());
    heads.stream()
        .filter(head -> !head.sameAs(known.get(head.chain())))
        .forEach(head -> keepHead(next.position(), head));
    return Optional.of(next);
  }

  static Checkpoint following(Optional<Checkpoint> last, Instant at, long size, byte[] root) {
    long position = last.map(c -> c.position() + 1).orElse(0L);
    byte[] previous = last.map(Checkpoint::hash).orElse(AuditLog.START);
    return new Checkpoint(
        position, at, size, root, previous, hash(position, at, size, root, previous));
  }

  static byte[] hash(long position, Instant at, long size, byte[] root, byte[] previous) {
    return Sha256.of(
        previous,
        ByteBuffer.allocate(16).putLong(position).putLong(size).array(),
        at.toString().getBytes(StandardCharsets.UTF_8),
        root);
  }

  static byte[] rootOf(List<ChainHead> heads) {
    return Merkle.root(heads.stream().map(ChainHead::bytes).toList());
  }

  public Optional<Checkpoint> last() {
    return jdbc.sql("SELECT * FROM audit_checkpoint ORDER BY position DESC LIMIT 1")
        .query(Checkpoints::checkpoint)
        .optional();
  }

  List<Checkpoint> all() {
    return jdbc.sql("SELECT * FROM audit_checkpoint ORDER BY position")
        .query(Checkpoints::checkpoint)
        .list();
  }

  /// Every chain as that checkpoint saw it; only what changed was written down with each.
  Map<UUID, ChainHead> headsAt(long position) {
    Map<UUID, ChainHead> heads = new TreeMap<>(Checkpoints::asDatabaseOrders);
    jdbc.sql(
            """
            SELECT DISTINCT ON (chain_id) chain_id, length, head FROM audit_checkpoint_head
            WHERE position <= :position ORDER BY chain_id, position DESC
            """)
        .param("position", position)
        .query(ChainHead::read)
        .list()
        .forEach(head -> heads.put(head.chain(), head));
    return heads;
  }

  /// PostgreSQL orders ids as bytes, Java as signed numbers.
  private static int asDatabaseOrders(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  /// Keeps a member's signature under a checkpoint; whether it is good was checked by the caller.
  public void countersign(long position, String keyId, String statement) {
    jdbc.sql(
            """
            INSERT INTO audit_countersignature (position, key_id, statement) VALUES (:position, :key, :statement)
            ON CONFLICT DO NOTHING
            """)
        .param("position", position)
        .param("key", keyId)
        .param("statement", statement)
        .update();
  }

  private List<ChainHead> heads() {
    return jdbc.sql("SELECT chain_id, length, head FROM audit_chain ORDER BY chain_id")
        .query(ChainHead::read)
        .list();
  }

  private void keep(Checkpoint checkpoint) {
    jdbc.sql(
            """
            INSERT INTO audit_checkpoint (position, at, size, root, previous, hash)
            VALUES (:position, :at, :size, :root, :previous, :hash)
            """)
        .param("position", checkpoint.position())
        .param("at", Timestamp.from(checkpoint.at()))
        .param("size", checkpoint.size())
        .param("root", checkpoint.root())
        .param("previous", checkpoint.previous())
        .param("hash", checkpoint.hash())
        .update();
  }

  private void keepHead(long position, ChainHead head) {
    jdbc.sql(
            """
            INSERT INTO audit_checkpoint_head (position, chain_id, length, head)
            VALUES (:position, :chain, :length, :head)
            """)
        .param("position", position)
        .param("chain", head.chain())
        .param("length", head.length())
        .param("head", head.head())
        .update();
  }

  private static Checkpoint checkpoint(ResultSet row, int n) throws SQLException {
    return new Checkpoint(
        row.getLong("position"),
        row.getTimestamp("at").toInstant(),
        row.getLong("size"),
        row.getBytes("root"),
        row.getBytes("previous"),
        row.getBytes("hash"));
  }

  /// A chain as a checkpoint saw it.
  record ChainHead(UUID chain, long length, byte[] head) {
    static ChainHead read(ResultSet row, int n) throws SQLException {
      return new ChainHead(
          row.getObject("chain_id", UUID.class), row.getLong("length"), row.getBytes("head"));
    }

    boolean sameAs(@Nullable ChainHead other) {
      return other != null && length == other.length && Sha256.same(head, other.head);
    }

    byte[] bytes() {
      return ByteBuffer.allocate(24 + head.length)
          .putLong(chain.getMostSignificantBits())
          .putLong(chain.getLeastSignificantBits())
          .putLong(length)
          .put(head)
          .array();
    }
  }
}
