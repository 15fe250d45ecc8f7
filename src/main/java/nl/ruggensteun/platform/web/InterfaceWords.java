package nl.ruggensteun.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// What is said of each address in the description of the interface.
final class InterfaceWords {
  private InterfaceWords() {}

  static Properties read() {
    Properties words = new Properties();
    try (InputStream stream =
        Objects.requireNonNull(InterfaceWords.class.getResourceAsStream("/openapi.properties"))) {
      words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return words;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
