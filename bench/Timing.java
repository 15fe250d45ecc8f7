import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/// Whether somebody can tell by the clock that a file exists which is not hers: the same question for
/// a file of another and for one that nobody has, in turn.
final class Timing {
  private static final int TIMES = 2_000;
  private static final int WARM = 500;
  private static final double GOAL_MICROSECONDS = 100;

  private Timing() {}

  public static void main(String[] none) throws Exception {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo()) {
      String cookie = Cast.of(program).signIn("Tineke Verhaalsma");
      UUID others =
          program
              .database()
              .sql(
                  """
                  SELECT case_id FROM casefile_file JOIN access_member ON member_id = owner
                  WHERE name = 'Hanneke Schetsveld' LIMIT 1
                  """)
              .query(UUID.class)
              .single();
      Figures figures = new Figures("timing").with("questionsEach", TIMES);
      double[] forbidden = new double[TIMES];
      double[] missing = new double[TIMES];
      try (Wire wire = new Wire(program.port)) {
        for (int i = -WARM; i < TIMES; i++) {
          // In turn first and second, so that the order tells nothing.
          boolean first = i % 2 == 0;
          double one = ask(wire, program, cookie, first ? others : UUID.randomUUID(), figures);
          double two = ask(wire, program, cookie, first ? UUID.randomUUID() : others, figures);
          if (i >= 0) {
            forbidden[i] = first ? one : two;
            missing[i] = first ? two : one;
          }
        }
      }
      program.close();
      double apart = tell(figures, forbidden, missing);
      figures.tell(apart <= GOAL_MICROSECONDS);
    }
  }

  private static double tell(Figures figures, double[] forbidden, double[] missing) {
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      String name = "P" + Math.round(share * 100) + "Microseconds";
      figures.with("forbidden" + name, Figures.percentile(forbidden, share));
      figures.with("missing" + name, Figures.percentile(missing, share));
    }
    double apart =
        Math.abs(Figures.percentile(forbidden, 0.5) - Figures.percentile(missing, 0.5));
    figures.with("mediansApartMicroseconds", apart);
    figures.with("chanceToGuessRightPercent", 100 * guess(forbidden, missing));
    return apart;
  }

  /// How often the slower of two answers is the forbidden one; a coin gives fifty.
  private static double guess(double[] forbidden, double[] missing) {
    int slower = 0;
    for (int i = 0; i < forbidden.length; i++) {
      slower += forbidden[i] > missing[i] ? 1 : 0;
    }
    double share = slower / (double) forbidden.length;
    return Math.max(share, 1 - share);
  }

  private static double ask(Wire wire, Program program, String cookie, UUID id, Figures figures)
      throws IOException {
    byte[] request =
        Wire.request(
            program.port, "GET", "/api/v1/case-files/" + id, Map.of("Cookie", cookie), new byte[0]);
    long begin = System.nanoTime();
    Wire.Answer answer = wire.send(request);
    figures.failed(answer.status() == 404 ? 0 : 1);
    return (System.nanoTime() - begin) / 1e3;
  }
}
