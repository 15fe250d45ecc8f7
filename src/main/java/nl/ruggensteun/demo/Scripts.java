package nl.ruggensteun.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// Reads what the practice environment plays from the resources in `demo/`.
final class Scripts {
  private Scripts() {}

  static <T> T read(String name, Class<T> type) {
    try (InputStream script = Scripts.class.getResourceAsStream("/demo/" + name)) {
      return JsonMapper.shared().readValue(Objects.requireNonNull(script), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
