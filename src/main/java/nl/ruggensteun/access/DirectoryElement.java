package nl.ruggensteun.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One link of the directory as it is kept and handed out: a statement, and the second signature
/// that most of them need.
public record DirectoryElement(String statement, @Nullable String countersignature) {

  Optional<String> second() {
    return Optional.ofNullable(countersignature);
  }
}
