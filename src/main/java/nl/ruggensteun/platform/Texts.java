package nl.ruggensteun.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of the program (_teksten_), from `messages/<module>_<language>.properties`.
///
/// Placeholders are `{0}`, `{1}`…; an apostrophe is just an apostrophe; a plural is two keys.
public final class Texts {
  private static final List<String> MODULES =
      List.of(
          "platform",
          "ui",
          "guidance",
          "office",
          "access",
          "duty",
          "alarm",
          "casefile",
          "intake",
          "handover",
          "demo");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*");

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

  /// Each placeholder once: a value that looks like a placeholder stays a value.
  static String fill(String pattern, Object... arguments) {
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(found -> {
          int at = Integer.parseInt(found.group(1));
          return Matcher.quoteReplacement(
              at < arguments.length ? String.valueOf(arguments[at]) : found.group());
        });
  }

  private static Map<String, String> catalogue(Language language) {
    Map<String, String> all = new TreeMap<>();
    for (String module : MODULES) {
      all.putAll(read("/messages/" + module + "_" + language.code() + ".properties"));
    }
    return Map.copyOf(all);
  }

  private static Map<String, String> read(String resource) {
    try (InputStream stream = Texts.class.getResourceAsStream(resource)) {
      return stream == null
          ? Map.of()
          : parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Lines of `key=value`; `testvectors/catalogue.json` holds this reader and the front end's
  /// together.
  static Map<String, String> parse(String text) {
    Map<String, String> messages = new TreeMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String key = equals < 0 ? "" : line.substring(0, equals).strip();
      if (!KEY.matcher(key).matches()) {
        throw new IllegalArgumentException("expected key=value in a catalogue");
      }
      if (messages.put(key, line.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException(key + " is written twice in a catalogue");
      }
    }
    return messages;
  }
}
