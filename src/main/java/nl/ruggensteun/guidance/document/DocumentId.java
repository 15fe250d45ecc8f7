package nl.ruggensteun.guidance.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ruggensteun.platform.Language;

/// Which text it is (_tekst_): the path of its file in a form that fits an address, such as
/// `pages.threatened.nl` or `rules.advice`.
public record DocumentId(String value) implements Comparable<DocumentId> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");
  private static final Pattern PAGE =
      Pattern.compile("pages\\.([a-z0-9]+(?:-[a-z0-9]+)*)\\.(nl|en)");
  private static final Pattern PATH = Pattern.compile("guidance/(.+)\\.(?:md|yaml)");
  private static final int LONGEST = 80;

  /// Empty for what no text can be called.
  public static Optional<DocumentId> read(String value) {
    return value.length() <= LONGEST && FORM.matcher(value).matches()
        ? Optional.of(new DocumentId(value))
        : Optional.empty();
  }

  /// Of a page in one language; empty when no page can be called so.
  static Optional<DocumentId> ofPage(String page, Language language) {
    return read("pages." + page + "." + language.code())
        .filter(id -> PAGE.matcher(id.value).matches());
  }

  /// That of the file at a path, when a text can lie there.
  public static Optional<DocumentId> at(String path) {
    Matcher matcher = PATH.matcher(path);
    return matcher.matches() ? read(matcher.group(1).replace('/', '.')) : Optional.empty();
  }

  /// Where it stands among the files.
  public String path() {
    Matcher page = PAGE.matcher(value);
    return page.matches()
        ? "guidance/pages/" + page.group(1) + "/" + page.group(2) + ".md"
        : "guidance/" + value.replace('.', '/') + ".yaml";
  }

  public DocumentKind kind() {
    if (PAGE.matcher(value).matches()) {
      return DocumentKind.PAGE;
    }
    return switch (value) {
      case "sources" -> DocumentKind.SOURCES;
      case "training" -> DocumentKind.TRAINING;
      default -> value.startsWith("rules.") ? DocumentKind.RULES : DocumentKind.LIST;
    };
  }

  /// The page that it belongs to, whatever the language.
  public Optional<String> page() {
    Matcher page = PAGE.matcher(value);
    return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
  }

  /// The language of a page; other texts hold both.
  public Optional<Language> language() {
    Matcher page = PAGE.matcher(value);
    return page.matches()
        ? Optional.of("nl".equals(page.group(2)) ? Language.NL : Language.EN)
        : Optional.empty();
  }

  /// The same page in the other language.
  public Optional<DocumentId> pair() {
    return language()
        .map(one -> one == Language.NL ? Language.EN : Language.NL)
        .flatMap(other -> ofPage(page().orElseThrow(), other));
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
