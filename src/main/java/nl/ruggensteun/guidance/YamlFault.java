package nl.ruggensteun.guidance;

import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// What a reader of YAML stumbled over, for the person who wrote it.
final class YamlFault {
  private YamlFault() {}

  static ContentFault of(String file, int linesBefore, JacksonException wrong) {
    String place = place(linesBefore, wrong);
    return switch (wrong) {
      case UnrecognizedPropertyException unknown ->
          new ContentFault(
              file,
              place,
              "there is no field " + unknown.getPropertyName(),
              "The fields here are " + known(unknown));
      case ValueInstantiationException refused ->
          new ContentFault(
              file, place, reason(refused), "Give each field that is needed a value that fits");
      case MismatchedInputException _ ->
          new ContentFault(
              file,
              place,
              "something else belongs here",
              "Dates look like 2026-11-22, lists like [a, b]");
      default ->
          new ContentFault(
              file,
              place,
              "this is not YAML",
              "Put text with a colon or a sign in front between quotes, and indent with spaces");
    };
  }

  private static String place(int linesBefore, JacksonException wrong) {
    TokenStreamLocation where = wrong.getLocation();
    String line =
        where == null || where.getLineNr() < 1 ? "" : "line " + (where.getLineNr() + linesBefore);
    String field = field(wrong);
    return line.isEmpty() || field.isEmpty() ? line + field : line + ", " + field;
  }

  /// Such as `sources[3].title`.
  private static String field(JacksonException wrong) {
    return wrong.getPath().stream()
        .map(step ->
            step.getPropertyName() == null
                ? "[" + step.getIndex() + "]"
                : "." + step.getPropertyName())
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return Objects.requireNonNullElse(unknown.getKnownPropertyIds(), java.util.List.<Object>of())
        .stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String reason(ValueInstantiationException refused) {
    Throwable cause = refused.getCause();
    return cause == null || cause.getMessage() == null
        ? "this is not complete"
        : firstLine(cause.getMessage());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }
}
