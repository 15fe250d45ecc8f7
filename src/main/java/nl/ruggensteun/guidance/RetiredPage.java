package nl.ruggensteun.guidance;

import java.time.LocalDate;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.Language;

/// A page that was taken away (_weggehaalde pagina_). Whoever still has its address is told so, and
/// where to go instead.
///
/// @param next where to go instead
public record RetiredPage(
    String id, Language language, String title, String address, NextStep next, LocalDate since)
    implements FiledPage {
  private static final Pattern MARK = Pattern.compile("\\A---\\R(?:(?!---).*\\R)*?retired:.*");

  /// Whether these words of a file take its page away.
  public static boolean isWhat(String text) {
    return MARK.matcher(text).lookingAt();
  }

  /// The words of a file that take this page away.
  ///
  /// @param next as it is written in a head
  public static String of(GuidancePage page, String next, LocalDate since) {
    return """
    ---
    title: %s
    address: %s
    next: %s
    retired: %s
    ---
    """
        .formatted(quoted(page.title()), page.address(), quoted(next), since);
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
  }
}
