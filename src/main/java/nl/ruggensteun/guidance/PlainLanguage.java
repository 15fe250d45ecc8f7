package nl.ruggensteun.guidance;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What could be said more plainly on a page (_taaladvies_), measured as the build measures the
/// pages that the program brings. It is advice: a wrong number cannot wait for a short sentence.
public final class PlainLanguage {
  private final LanguageLevel level;
  private final String file;
  private final List<ContentFault> advice = new ArrayList<>();
  private final Set<String> said = new LinkedHashSet<>();
  private long sentences;
  private long words;

  private PlainLanguage(LanguageLevel level, String file) {
    this.level = level;
    this.file = file;
  }

  /// Nothing for what is no page, or cannot be read as one yet.
  public static List<ContentFault> advice(String file, String text) {
    return PageFile.named(file, text)
        .flatMap(page -> page.read(new Faults()).map(read -> of(page, read)))
        .orElse(List.of());
  }

  private static List<ContentFault> of(PageFile file, FiledPage read) {
    return switch (read) {
      case GuidancePage page ->
          new PlainLanguage(LanguageLevel.of(file.language()), file.file()).of(file, page);
      case RetiredPage _ -> List.of();
    };
  }

  private List<ContentFault> of(PageFile file, GuidancePage page) {
    look("title", page.title());
    look("summary", page.summary());
    look("first", page.first());
    int line = file.linesBefore();
    for (String words : page.body().split("\n", -1)) {
      line++;
      if (!words.startsWith("~~~")) {
        look("line " + line, words);
      }
    }
    average().ifPresent(advice::addFirst);
    return List.copyOf(advice);
  }

  private void look(String place, String markdown) {
    String plain = Prose.plain(markdown);
    for (String sentence : Prose.sentences(plain)) {
      long count = Prose.count(sentence);
      sentences++;
      words += count;
      if (count > level.longest) {
        say(
            place,
            "this sentence has " + count + " words: " + sentence,
            "Make two of it, of at most " + level.longest + " words each");
      }
    }
    Prose.words(plain).stream()
        .filter(level::isHard)
        .filter(said::add)
        .forEach(word ->
            say(
                place,
                "\"" + word + "\" is a long word",
                "Choose a shorter one, or say in the same line what it is"));
  }

  private Optional<ContentFault> average() {
    double average = sentences == 0 ? 0 : (double) words / sentences;
    return average > level.average
        ? Optional.of(
            new ContentFault(
                file,
                "",
                "sentences have "
                    + String.format(Locale.ROOT, "%.0f", Math.ceil(average))
                    + " words on average",
                "Bring it to %.0f or fewer: one thing in a sentence".formatted(level.average)))
        : Optional.empty();
  }

  private void say(String place, String what, String wayOut) {
    advice.add(new ContentFault(file, place, what, wayOut));
  }
}
