package nl.ruggensteun.access.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.platform.FieldError;
import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Fields;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.SealedForm;
import nl.ruggensteun.vault.SizeClass;
import org.jspecify.annotations.Nullable;

/// What a browser sends about members and their keys: names, statements and sealed bytes.
final class Form extends Fields {
  private static final int LONGEST_TEXT = 200;

  private boolean unsealed;

  /// Gives what `read` makes of the body, or refuses with all errors together.
  static <T> T read(Function<Form, Optional<T>> read) {
    return read(new Form(), read);
  }

  @Override
  protected Problem problem(List<FieldError> found) {
    return unsealed ? Problem.of(ProblemCode.NOT_SEALED).withErrors(found) : super.problem(found);
  }

  @Override
  protected boolean areRight() {
    return !unsealed && super.areRight();
  }

  Optional<String> text(String field, @Nullable String value) {
    return text(field, value, LONGEST_TEXT);
  }

  Optional<String> mail(String field, @Nullable String value) {
    Optional<String> text = text(field, value);
    boolean plausible = text.filter(mail -> mail.matches("[^\\s@]+@[^\\s@]+")).isPresent();
    return text.isEmpty() || plausible ? text : wrong(field, "not-an-e-mail-address");
  }

  /// A value of a type that refuses bad text itself.
  <T> Optional<T> value(String field, @Nullable String value, Function<String, T> type) {
    return parsed(field, value, "unreadable", type);
  }

  /// One of a few words.
  <T> Optional<T> one(String field, @Nullable String value, Map<String, T> choices) {
    return known(field, value, word -> Optional.ofNullable(choices.get(word)));
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
}
