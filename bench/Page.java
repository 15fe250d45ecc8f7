import com.microsoft.playwright.options.AriaRole;

/// The page on which somebody asks for help, in a real browser that never saw it: how much comes over
/// the line, how soon something stands on the screen, and how long sealing takes after the tap.
final class Page {
  private static final int TIMES = 5;
  private static final double GOAL_KILOBYTES = 120;
  private static final double GOAL_PAINT_MILLISECONDS = 800;
  private static final double GOAL_SEAL_MILLISECONDS = 150;

  private final Program program;
  private final Chromium chromium;

  private Page(Program program, Chromium chromium) {
    this.program = program;
    this.chromium = chromium;
  }

  /// One first visit.
  private record Visit(double kilobytes, double paint, double seal) {}

  public static void main(String[] none) {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo();
        Chromium chromium = new Chromium()) {
      new Page(program, chromium).measure();
    }
  }

  private void measure() {
    double[] kilobytes = new double[TIMES];
    double[] paint = new double[TIMES];
    double[] seal = new double[TIMES];
    for (int i = -1; i < TIMES; i++) {
      Visit visit = visit();
      if (i >= 0) {
        kilobytes[i] = visit.kilobytes();
        paint[i] = visit.paint();
        seal[i] = visit.seal();
      }
    }
    chromium.close();
    program.close();
    double painted = Figures.percentile(paint, 0.5);
    double sealed = Figures.percentile(seal, 0.5);
    new Figures("page")
        .with("firstLoadKilobytes", kilobytes[0])
        .with("firstPaintMillisecondsMedian", painted)
        .with("sealAndSendFor10And3MillisecondsMedian", sealed)
        .tell(
            kilobytes[0] <= GOAL_KILOBYTES
                && painted <= GOAL_PAINT_MILLISECONDS
                && sealed <= GOAL_SEAL_MILLISECONDS);
  }

  private Visit visit() {
    // The directory comes after the first paint and counts as well.
    try (Chromium.Opened opened = chromium.opens(program.origin() + "/hulp")) {
      return new Visit(opened.kilobytes(), opened.paint(), seal(opened.page()));
    }
  }

  private static double seal(com.microsoft.playwright.Page page) {
    page.getByLabel("Op welk nummer?").fill("06 00 00 00 00");
    // The proof of work is solved while somebody types.
    page.waitForTimeout(3_000);
    page.evaluate(
        "() => addEventListener('click', () => { window.tapped = performance.now(); }, { capture: true, once: true })");
    page.getByRole(
            AriaRole.BUTTON,
            new com.microsoft.playwright.Page.GetByRoleOptions()
                .setName("Vraag om gebeld te worden"))
        .click();
    page.waitForFunction(
        "() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/api/v1/requests'))");
    return Chromium.number(
        page.evaluate(
            "() => performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/api/v1/requests')).startTime - window.tapped"));
  }
}
