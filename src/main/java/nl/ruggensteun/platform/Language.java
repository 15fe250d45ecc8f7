package nl.ruggensteun.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The languages we speak; it stands in the address of a page and is never negotiated.
public enum Language {
  NL,
  EN;

  /// `nl` or `en`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Language> of(@Nullable String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /// What a page asked for in its `Accept-Language`; anything but English is Dutch.
  public static Language asked(@Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.startsWith("en") ? EN : NL;
  }
}
