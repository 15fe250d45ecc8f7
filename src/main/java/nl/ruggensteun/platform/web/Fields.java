package nl.ruggensteun.platform.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a body and gathers everything that is wrong with them, so that it is told at
/// once. A module adds the kinds of fields that it alone knows.
public class Fields {
  private final List<FieldError> errors = new ArrayList<>();

  /// Gives what `read` makes of the body, or refuses with all errors together.
  public static <F extends Fields, T> T read(F fields, Function<F, Optional<T>> read) {
    Optional<T> made = read.apply(fields);
    Fields all = fields;
    return made.filter(right -> all.areRight())
        .orElseThrow(() -> new Refused(all.problem(all.errors)));
  }

  protected Problem problem(List<FieldError> found) {
    return Problem.invalid(found);
  }

  protected boolean areRight() {
    return errors.isEmpty();
  }

  /// Puts the parts together, when all of them were right.
  public final <T> Optional<T> together(Supplier<T> parts) {
    return areRight() ? Optional.of(parts.get()) : Optional.empty();
  }

  public final <T> Optional<T> present(String field, @Nullable T value) {
    return value == null ? wrong(field, "required") : Optional.of(value);
  }

  public final Optional<String> text(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return wrong(field, "required");
    }
    return value.length() > longest ? wrong(field, "too-long") : Optional.of(value.strip());
  }

  /// One of those that `of` knows.
  public final <T> Optional<T> known(
      String field, @Nullable String value, Function<String, Optional<T>> of) {
    if (value == null) {
      return wrong(field, "required");
    }
    Optional<T> known = of.apply(value);
    return known.isPresent() ? known : wrong(field, "unknown");
  }

  public final Optional<Integer> number(
      String field, @Nullable Integer value, int least, int most) {
    if (value == null) {
      return wrong(field, "required");
    }
    return value < least || value > most ? wrong(field, "unknown") : Optional.of(value);
  }

  /// A value of a type that refuses bad text itself.
  ///
  /// @param code what is wrong when it does
  public final <T> Optional<T> parsed(
      String field, @Nullable String value, String code, Function<String, T> type) {
    if (value == null || value.isBlank()) {
      return wrong(field, "required");
    }
    try {
      return Optional.of(type.apply(value));
    } catch (DateTimeException | IllegalArgumentException refused) {
      return wrong(field, code);
    }
  }

  public final <T> Optional<T> wrong(String field, String code) {
    errors.add(new FieldError(field, code));
    return Optional.empty();
  }
}
