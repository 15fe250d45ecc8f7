import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The page on which somebody asks for help, in a real browser that never saw it: how much comes over
/// the line, how soon something stands on the screen, and how long sealing takes after the tap.
final class Page {
  private static final int TIMES = 5;
  private static final double GOAL_KILOBYTES = 120;
  private static final double GOAL_PAINT_MILLISECONDS = 800;
  private static final double GOAL_SEAL_MILLISECONDS = 150;
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Program program;
  private final Browser browser;

  private Page(Program program, Browser browser) {
    this.program = program;
    this.browser = browser;
  }

  /// One first visit.
  private record Visit(double kilobytes, double paint, double seal) {}

  public static void main(String[] none) {
    Figures.say("oefenteam maken");
    try (Program program = Program.demo();
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(ARGUMENTS));
      new Page(program, browser).measure();
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
    browser.close();
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

  /// With nothing in the cache, on a screen as small as a telephone.
  private Visit visit() {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
    com.microsoft.playwright.Page page = context.newPage();
    CDPSession watch = context.newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    watch.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(Math.round(event.get("encodedDataLength").getAsDouble())));
    watch.send("Network.enable");
    page.navigate(program.origin() + "/hulp");
    // The directory comes after the first paint and counts as well.
    page.waitForLoadState(LoadState.NETWORKIDLE);
    double paint =
        number(
            page.evaluate(
                "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
    double kilobytes = bytes.get() / 1000.0;
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
    double seal =
        number(
            page.evaluate(
                "() => performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/api/v1/requests')).startTime - window.tapped"));
    context.close();
    return new Visit(kilobytes, paint, seal);
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static Path chromium() {
    return List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome")).stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Chromium ontbreekt: apt-get install chromium"));
  }
}
