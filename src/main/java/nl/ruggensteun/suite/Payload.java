package nl.ruggensteun.suite;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// JSON as browsers write it: times in UTC with milliseconds, nothing left out.
final class Payload {
  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new SimpleModule().addSerializer(Instant.class, new Moment()))
          .build();

  private Payload() {}

  static byte[] write(Object payload) {
    return MAPPER.writeValueAsBytes(payload);
  }

  private static final class Moment extends ValueSerializer<Instant> {
    private static final DateTimeFormatter FORM =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
      json.writeString(FORM.format(moment));
    }
  }
}
