package nl.ruggensteun.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.Write;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people wrote, sealed, per audience in one order without gaps.
@Repository
public class SealedEntries {
  private final JdbcClient jdbc;
  private final Clock clock;

  SealedEntries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// An entry as it is handed in.
  public record NewEntry(
      UUID caseId, UUID audienceId, UUID entryId, int seq, int epochN, Ciphertext sealed) {}

  public record StoredEntry(
      UUID audienceId,
      int seq,
      UUID entryId,
      int epochN,
      String signer,
      Instant addedAt,
      Ciphertext sealed) {}

  /// What became of an entry that was handed in.
  public sealed interface Appending {}

  public record Appended(int seq) implements Appending {}

  /// The very same entry was here already: a doubled sending.
  public record Exists(int seq) implements Appending {}

  /// Somebody else was first, or a new epoch began; sign and seal again after these.
  public record OutOfOrder(int latestSeq, int latestEpoch) implements Appending {}

  public Appending append(NewEntry entry, KeyId signer) {
    Hash hash = entry.sealed().hash();
    int stored =
        jdbc.sql(
                """
                INSERT INTO vault_entry
                  (case_id, audience_id, seq, entry_id, epoch_n, sealed, sealed_hash, signer, added_at)
                SELECT place.case_id, place.audience_id, ?, ?, ?, ?, ?, ?, ?
                FROM (SELECT ?::uuid AS case_id, ?::uuid AS audience_id) AS place
                WHERE ? = (SELECT coalesce(max(seq), 0) + 1 FROM vault_entry
                           WHERE case_id = place.case_id AND audience_id = place.audience_id)
                  AND ? = (SELECT max(n) FROM vault_epoch
                           WHERE case_id = place.case_id AND audience_id = place.audience_id)
                ON CONFLICT DO NOTHING
                """)
            .params(
                entry.seq(),
                entry.entryId(),
                entry.epochN(),
                entry.sealed().bytes(),
                hash.bytes(),
                signer.text(),
                Timestamp.from(clock.instant()),
                entry.caseId(),
                entry.audienceId(),
                entry.seq(),
                entry.epochN())
            .update();
    return stored == 1 ? new Appended(entry.seq()) : whyNot(entry, hash);
  }

  /// The first entries of a new audience, all in one statement that the caller has to make.
  public Write first(List<NewEntry> entries, KeyId signer) {
    return Write.of(
        entries.size(),
        """
        INSERT INTO vault_entry
          (case_id, audience_id, seq, entry_id, epoch_n, sealed, sealed_hash, signer, added_at)
        SELECT ?, ?, seq, entry_id::uuid, 1, sealed, sha256(sealed), ?, ?
        FROM unnest(?, ?, ?) AS given (seq, entry_id, sealed)
        ON CONFLICT DO NOTHING
        """,
        entries.getFirst().caseId(),
        entries.getFirst().audienceId(),
        signer.text(),
        Timestamp.from(clock.instant()),
        entries.stream().mapToInt(NewEntry::seq).toArray(),
        entries.stream().map(entry -> entry.entryId().toString()).toArray(String[]::new),
        entries.stream().map(entry -> entry.sealed().bytes()).toArray(byte[][]::new));
  }

  public List<StoredEntry> after(UUID caseId, UUID audienceId, int seq) {
    return jdbc.sql(
            """
            SELECT audience_id, seq, entry_id, epoch_n, signer, added_at, sealed FROM vault_entry
            WHERE case_id = ? AND audience_id = ? AND seq > ? ORDER BY seq
            """)
        .params(caseId, audienceId, seq)
        .query(SealedEntries::entry)
        .list();
  }

  /// The last place that is taken; 0 when there is none.
  public int last(UUID caseId, UUID audienceId) {
    return jdbc.sql(
            """
            SELECT coalesce(max(seq), 0) FROM vault_entry WHERE case_id = ? AND audience_id = ?
            """)
        .params(caseId, audienceId)
        .query(Integer.class)
        .single();
  }

  /// The last place taken by somebody else; 0 when there is none.
  public int lastNotBy(KeyId signer, UUID caseId, UUID audienceId) {
    return jdbc.sql(
            """
            SELECT coalesce(max(seq), 0) FROM vault_entry
            WHERE case_id = ? AND audience_id = ? AND signer <> ?
            """)
        .params(caseId, audienceId, signer.text())
        .query(Integer.class)
        .single();
  }

  public Optional<StoredEntry> one(UUID caseId, UUID audienceId, int seq) {
    return jdbc.sql(
            """
            SELECT audience_id, seq, entry_id, epoch_n, signer, added_at, sealed FROM vault_entry
            WHERE case_id = ? AND audience_id = ? AND seq = ?
            """)
        .params(caseId, audienceId, seq)
        .query(SealedEntries::entry)
        .optional();
  }

  /// An entry with the hash of the one before it.
  public record Linked(StoredEntry entry, Optional<Hash> prev) {}

  /// One entry in each of many audiences, by audience.
  public Map<UUID, Linked> at(Places places) {
    return jdbc
        .sql(
            """
            SELECT entry.audience_id, entry.seq, entry.entry_id, entry.epoch_n, entry.signer,
                   entry.added_at, entry.sealed, before.sealed_hash AS prev
            FROM unnest(?::uuid[], ?::uuid[], ?) AS place (case_id, audience_id, seq)
            JOIN vault_entry entry ON entry.case_id = place.case_id
              AND entry.audience_id = place.audience_id AND entry.seq = place.seq
            LEFT JOIN vault_entry before ON before.case_id = place.case_id
              AND before.audience_id = place.audience_id AND before.seq = place.seq - 1
            """)
        .params(places.cases(), places.audiences(), places.seqs())
        .query((row, index) ->
            new Linked(
                entry(row, index),
                Optional.ofNullable(row.getBytes("prev")).map(Base64Url::encode).map(Hash::new)))
        .list()
        .stream()
        .collect(Collectors.toMap(linked -> linked.entry().audienceId(), Function.identity()));
  }

  private Appending whyNot(NewEntry entry, Hash hash) {
    return jdbc.sql(
            """
            SELECT seq FROM vault_entry
            WHERE case_id = ? AND audience_id = ? AND entry_id = ? AND sealed_hash = ?
            """)
        .params(entry.caseId(), entry.audienceId(), entry.entryId(), hash.bytes())
        .query(Integer.class)
        .optional()
        .<Appending>map(Exists::new)
        .orElseGet(() -> latest(entry));
  }

  private static StoredEntry entry(ResultSet row, int index) throws SQLException {
    return new StoredEntry(
        row.getObject("audience_id", UUID.class),
        row.getInt("seq"),
        row.getObject("entry_id", UUID.class),
        row.getInt("epoch_n"),
        row.getString("signer"),
        row.getTimestamp("added_at").toInstant(),
        new Ciphertext(row.getBytes("sealed")));
  }

  private OutOfOrder latest(NewEntry entry) {
    return jdbc.sql(
            """
            SELECT
              (SELECT coalesce(max(seq), 0) FROM vault_entry WHERE case_id = :case AND audience_id = :audience)
                AS latest_seq,
              (SELECT coalesce(max(n), 0) FROM vault_epoch WHERE case_id = :case AND audience_id = :audience)
                AS latest_epoch
            """)
        .param("case", entry.caseId())
        .param("audience", entry.audienceId())
        .query((row, index) -> new OutOfOrder(row.getInt(1), row.getInt(2)))
        .single();
  }
}
