package nl.ruggensteun;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A member of the fictional team in the office, signed in with ten words; each sign-in replaces
/// them.
public final class AtTheBureau {
  /// The words that were given last, by program and name.
  private static final Map<String, String> REPLACED = new ConcurrentHashMap<>();

  private final Page page;
  private final RunningProgram program;
  private final String name;

  private AtTheBureau(Page page, RunningProgram program, String name) {
    this.page = page;
    this.program = program;
    this.name = name;
  }

  /// @param name as it stands in the guide of the practice environment
  public static AtTheBureau signIn(Page page, RunningProgram program, String name) {
    AtTheBureau member = new AtTheBureau(page, program, name);
    page.navigate(program.origin() + "/bureau");
    member.signIn();
    page.locator(".rs-who").waitFor();
    return member;
  }

  /// Also after a lock: the page asks for the words again.
  public void signIn() {
    String place = program.origin() + name;
    page.getByLabel("Uw tien woorden")
        .fill(REPLACED.computeIfAbsent(place, known -> wordsOf(program, name)));
    press("Log in met uw tien woorden");
    page.getByLabel("Ik heb de tien woorden opgeschreven").waitFor();
    REPLACED.put(place, String.join(" ", page.locator(".rs-words li").allInnerTexts()));
    page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    press("Ga verder");
  }

  public Page page() {
    return page;
  }

  public void goesTo(String place) {
    page.navigate(program.origin() + "/bureau#" + place);
    page.locator("main h1").first().waitFor();
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).first().click();
  }

  public Locator heading(String name) {
    return page.getByRole(AriaRole.HEADING, named(name)).first();
  }

  public Locator says(String words) {
    return page.locator("main").getByText(words).first();
  }

  /// Looks at the newest that waits with such words. Who has no haste stands after her and is not
  /// meant.
  public void opensTheNewest(String how) {
    Locator waiting =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(how)))
            .filter(new Locator.FilterOptions().setHasNotText("heeft geen haast"));
    waiting.first().waitFor();
    waiting.last().click();
  }

  /// By keyboard: on with Tab until this has the focus.
  ///
  /// @return how often that was
  public int tabsTo(Locator wanted) {
    for (int step = 0; step < 80; step++) {
      if ((boolean) wanted.evaluate("one => one === document.activeElement")) {
        return step;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("cannot be reached with Tab: " + wanted);
  }

  private static String wordsOf(RunningProgram program, String name) {
    try {
      List<String> guide = Files.readAllLines(program.data().resolve("inloggen.txt"));
      for (int line = 0; line < guide.size(); line++) {
        if (guide.get(line).contains(name)) {
          return guide.get(line + 1).trim();
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    throw new AssertionError("no such member");
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
