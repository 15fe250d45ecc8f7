package nl.ruggensteun.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An act as the text that is hashed; what was hashed is what is kept, byte for byte.
@Component
class ActText {
  private final JsonMapper json;

  ActText(JsonMapper json) {
    this.json = json;
  }

  String write(Act act, Instant at) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("what", act.what());
    fields.put("by", act.by());
    fields.put("at", at.toString());
    fields.put("details", new TreeMap<>(act.details()));
    return json.writeValueAsString(fields);
  }

  RecordedAct read(long position, String record) {
    JsonNode fields = json.readTree(record);
    Map<String, String> details = new TreeMap<>();
    fields
        .get("details")
        .propertyStream()
        .forEach(entry -> details.put(entry.getKey(), entry.getValue().asString()));
    Act act = new Act(fields.get("what").asString(), fields.get("by").asString(), details);
    return new RecordedAct(position, Instant.parse(fields.get("at").asString()), act);
  }
}
