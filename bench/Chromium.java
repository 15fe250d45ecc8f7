import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The browser of this machine, started for a measurement and ended with it.
final class Chromium implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  final Browser browser;
  private boolean open = true;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(found()).setArgs(ARGUMENTS));
  }

  /// A page that was opened for the first time.
  ///
  /// @param kilobytes that came over the line until nothing more was asked
  /// @param paint milliseconds until something stood on the screen
  record Opened(Page page, double kilobytes, double paint) implements AutoCloseable {
    @Override
    public void close() {
      page.context().close();
    }
  }

  /// With nothing in the cache, on a screen as small as a telephone.
  Opened opens(String address) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740));
    Page page = context.newPage();
    CDPSession watch = context.newCDPSession(page);
    AtomicLong bytes = new AtomicLong();
    watch.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(Math.round(event.get("encodedDataLength").getAsDouble())));
    watch.send("Network.enable");
    page.navigate(address);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    double paint =
        number(
            page.evaluate(
                "() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
    return new Opened(page, bytes.get() / 1000.0, paint);
  }

  static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static Path found() {
    return List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome")).stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Chromium ontbreekt: apt-get install chromium"));
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      browser.close();
      playwright.close();
    }
  }
}
