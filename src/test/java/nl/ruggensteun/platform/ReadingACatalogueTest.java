package nl.ruggensteun.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The vectors that the front end's reader must satisfy too.
class ReadingACatalogueTest {
  private final JsonNode vectors =
      JsonMapper.shared().readTree(Path.of("testvectors/catalogue.json").toFile());

  @Test
  void gives_the_same_messages_as_the_front_end_reads() {
    Map<String, String> expected =
        vectors
            .path("messages")
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));

    assertThat(Texts.parse(vectors.path("text").asString())).isEqualTo(expected);
  }

  @Test
  void fills_each_placeholder_once() {
    for (JsonNode vector : vectors.path("filled")) {
      Object[] values = vector.path("values").valueStream().map(JsonNode::asString).toArray();

      assertThat(Texts.fill(vector.path("message").asString(), values))
          .isEqualTo(vector.path("text").asString());
    }
  }

  @Test
  void refuses_a_line_that_is_no_message() {
    for (JsonNode text : vectors.path("refused")) {
      assertThatThrownBy(() -> Texts.parse(text.asString()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
