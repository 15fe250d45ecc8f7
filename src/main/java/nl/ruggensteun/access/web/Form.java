package nl.ruggensteun.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.jspecify.annotations.Nullable;

/// Reads the fields of a body and gathers everything that is wrong, so that it is told at once.
final class Form {
  private static final int LONGEST_TEXT = 200;

  private final List<FieldError> errors = new ArrayList<>();
  private boolean unsealed;

  /// Gives what `read` makes of the body, or refuses with all errors together.
  static <T> T read(Function<Form, Optional<T>> read) {
    Form form = new Form();
    Optional<T> result = read.apply(form);
    if (form.unsealed) {
      throw new Refused(Problem.of(ProblemCode.NOT_SEALED).withErrors(form.errors));
    }
    return result.orElseThrow(() -> new Refused(Problem.invalid(form.errors)));
  }

  /// Puts the parts together, when all of them were right.
  <T> Optional<T> together(Supplier<T> parts) {
    return errors.isEmpty() && !unsealed ? Optional.of(parts.get()) : Optional.empty();
  }

  Optional<String> text(String field, @Nullable String value) {
    return text(field, value, LONGEST_TEXT);
  }

  Optional<String> text(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return wrong(field, "required");
    }
    return value.length() > longest ? wrong(field, "too-long") : Optional.of(value.strip());
  }

  Optional<String> mail(String field, @Nullable String value) {
    Optional<String> text = text(field, value);
    boolean plausible = text.filter(mail -> mail.matches("[^\\s@]+@[^\\s@]+")).isPresent();
    return text.isEmpty() || plausible ? text : wrong(field, "not-an-e-mail-address");
  }

  <T> Optional<T> present(String field, @Nullable T value) {
    return value == null ? wrong(field, "required") : Optional.of(value);
  }

  /// A value of a type that refuses bad text itself.
  <T> Optional<T> value(String field, @Nullable String value, Function<String, T> type) {
    if (value == null) {
      return wrong(field, "required");
    }
    try {
      return Optional.of(type.apply(value));
    } catch (IllegalArgumentException refused) {
      return wrong(field, "unreadable");
    }
  }

  Optional<Integer> number(String field, @Nullable Integer value, int least, int most) {
    if (value == null) {
      return wrong(field, "required");
    }
    return value < least || value > most ? wrong(field, "unknown") : Optional.of(value);
  }

  /// One of a few words.
  <T> Optional<T> one(String field, @Nullable String value, Map<String, T> choices) {
    @Nullable T chosen = value == null ? null : choices.get(value);
    return chosen == null ? wrong(field, "unknown") : Optional.of(chosen);
  }

  Optional<byte[]> bytes(String field, @Nullable String value) {
    if (value == null) {
      return wrong(field, "required");
    }
    Optional<byte[]> bytes = Base64Url.decode(value);
    return bytes.isPresent() ? bytes : wrong(field, "unreadable");
  }

  Optional<Ciphertext> keyring(String field, @Nullable String value) {
    return sealed(field, value, SizeClass.WRAP);
  }

  Optional<Ciphertext> sealed(String field, @Nullable String value, SizeClass inside) {
    Optional<Ciphertext> sealed =
        bytes(field, value).flatMap(bytes -> SealedForm.check(bytes, inside).toOptional());
    unsealed |= sealed.isEmpty();
    return sealed;
  }

  <T> Optional<T> wrong(String field, String code) {
    errors.add(new FieldError(field, code));
    return Optional.empty();
  }
}
