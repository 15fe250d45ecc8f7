package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/// The words of the program (_teksten_), from `messages/<module>_<language>.properties`.
///
/// Placeholders are `{0}`, `{1}`…; an apostrophe is just an apostrophe; a plural is two keys.
public final class Texts {
  private static final List<String> MODULES =
      List.of("platform", "guidance", "office", "access", "duty", "alarm", "casefile", "intake");

  private final Map<Language, Map<String, String>> catalogues = new EnumMap<>(Language.class);

  public Texts() {
    for (Language language : Language.values()) {
      catalogues.put(language, catalogue(language));
    }
  }

  /// The text for `key` with its placeholders filled.
  ///
  /// @throws IllegalArgumentException when the key is in no catalogue
  public String text(Language language, String key, Object... arguments) {
    String pattern = entries(language).get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return fill(pattern, arguments);
  }

  /// Every key with its text in that language.
  public Map<String, String> entries(Language language) {
    return catalogues.getOrDefault(language, Map.of());
  }

  static String fill(String pattern, Object... arguments) {
    String filled = pattern;
    for (int i = 0; i < arguments.length; i++) {
      filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return filled;
  }

  private static Map<String, String> catalogue(Language language) {
    Map<String, String> all = new TreeMap<>();
    for (String module : MODULES) {
      read("/messages/" + module + "_" + language.code() + ".properties")
          .forEach((key, value) -> all.put(key.toString(), value.toString()));
    }
    return Map.copyOf(all);
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream stream = Texts.class.getResourceAsStream(resource)) {
      if (stream != null) {
        properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
