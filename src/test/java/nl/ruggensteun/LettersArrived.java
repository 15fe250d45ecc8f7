package nl.ruggensteun;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.StoredDirectory;
import nl.ruggensteun.alarm.GatewayStandIn;
import nl.ruggensteun.intake.Letter;
import nl.ruggensteun.intake.StandingTeam;
import nl.ruggensteun.platform.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What became of requests that a program of its own had accepted, whatever happened to it since.
final class LettersArrived {
  private final ProgramAlone program;

  LettersArrived(ProgramAlone program) {
    this.program = program;
  }

  /// Before the program first starts: a team that may be asked, telephones that ring every five
  /// seconds, each request for itself.
  static StandingTeam team(ProgramAlone program, GatewayStandIn gateway, String settings)
      throws IOException {
    EmbeddedPostgres postgres = program.prepared();
    try {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(postgres.url("ruggensteun"));
      source.setUser("ruggensteun");
      source.setPassword(postgres.password().reveal());
      JdbcClient jdbc = JdbcClient.create(source);
      Clock clock = Clock.systemUTC();
      StandingTeam made =
          new StandingTeam(
              program.origin(), StoredDirectory.over(jdbc, clock), jdbc, clock.instant());
      made.canBeRung(jdbc);
      jdbc.sql("UPDATE office_line SET step_seconds = 5").update();
      Files.writeString(
          program.data.resolve("ruggensteun.properties"),
          """
          ruggensteun.gateway.template=%s
          ruggensteun.alarm.bundle-seconds=0
          %s
          """
              .formatted(gateway.template(program.data), settings));
      return made;
    } finally {
      postgres.stop();
    }
  }

  /// Those of which everything is there: keys, words, record, and an alarm that has a next step.
  int kept(List<Letter> letters) {
    return program
        .database()
        .sql(
            """
            SELECT count(*) FROM intake_request r
            JOIN alarm a ON a.subject_id = r.request_id AND a.kind = 'request'
            WHERE r.request_id = ANY (:ids) AND a.state = 'open' AND a.next_step_at IS NOT NULL
              AND (SELECT count(*) FROM vault_entry e WHERE e.case_id = r.request_id) = 2
              AND (SELECT count(*) FROM vault_grant g WHERE g.case_id = r.request_id) = 3
              AND EXISTS (SELECT FROM audit_record c WHERE c.chain_id = r.request_id)
            """)
        .param("ids", ids(letters))
        .query(Integer.class)
        .single();
  }

  int rungSince(Instant back, List<Letter> letters) {
    return program
        .database()
        .sql(
            """
            SELECT count(DISTINCT a.subject_id) FROM alarm a JOIN alarm_attempt t USING (alarm_id)
            WHERE a.subject_id = ANY (:ids) AND t.sent_at > :back AND t.state = 'sent'
            """)
        .param("ids", ids(letters))
        .param("back", Timestamp.from(back))
        .query(Integer.class)
        .single();
  }

  /// Attempts that were written down, never heard of, and overdue to be tried again.
  int leftLying() {
    return program
        .database()
        .sql(
            """
            SELECT count(*) FROM alarm_attempt
            WHERE state = 'planned' AND retry_at < now() - interval '3 s'
            """)
        .query(Integer.class)
        .single();
  }

  private static Object ids(List<Letter> letters) {
    return letters.stream().map(Letter::requestId).toArray(UUID[]::new);
  }
}
