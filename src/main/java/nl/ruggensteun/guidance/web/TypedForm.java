package nl.ruggensteun.guidance.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/// Reads what somebody typed of a text, and gathers everything that is wrong with it.
final class TypedForm {
  static final int LONGEST_TEXT = 200_000;
  private static final int LONGEST_NOTE = 2_000;
  private static final int YEARS_AHEAD = 2;

  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();

  private TypedForm(LocalDate today) {
    this.today = today;
  }

  /// Gives what `read` makes of it, or refuses with all errors together.
  static <T> T read(LocalDate today, Function<TypedForm, T> read) {
    TypedForm form = new TypedForm(today);
    T typed = read.apply(form);
    if (!form.errors.isEmpty()) {
      throw new Refused(Problem.invalid(form.errors));
    }
    return typed;
  }

  static Refused refusal(String field, String code) {
    return new Refused(Problem.invalid(List.of(new FieldError(field, code))));
  }

  String text(String field, @Nullable String value) {
    if (value == null) {
      return wrong(field, "required", "");
    }
    return clean(field, value, LONGEST_TEXT).replace("\r\n", "\n");
  }

  /// May still be empty.
  String note(String field, @Nullable String value) {
    return value == null ? "" : clean(field, value, LONGEST_NOTE).strip();
  }

  String neededNote(String field, @Nullable String value) {
    String note = note(field, value);
    return note.isEmpty() ? wrong(field, "required", "") : note;
  }

  /// Today when nothing was chosen, or what was chosen is over by now.
  LocalDate day(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(value);
      return day.isAfter(today.plusYears(YEARS_AHEAD))
          ? wrong(field, "not-ahead", today)
          : day.isBefore(today) ? today : day;
    } catch (DateTimeException noDay) {
      return wrong(field, "not-a-date", today);
    }
  }

  int number(String field, @Nullable Integer value) {
    return value == null ? wrong(field, "required", 0) : value;
  }

  /// What no text has in it: signs that nobody can type, and halves of signs.
  private String clean(String field, String value, int longest) {
    if (value.length() > longest) {
      return wrong(field, "too-long", "");
    }
    boolean strange =
        value.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')
            || !StandardCharsets.UTF_8.newEncoder().canEncode(value);
    return strange ? wrong(field, "unreadable", "") : value;
  }

  private <T> T wrong(String field, String code, T instead) {
    errors.add(new FieldError(field, code));
    return instead;
  }
}
