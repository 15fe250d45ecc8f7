package nl.ruggensteun.casefile;

import java.util.List;
import java.util.UUID;
import nl.ruggensteun.access.Leaving;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What keeps somebody from leaving (_vertrek_): files that would have no owner or stand-in, and
/// calls she promised.
@Component
class FilesOfLeaver implements Leaving {
  private final JdbcClient jdbc;

  FilesOfLeaver(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Hindrance> hindrances(UUID memberId) {
    return jdbc.sql(
            """
            SELECT 'case-file' AS kind, case_id FROM casefile_file
            WHERE state IN ('open', 'aftercare') AND (owner = :member OR stand_in = :member)
            UNION
            SELECT 'call-task', case_id FROM casefile_commitment
            WHERE state = 'open' AND member_id = :member
              AND NOT EXISTS (SELECT 1 FROM casefile_file file
                              WHERE file.case_id = casefile_commitment.case_id)
            """)
        .param("member", memberId)
        .query((row, index) ->
            new Hindrance(row.getString("kind"), row.getObject("case_id", UUID.class)))
        .list();
  }
}
