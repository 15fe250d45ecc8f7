package nl.ruggensteun.guidance.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import nl.ruggensteun.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/// What somebody typed of a text. Whatever is wrong gives something empty at once, and a refusal at
/// the end.
final class TypedForm extends Fields {
  static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_NOTE = 2_000;
  private static final int YEARS_AHEAD = 2;

  private final LocalDate today;

  private TypedForm(LocalDate today) {
    this.today = today;
  }

  /// Gives what `read` makes of it, or refuses with all errors together.
  static <T> T read(LocalDate today, Function<TypedForm, T> read) {
    return read(new TypedForm(today), form -> Optional.of(read.apply(form)));
  }

  String text(String field, @Nullable String value) {
    return present(field, value)
        .flatMap(text -> clean(field, text, LONGEST_TEXT))
        .map(text -> text.replace("\r\n", "\n"))
        .orElse("");
  }

  /// May still be empty.
  String note(String field, @Nullable String value) {
    return value == null ? "" : clean(field, value, LONGEST_NOTE).orElse("").strip();
  }

  String neededNote(String field, @Nullable String value) {
    String note = note(field, value);
    if (note.isEmpty()) {
      wrong(field, "required");
    }
    return note;
  }

  /// Today when nothing was chosen, or what was chosen is over by now.
  LocalDate day(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return today;
    }
    LocalDate day = parsed(field, value, "not-a-date", LocalDate::parse).orElse(today);
    if (day.isAfter(today.plusYears(YEARS_AHEAD))) {
      wrong(field, "not-ahead");
    }
    return day.isBefore(today) ? today : day;
  }

  int number(String field, @Nullable Integer value) {
    return present(field, value).orElse(0);
  }

  /// What no text has in it: signs that nobody can type, and halves of signs.
  private Optional<String> clean(String field, String value, int longest) {
    if (value.length() > longest) {
      return wrong(field, "too-long");
    }
    boolean strange =
        value.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')
            || !StandardCharsets.UTF_8.newEncoder().canEncode(value);
    return strange ? wrong(field, "unreadable") : Optional.of(value);
  }
}
