package nl.ruggensteun.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.vault.AudienceKind;
import nl.ruggensteun.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the files that nobody looks after, by their lists and dates alone. A coordinator whom the
/// reporter left out does not see that hers exists.
@Component
class EndangeredFiles {
  /// By then owner, stand-in and coordinators were called, and the day after they were again.
  static final Duration BEYOND_COORDINATORS = Duration.ofHours(24);

  private static final String FOUND =
      """
      SELECT * FROM (
        SELECT file.case_id, file.line_id, file.owner, file.stand_in, file.next_at, team.audience_id,
          EXISTS (SELECT 1 FROM casefile_member reader WHERE reader.case_id = file.case_id
                  AND reader.audience_id = team.audience_id AND reader.member_id = file.owner
                  AND reader.key_id = ANY (:good::uuid[])) AS owner_reads,
          EXISTS (SELECT 1 FROM casefile_member reader WHERE reader.case_id = file.case_id
                  AND reader.audience_id = team.audience_id AND reader.member_id = file.stand_in
                  AND reader.key_id = ANY (:good::uuid[])) AS stand_in_reads,
          EXISTS (SELECT 1 FROM casefile_member reader WHERE reader.case_id = file.case_id
                  AND reader.audience_id = team.audience_id
                  AND reader.key_id = ANY (:good::uuid[])) AS anybody_reads
        FROM casefile_file file
        JOIN casefile_audience team ON team.case_id = file.case_id AND team.kind = 'TEAM'
        WHERE file.state IN ('open', 'aftercare')
      ) looked WHERE (NOT owner_reads OR next_at < :late)
      """;

  private final JdbcClient jdbc;
  private final WhoIsWho people;
  private final RescueChains chains;
  private final Surroundings around;

  EndangeredFiles(JdbcClient jdbc, WhoIsWho people, RescueChains chains, Surroundings around) {
    this.jdbc = jdbc;
    this.people = people;
    this.chains = chains;
    this.around = around;
  }

  /// Those that this coordinator may know of.
  List<EndangeredFile> seenBy(UUID coordinatorKey) {
    return ask("", Optional.empty()).stream()
        .filter(file -> !leavesOut(file.caseId(), coordinatorKey))
        .toList();
  }

  /// One of them, when this coordinator may know of it.
  Optional<EndangeredFile> find(UUID caseId, UUID coordinatorKey) {
    return ask(" AND case_id = :case", Optional.of(caseId)).stream()
        .filter(file -> !leavesOut(file.caseId(), coordinatorKey))
        .findFirst();
  }

  boolean leavesOut(UUID caseId, UUID coordinatorKey) {
    return chains.leavesOut(caseId, KeyId.of(coordinatorKey));
  }

  private List<EndangeredFile> ask(String more, Optional<UUID> caseId) {
    String[] good =
        people.members().active().stream()
            .map(Member::keyId)
            .map(UUID::toString)
            .toArray(String[]::new);
    JdbcClient.StatementSpec asked =
        jdbc.sql(FOUND + more + " ORDER BY next_at, case_id")
            .param("good", good)
            .param("late", Timestamp.from(late()));
    List<Found> found =
        caseId.map(id -> asked.param("case", id)).orElse(asked).query(EndangeredFiles::read).list();
    return found.stream().map(this::judged).toList();
  }

  private Instant late() {
    return around.clock().instant().minus(BEYOND_COORDINATORS);
  }

  private record Found(EndangeredFile file, UUID team) {}

  private EndangeredFile judged(Found found) {
    EndangeredFile file = found.file();
    return chains.rescuable(chains.of(file.caseId(), found.team(), AudienceKind.TEAM))
        ? file.withHelp()
        : file;
  }

  private static Found read(ResultSet row, int index) throws SQLException {
    return new Found(
        new EndangeredFile(
            row.getObject("case_id", UUID.class),
            row.getString("line_id"),
            row.getObject("owner", UUID.class),
            row.getObject("stand_in", UUID.class),
            row.getTimestamp("next_at").toInstant(),
            row.getBoolean("owner_reads")
                ? FileRescue.Reason.OVERDUE
                : FileRescue.Reason.OWNER_GONE,
            row.getBoolean("stand_in_reads"),
            row.getBoolean("anybody_reads"),
            false),
        row.getObject("audience_id", UUID.class));
  }
}
