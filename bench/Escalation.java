import org.springframework.jdbc.core.simple.JdbcClient;

/// How punctual the steps of ten thousand open alarms are, with one node and with two over the same
/// database, ringing through a gateway and a mail server on this machine.
final class Escalation {
  private static final int ALARMS = 10_000;
  private static final int WATCH_SECONDS = 40;
  private static final double GOAL_MILLISECONDS = 1_000;

  private final JdbcClient database;
  private final Figures figures = new Figures("escalation").with("openAlarms", ALARMS);

  private Escalation(JdbcClient database) {
    this.database = database;
  }

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    Program demo = Program.demo();
    demo.stop();
    try (Outside outside = new Outside();
        Program first = Nodes.real(demo, outside)) {
      Nodes.mailRings(first.database());
      new Escalation(first.database()).measure(first, outside);
    }
  }

  private void measure(Program first, Outside outside) throws Exception {
    double alone = watch("1Node");
    Figures.say("tweede knooppunt starten");
    try (Program second = Nodes.beside(first, outside)) {
      double together = watch("2Nodes");
      double taken = takenTwice();
      second.close();
      first.close();
      figures.with("stepsTakenTwice", taken).failed((long) taken);
      figures.with("calls", outside.calls.get()).with("letters", outside.letters.get());
      figures.tell(Math.max(alone, together) <= GOAL_MILLISECONDS);
    }
  }

  private double watch(String nodes) throws InterruptedException {
    Figures.say("tienduizend alarmen laten lopen: " + nodes);
    OpenAlarms.closeAll(database);
    OpenAlarms alarms = OpenAlarms.spread(database, ALARMS);
    Thread.sleep(WATCH_SECONDS * 1_000L);
    double[] late = alarms.late();
    figures.with("stepErrorP50Milliseconds" + nodes, Figures.percentile(late, 0.5));
    figures.with("stepErrorP99Milliseconds" + nodes, Figures.percentile(late, 0.99));
    figures.with("stepErrorWorstMilliseconds" + nodes, Figures.percentile(late, 1));
    figures.with("stepsWatched" + nodes, late.length);
    return Figures.percentile(late, 0.99);
  }

  /// Somebody who was rung twice over one channel for one step.
  private double takenTwice() {
    return database
        .sql(
            """
            SELECT count(*) FROM (
              SELECT FROM alarm_attempt GROUP BY alarm_id, turn, channel_id HAVING count(*) > 1) twice
            """)
        .query(Double.class)
        .single();
  }
}
