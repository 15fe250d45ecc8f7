package nl.ruggensteun.access;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// What a member does at the door of the office in a browser, in a test.
public final class AtTheDoor {
  private final Page page;

  public AtTheDoor(Page page) {
    this.page = page;
  }

  public Page page() {
    return page;
  }

  /// A fingerprint reader that knows passkeys and their secret (PRF), with nobody's finger to wait
  /// for.
  public AtTheDoor withPasskeys() {
    CDPSession session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("ctap2Version", "ctap2_1");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("hasPrf", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", authenticator);
    return this;
  }

  public void press(String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  public void fill(String label, String value) {
    page.getByLabel(label).first().fill(value);
  }

  /// Copies the ten words, says so, and goes on.
  public String writesDownTheWords() {
    String words = readsTheWords();
    page.getByLabel("Ik heb de tien woorden opgeschreven").check();
    press("Ga verder");
    return words;
  }

  public String readsTheWords() {
    Locator words = page.locator(".rs-words li");
    words.nth(9).waitFor();
    return String.join(" ", words.allInnerTexts());
  }

  public List<String> fingerprints() {
    return page.locator(".rs-fingerprint").all().stream()
        .map(one -> one.innerText().replaceAll("\\s+", " ").strip())
        .toList();
  }

  public void signsInWith(String words) {
    page.getByLabel("Uw tien woorden").fill(words);
    press("Log in met uw tien woorden");
  }

  /// Waits until the office is open.
  public void isIn() {
    page.locator("nav .rs-places, .rs-places").first().waitFor();
  }

  public void goesTo(String place) {
    page.evaluate("path => { location.hash = path; }", place);
  }

  public void locks() {
    page.locator("details.rs-who summary").click();
    press("Zet op slot");
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Inloggen")).waitFor();
  }

  public boolean says(String words) {
    page.getByText(words).first().waitFor();
    return true;
  }
}
