package nl.ruggensteun.guidance;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What stands under one letter of A to Z (_alfabetisch register_): titles and keywords, each with
/// where it is found.
public record FirstLetter(String letter, List<Entry> entries) {
  public FirstLetter {
    entries = List.copyOf(entries);
  }

  /// @param word a title, or a keyword of it
  public record Entry(String word, Findable found) {
    public boolean isTitle() {
      return word.equals(found.title());
    }
  }

  public static List<FirstLetter> of(List<Findable> all) {
    Collator order = Collator.getInstance(Locale.forLanguageTag("nl"));
    Map<String, List<Entry>> letters = new TreeMap<>();
    all.stream()
        .flatMap(FirstLetter::entries)
        .sorted(Comparator.comparing(Entry::word, order))
        .forEach(entry ->
            letters.computeIfAbsent(letter(entry.word()), none -> new ArrayList<>()).add(entry));
    return letters.entrySet().stream()
        .map(one -> new FirstLetter(one.getKey(), one.getValue()))
        .toList();
  }

  private static Stream<Entry> entries(Findable found) {
    return Stream.concat(Stream.of(found.title()), found.keywords().stream())
        .filter(word -> !word.isBlank())
        .distinct()
        .map(word -> new Entry(word, found));
  }

  /// Without accents; what begins with a number stands under one sign.
  private static String letter(String word) {
    String plain = Normalizer.normalize(word.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    String first = plain.substring(0, 1).toUpperCase(Locale.ROOT);
    return first.matches("[A-Z]") ? first : "0-9";
  }
}
