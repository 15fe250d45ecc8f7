package nl.ruggensteun.alarm;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How one gateway words its receipts: the field that says what became of a ring, and what its
/// words mean.
///
/// @param meanings from the gateway's word to ours: delivered, answered or failed
record ReceiptForm(String signatureHeader, String field, Map<String, String> meanings) {
  private static final Map<String, List<String>> USUAL =
      Map.of(
          "delivered", List.of("delivered", "ringing"),
          "answered", List.of("answered", "completed", "in-progress"),
          "failed",
              List.of(
                  "failed", "busy", "no-answer", "canceled", "rejected", "undelivered", "expired"));

  static ReceiptForm of(Properties lines) {
    Map<String, String> meanings = new TreeMap<>();
    USUAL.forEach((meaning, words) -> {
      String own = lines.getProperty("receipt." + meaning, String.join(",", words));
      for (String word : List.of(own.split(","))) {
        meanings.put(word.strip().toLowerCase(Locale.ROOT), meaning);
      }
    });
    return new ReceiptForm(
        lines.getProperty("receipt.signature-header", "X-Signature"),
        lines.getProperty("receipt.field", "status"),
        Map.copyOf(meanings));
  }

  /// What the receipt says in our words; empty when it says nothing that we know.
  Optional<String> meaning(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return (text.stripLeading().startsWith("{") ? inJson(text) : inForm(text))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .map(meanings::get);
  }

  private Optional<String> inJson(String text) {
    try {
      JsonNode value = JsonMapper.shared().readTree(text).path(field);
      return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<String> inForm(String text) {
    for (String pair : List.of(text.split("&"))) {
      int at = pair.indexOf('=');
      if (at > 0 && pair.substring(0, at).equals(field)) {
        return decoded(pair.substring(at + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
