package nl.ruggensteun.guidance.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// On which line of a text something is wrong, from the place that the checks name: a line, a field
/// of the head, or the ids on the way to it.
final class FaultLine {
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private FaultLine() {}

  static Optional<Integer> of(String place, String text) {
    Matcher line = LINE.matcher(place);
    if (line.lookingAt()) {
      return Optional.of(Integer.parseInt(line.group(1)));
    }
    List<String> parts = List.of(place.split(",? ", -1)).reversed();
    return parts.stream()
        .filter(part -> !part.isEmpty())
        .flatMap(part -> field(part, text).or(() -> id(part, text)).stream())
        .findFirst();
  }

  private static Optional<Integer> field(String name, String text) {
    return lineOf("(?m)^" + Pattern.quote(name) + ":", text);
  }

  private static Optional<Integer> id(String id, String text) {
    return lineOf("(?m)\\bid:\\h*[\"']?" + Pattern.quote(id) + "(?![\\w-])", text);
  }

  private static Optional<Integer> lineOf(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    return found.find()
        ? Optional.of(
            (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count() + 1)
        : Optional.empty();
  }
}
