package nl.ruggensteun.vault;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Values that a statement writes as text, each in exactly one way.
abstract class StrictText<T> extends ValueDeserializer<T> {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  @Override
  public final T deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return context.reportInputMismatch(this, "text expected");
    }
    try {
      return read(parser.getString());
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return context.reportInputMismatch(this, "malformed text");
    }
  }

  abstract T read(String text);

  static final class OfString extends StrictText<String> {
    @Override
    String read(String text) {
      return text;
    }
  }

  static final class OfId extends StrictText<UUID> {
    @Override
    UUID read(String text) {
      if (!Ids.wellFormed(text)) {
        throw new IllegalArgumentException("not an id");
      }
      return UUID.fromString(text);
    }
  }

  /// RFC 3339 in UTC with milliseconds, the only form in which browsers write a time.
  static final class OfMoment extends StrictText<Instant> {
    @Override
    Instant read(String text) {
      Instant moment = Instant.parse(text);
      if (!MOMENT.format(moment).equals(text)) {
        throw new IllegalArgumentException("not a moment");
      }
      return moment;
    }
  }
}
