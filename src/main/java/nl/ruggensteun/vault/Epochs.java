package nl.ruggensteun.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.ruggensteun.platform.Write;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The epochs of all audiences, in their order, as they were signed.
@Repository
public class Epochs {
  private final JdbcClient jdbc;
  private final Clock clock;

  Epochs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// An epoch as it is handed to a reader: its number and what was signed.
  public record StoredEpoch(int n, String statement) {}

  public List<StoredEpoch> of(UUID caseId, UUID audienceId) {
    return jdbc.sql(
            """
            SELECT n, statement FROM vault_epoch
            WHERE case_id = ? AND audience_id = ? ORDER BY n
            """)
        .params(caseId, audienceId)
        .query((row, index) -> new StoredEpoch(row.getInt("n"), row.getString("statement")))
        .list();
  }

  /// The epochs of many audiences at once, by audience.
  public Map<UUID, List<StoredEpoch>> ofAll(Places places) {
    Map<UUID, List<StoredEpoch>> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT epoch.audience_id, epoch.n, epoch.statement
            FROM unnest(?::uuid[], ?::uuid[]) AS place (case_id, audience_id)
            JOIN vault_epoch epoch ON epoch.case_id = place.case_id AND epoch.audience_id = place.audience_id
            ORDER BY epoch.n
            """)
        .params(places.cases(), places.audiences())
        .query(row -> {
          found
              .computeIfAbsent(row.getObject("audience_id", UUID.class), id -> new ArrayList<>())
              .add(new StoredEpoch(row.getInt("n"), row.getString("statement")));
        });
    return found;
  }

  /// The number of the last epoch; 0 when there is none.
  public int last(UUID caseId, UUID audienceId) {
    return jdbc.sql(
            """
            SELECT coalesce(max(n), 0) FROM vault_epoch WHERE case_id = ? AND audience_id = ?
            """)
        .params(caseId, audienceId)
        .query(Integer.class)
        .single();
  }

  /// The chain so far; each statement was verified before it was stored.
  public EpochChain chain(AudiencePlace place) {
    EpochChain chain = EpochChain.empty(place);
    for (StoredEpoch epoch : of(place.caseId(), place.audienceId())) {
      chain = chain.with(verifiedBefore(epoch));
    }
    return chain;
  }

  /// Checks and stores the next epoch with its grants and shares. Two people at the same moment:
  /// one of them is told [VaultRefused#BROKEN_CHAIN].
  public Checked<Signed<EpochStatement>> add(
      AudiencePlace place, HandedEpoch next, KeyRegister register) {
    return admit(chain(place), next, register).then(signed -> store(signed, next));
  }

  /// Checks the first epoch of an audience that cannot have one yet, and says what is to be
  /// written; the caller does that.
  public Checked<List<Write>> first(AudiencePlace place, HandedEpoch next, KeyRegister register) {
    return admit(EpochChain.empty(place), next, register)
        .then(signed -> Checked.accepted(writes(signed, next)));
  }

  private static Checked<Signed<EpochStatement>> admit(
      EpochChain chain, HandedEpoch next, KeyRegister register) {
    return next.earlierGrantsFit()
        ? chain.admit(next.epoch(), register)
        : Checked.refused(VaultRefused.WRONG_GRANTS);
  }

  private Checked<Signed<EpochStatement>> store(Signed<EpochStatement> signed, HandedEpoch next) {
    return writes(signed, next).stream().allMatch(write -> write.alone(jdbc))
        ? Checked.accepted(signed)
        : Checked.refused(VaultRefused.BROKEN_CHAIN);
  }

  private List<Write> writes(Signed<EpochStatement> signed, HandedEpoch next) {
    EpochStatement epoch = signed.payload();
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.of(
            1,
            """
            INSERT INTO vault_epoch (case_id, audience_id, n, statement, statement_hash, recipient, signer, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            epoch.caseId(),
            epoch.audienceId(),
            epoch.n(),
            signed.text(),
            signed.hash().bytes(),
            epoch.recipient().text(),
            epoch.signer().text(),
            Timestamp.from(clock.instant())));
    writes.addAll(new EpochKeys(epoch).writes(next));
    return writes;
  }

  private static Signed<EpochStatement> verifiedBefore(StoredEpoch epoch) {
    return switch (Claimed.read(epoch.statement(), JwsType.EPOCH, EpochStatement.class)) {
      case Checked.Accepted<Claimed<EpochStatement>>(Claimed<EpochStatement> claim) ->
          new Signed<>(claim.text(), claim.payload());
      case Checked.Refused<Claimed<EpochStatement>>(VaultRefused reason) ->
          throw new IllegalStateException("a stored statement is not readable: " + reason.code());
    };
  }
}
