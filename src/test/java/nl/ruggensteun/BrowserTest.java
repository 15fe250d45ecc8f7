package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/// A story told in a real browser against the whole program.
///
/// Each person gets a browser context of their own; a page that logs an error fails the test.
@Tag("browser")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /// How long a page may take for what it will do: a busy machine is no fault of the page.
  private static final int PATIENCE_MILLIS = 30_000;

  private final Browser browser;
  private final RunningProgram program;
  private final List<BrowserContext> contexts = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /// Against an empty installation.
  protected BrowserTest() {
    this(RunningProgram.start());
  }

  protected BrowserTest(RunningProgram program) {
    this.program = program;
    this.browser = OpenBrowser.get();
  }

  @BeforeAll
  void folder() throws IOException {
    Files.createDirectories(SCREENSHOTS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  protected RunningProgram program() {
    return program;
  }

  /// A person at a desktop.
  protected Page desktop() {
    return open(1280, 900);
  }

  /// A person with a small telephone.
  protected Page telephone() {
    return open(360, 740);
  }

  private Page open(int width, int height) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("nl-NL"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> {
      if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return page;
  }

  protected void go(Page page, String path) {
    page.navigate(program.origin() + path);
  }

  /// Keeps what the page looks like, for people to look at.
  protected void look(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /// Fails when axe finds anything that keeps somebody out.
  protected void nobodyIsKeptOut(Page page) {
    page.locator("h1").first().waitFor();
    try {
      page.evaluate(Files.readString(Path.of("browser/node_modules/axe-core/axe.min.js")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Object found =
        page.evaluate(
            "async () => JSON.stringify((await axe.run()).violations.map(v => v.id + ': ' +"
                + " v.nodes.map(n => n.target.join(' ')).join(', ')))");
    JsonElement violations = JsonParser.parseString(String.valueOf(found));
    assertThat(violations.getAsJsonArray()).as(page.url()).isEmpty();
  }

  @AfterEach
  void nothingWentWrongUnseen() {
    contexts.forEach(BrowserContext::close);
    contexts.clear();
    List<String> heard = List.copyOf(complaints);
    complaints.clear();
    assertThat(heard).as("errors in the browser's console").isEmpty();
  }

  @AfterAll
  void close() {
    program.close();
  }
}
