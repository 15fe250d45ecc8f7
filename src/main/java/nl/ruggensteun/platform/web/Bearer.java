package nl.ruggensteun.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The token that a reporter's page or another program sends along, instead of a cookie.
public final class Bearer {
  private static final String PREFIX = "Bearer ";

  private Bearer() {}

  public static Optional<String> token(@Nullable String header) {
    return Optional.ofNullable(header)
        .filter(text -> text.startsWith(PREFIX))
        .map(text -> text.substring(PREFIX.length()));
  }
}
