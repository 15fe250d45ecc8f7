import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The work list of somebody with 400 of 20,000 files: the page of what is due and of what is hers,
/// with their sealed titles, and the count, over HTTP.
final class Worklist {
  private static final int FILES = 20_000;
  private static final int HERS = 400;
  private static final int TIMES = 200;
  private static final double GOAL_MILLISECONDS = 100;
  private static final String NAME = "Bram Oefenberg";

  private static final String OWN_AUDIENCE =
      "md5(bench.case_id::text || model.audience_id)::uuid";

  private Worklist() {}

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo()) {
      Cast cast = Cast.of(program);
      String cookie = cast.signIn(NAME);
      Figures.say("twintigduizend dossiers neerzetten");
      fill(program.database());
      Figures figures = new Figures("worklist").with("files", FILES).with("membersOwnFiles", HERS);
      double worst = 0;
      for (String path :
          new String[] {"/case-files?list=due", "/case-files?list=mine", "/case-files/counts"}) {
        double[] took = ask(program, cookie, "/api/v1" + path, figures);
        String name = path.replaceAll(".*[=/]", "");
        figures.with(name + "P50Milliseconds", Figures.percentile(took, 0.5));
        figures.with(name + "P95Milliseconds", Figures.percentile(took, 0.95));
        worst = Math.max(worst, Figures.percentile(took, 0.95));
      }
      program.close();
      figures.tell(worst <= GOAL_MILLISECONDS);
    }
  }

  private static double[] ask(Program program, String cookie, String path, Figures figures)
      throws IOException {
    byte[] request =
        Wire.request(program.port, "GET", path, Map.of("Cookie", cookie), new byte[0]);
    double[] took = new double[TIMES];
    try (Wire wire = new Wire(program.port)) {
      for (int i = -TIMES / 4; i < TIMES; i++) {
        long begin = System.nanoTime();
        Wire.Answer answer = wire.send(request);
        if (i >= 0) {
          took[i] = Figures.milliseconds(System.nanoTime() - begin);
          figures.failed(answer.status() == 200 ? 0 : 1);
        }
      }
    }
    return took;
  }

  /// Copies of one real file of hers, each with its own ids: a tenth due today, the rest in the months
  /// after; all but hers belong to others.
  private static void fill(JdbcClient database) {
    UUID bram =
        database
            .sql("SELECT member_id FROM access_member WHERE name = ?")
            .param(NAME)
            .query(UUID.class)
            .single();
    UUID model =
        database
            .sql("SELECT case_id FROM casefile_file WHERE owner = ? AND state = 'open' LIMIT 1")
            .param(bram)
            .query(UUID.class)
            .single();
    database
        .sql(
            """
            CREATE TABLE bench_file AS
            SELECT uuidv7() AS case_id, n <= ? AS hers, now() + (n % 100) * interval '1 day' AS next_at
            FROM generate_series(1, ?) n
            """)
        .params(HERS, FILES)
        .update();
    copy(database, "casefile_file", model);
    copy(database, "casefile_audience", model);
    copy(database, "casefile_member", model);
    copy(database, "vault_epoch", model);
    copy(database, "vault_grant", model);
    copy(database, "vault_entry", model);
    database
        .sql(
            """
            UPDATE casefile_file SET next_at = bench.next_at, owner = CASE WHEN hers THEN owner ELSE gen_random_uuid() END
            FROM bench_file bench WHERE bench.case_id = casefile_file.case_id
            """)
        .update();
    database
        .sql(
            """
            UPDATE casefile_member SET member_id = gen_random_uuid() FROM bench_file bench
            WHERE bench.case_id = casefile_member.case_id AND NOT hers
            """)
        .update();
    for (String table : new String[] {"casefile_file", "casefile_member", "vault_entry"}) {
      database.sql("ANALYZE " + table).update();
    }
  }

  /// All columns as they are, with another id, and what must be unique left empty.
  private static void copy(JdbcClient database, String table, UUID model) {
    String columns =
        String.join(
            ", ",
            database
                .sql(
                    """
                    SELECT column_name FROM information_schema.columns
                    WHERE table_name = ? AND column_name NOT IN ('case_id', 'locator', 'auth_key')
                    ORDER BY ordinal_position
                    """)
                .param(table)
                .query(String.class)
                .list());
    database
        .sql(
            "INSERT INTO %1$s (case_id, %2$s) SELECT bench.case_id, %3$s FROM bench_file bench, %1$s model WHERE model.case_id = ?"
                .formatted(table, columns, ("model." + columns.replace(", ", ", model.")).replace("model.audience_id", OWN_AUDIENCE)))
        .param(model)
        .update();
  }
}
