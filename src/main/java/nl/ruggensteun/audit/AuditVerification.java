package nl.ruggensteun.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Sha256;
import nl.ruggensteun.platform.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;

/// Reads the whole access log again and says what does not fit (`./ruggensteun audit verify`).
@Component
public class AuditVerification {
  private final JdbcClient jdbc;
  private final Checkpoints checkpoints;

  AuditVerification(JdbcClient jdbc, Checkpoints checkpoints) {
    this.jdbc = jdbc;
    this.checkpoints = checkpoints;
  }

  /// For the command line, without the rest of the program.
  public static AuditVerification of(DataSource source) {
    JdbcClient jdbc = JdbcClient.create(source);
    Transactions transactions = new Transactions(new JdbcTransactionManager(source));
    return new AuditVerification(jdbc, new Checkpoints(jdbc, transactions, Clock.systemUTC()));
  }

  /// Everything that is wrong; empty is good.
  ///
  /// @param copy a checkpoint that somebody kept outside, to hold against ours
  public List<Finding> verify(Optional<KeptCheckpoint> copy) {
    List<Finding> findings = new ArrayList<>();
    Map<UUID, List<byte[]>> history = new HashMap<>();
    for (Chain chain : chains()) {
      history.put(chain.id(), walk(chain, findings));
    }
    verifyCheckpoints(history, findings);
    copy.ifPresent(kept -> compare(kept, findings));
    return List.copyOf(findings);
  }

  /// Heads of a chain after each act, the start included.
  private List<byte[]> walk(Chain chain, List<Finding> findings) {
    List<byte[]> heads = new ArrayList<>(List.of(AuditLog.START));
    byte[] head = AuditLog.START;
    long expected = 0;
    for (Row row : rows(chain.id())) {
      if (row.position() != expected) {
        findings.add(new Finding.Gap(chain.id(), expected));
        expected = row.position();
      }
      if (!row.givesItsLeaf()) {
        findings.add(new Finding.Changed(chain.id(), row.position()));
      }
      head = AuditLog.next(head, row.leaf(), row.position());
      heads.add(head);
      expected++;
    }
    if (expected != chain.length() || !Sha256.same(head, chain.head())) {
      findings.add(new Finding.WrongHead(chain.id()));
    }
    return heads;
  }

  private void verifyCheckpoints(Map<UUID, List<byte[]>> history, List<Finding> findings) {
    Optional<Checkpoint> last = Optional.empty();
    for (Checkpoint checkpoint : checkpoints.all()) {
      List<Checkpoints.ChainHead> heads =
          List.copyOf(checkpoints.headsAt(checkpoint.position()).values());
      Checkpoint expected =
          Checkpoints.following(last, checkpoint.at(), heads.size(), Checkpoints.rootOf(heads));
      if (checkpoint.position() != expected.position()
          || !Sha256.same(expected.hash(), checkpoint.hash())) {
        findings.add(new Finding.BrokenCheckpoint(checkpoint.position()));
      }
      heads.stream()
          .filter(seen -> !asSeen(history.get(seen.chain()), seen))
          .forEach(
              seen -> findings.add(new Finding.NotAsSeen(seen.chain(), checkpoint.position())));
      last = Optional.of(checkpoint);
    }
  }

  private static boolean asSeen(
      @org.jspecify.annotations.Nullable List<byte[]> heads, Checkpoints.ChainHead seen) {
    return heads != null
        && seen.length() < heads.size()
        && Sha256.same(heads.get(Math.toIntExact(seen.length())), seen.head());
  }

  private void compare(KeptCheckpoint kept, List<Finding> findings) {
    boolean same =
        checkpoints.all().stream()
            .anyMatch(c -> c.position() == kept.position() && Sha256.same(c.hash(), kept.hash()));
    if (!same) {
      findings.add(new Finding.OtherThanCopy(kept.position()));
    }
  }

  private List<Chain> chains() {
    return jdbc.sql("SELECT chain_id, length, head FROM audit_chain ORDER BY chain_id")
        .query((row, n) ->
            new Chain(
                row.getObject("chain_id", UUID.class), row.getLong("length"), row.getBytes("head")))
        .list();
  }

  private List<Row> rows(UUID chain) {
    return jdbc.sql(
            "SELECT position, leaf, salt, record FROM audit_record WHERE chain_id = :chain ORDER BY position")
        .param("chain", chain)
        .query((row, n) ->
            new Row(
                row.getLong("position"),
                row.getBytes("leaf"),
                Optional.ofNullable(row.getBytes("salt")),
                Optional.ofNullable(row.getString("record"))))
        .list();
  }

  /// A checkpoint as a coordinator keeps it on paper or in a mailbox.
  public record KeptCheckpoint(long position, byte[] hash) {
    /// Reads `NUMBER:HASH`; empty when it is not in that form.
    public static Optional<KeptCheckpoint> read(String text) {
      Matcher parts = Pattern.compile("(\\d{1,9}):([\\w-]{43})").matcher(text);
      return parts.matches()
          ? Base64Url.decode(parts.group(2))
              .map(hash -> new KeptCheckpoint(Long.parseLong(parts.group(1)), hash))
          : Optional.empty();
    }
  }

  private record Chain(UUID id, long length, byte[] head) {}

  private record Row(long position, byte[] leaf, Optional<byte[]> salt, Optional<String> record) {
    boolean givesItsLeaf() {
      if (salt.isEmpty() && record.isEmpty()) {
        return true;
      }
      return salt.isPresent()
          && record.isPresent()
          && Sha256.same(leaf, AuditLog.leaf(salt.get(), record.get()));
    }
  }
}
