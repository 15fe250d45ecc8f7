package nl.ruggensteun;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one Chromium of a run: starting it takes longer than many a story. What people leave behind
/// in it goes with their own contexts.
final class OpenBrowser {
  private static final Playwright PLAYWRIGHT = playwright();
  private static @Nullable Browser open;

  private OpenBrowser() {}

  /// The browser, started anew when it is no longer there.
  static synchronized Browser get() {
    Browser present = open;
    if (present == null || !present.isConnected()) {
      present = launched();
      open = present;
    }
    return present;
  }

  private static Playwright playwright() {
    Playwright made =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    ScratchFolder.atTheEnd(made::close);
    return made;
  }

  private static Browser launched() {
    return PLAYWRIGHT
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(chromium())
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }

  private static Path chromium() {
    return List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome")).stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("Chromium is missing: apt-get install chromium"));
  }
}
