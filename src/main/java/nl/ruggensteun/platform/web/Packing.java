package nl.ruggensteun.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How an asset or page travels (_ingepakt_). Everything is packed once, when the pages are built
/// or made, so that it costs nothing at a visit.
public enum Packing {
  BROTLI("br"),
  GZIP("gzip");

  private final String code;

  Packing(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /// Those that a browser can unpack, smallest first.
  ///
  /// @param header what it says that it accepts
  public static List<Packing> accepted(@Nullable String header) {
    List<String> offered =
        Arrays.stream(Objects.requireNonNullElse(header, "").toLowerCase(Locale.ROOT).split(","))
            .map(String::strip)
            .filter(one -> !one.matches(".*;\\s*q=0(\\.0*)?"))
            .map(one -> one.split(";", 2)[0].strip())
            .toList();
    return Stream.of(values()).filter(packing -> offered.contains(packing.code)).toList();
  }
}
