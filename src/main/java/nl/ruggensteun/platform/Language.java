package nl.ruggensteun.platform;

import java.util.Locale;

/// The languages we speak; it stands in the address of a page and is never negotiated.
public enum Language {
  NL,
  EN;

  /// `nl` or `en`.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a page asked for in its `Accept-Language`; anything but English is Dutch.
  public static Language asked(@org.jspecify.annotations.Nullable String acceptLanguage) {
    return acceptLanguage != null && acceptLanguage.startsWith("en") ? EN : NL;
  }
}
