package nl.ruggensteun.guidance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.ruggensteun.guidance.ContentFault;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.springframework.stereotype.Component;

/// Faults in the language of whoever writes (_foutwoorden_). Where a fault is found it is said in
/// English; the catalogue has the same sentence, with its blanks, in both languages.
@Component
class FaultWords {
  private static final String PREFIX = "guidance.fault.";
  private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final Texts texts;
  private final List<Sentence> sentences;

  FaultWords(Texts texts) {
    this.texts = texts;
    this.sentences =
        texts.entries(Language.EN).entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(PREFIX))
            .map(entry -> Sentence.of(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt(Sentence::certain).reversed())
            .toList();
  }

  /// One sentence of the catalogue.
  ///
  /// @param blanks the numbers of its blanks, in order
  /// @param certain how many signs of it are always the same
  private record Sentence(String key, Pattern form, List<Integer> blanks, int certain) {
    static Sentence of(String key, String english) {
      StringBuilder form = new StringBuilder();
      List<Integer> blanks = new ArrayList<>();
      Matcher matcher = BLANK.matcher(english);
      int at = 0;
      while (matcher.find()) {
        form.append(Pattern.quote(english.substring(at, matcher.start()))).append("(.*)");
        blanks.add(Integer.parseInt(matcher.group(1)));
        at = matcher.end();
      }
      form.append(Pattern.quote(english.substring(at)));
      return new Sentence(
          key,
          Pattern.compile(form.toString(), Pattern.DOTALL),
          List.copyOf(blanks),
          english.length() - 3 * blanks.size());
    }

    Object[] filled(Matcher found) {
      Object[] filled = new Object[blanks.size()];
      IntStream.range(0, blanks.size()).forEach(at -> filled[blanks.get(at)] = found.group(at + 1));
      return filled;
    }
  }

  /// What is wrong, as a body.
  Map<String, Object> body(ContentFault fault, String text, Language language) {
    Map<String, Object> body = new java.util.LinkedHashMap<>();
    body.put("path", fault.file());
    body.put("place", place(fault.place(), language));
    body.put("line", FaultLine.of(fault.place(), text).orElse(null));
    body.put("fault", in(language, fault.fault()));
    body.put("wayOut", in(language, fault.wayOut()));
    return body;
  }

  /// A sentence that the catalogue does not have stays as it is.
  String in(Language language, String english) {
    if (language == Language.EN) {
      return english;
    }
    for (Sentence sentence : sentences) {
      Matcher found = sentence.form().matcher(english);
      if (found.matches()) {
        return texts.text(language, sentence.key(), sentence.filled(found));
      }
    }
    return english;
  }

  private static String place(String place, Language language) {
    return switch (language) {
      case NL ->
          LINE.matcher(place)
              .replaceAll("regel $1")
              .replaceAll("\\bnumber (\\d+)", "nummer $1")
              .replace(" without an id", " zonder id");
      case EN -> place;
    };
  }
}
