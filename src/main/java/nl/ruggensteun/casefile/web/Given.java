package nl.ruggensteun.casefile.web;

import java.util.List;
import nl.ruggensteun.platform.web.Refused;
import org.jspecify.annotations.Nullable;

/// Fields of a body that may be missing.
public final class Given {
  private Given() {}

  public static <T> T needed(@Nullable T value, String field) {
    if (value == null) {
      throw Refused.field(field, "required");
    }
    return value;
  }

  public static <T> List<T> orNone(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }
}
