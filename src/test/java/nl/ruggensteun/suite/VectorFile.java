package nl.ruggensteun.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.platform.Base64Url;
import nl.ruggensteun.vault.Hash;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/// A file of `testvectors/rs1`, made by the first implementation: what goes in and what is to come
/// out, good and bad.
record VectorFile(JsonNode json) {

  static VectorFile read(String name) {
    Path file = Path.of("testvectors", "rs1", name + ".json");
    return new VectorFile(Payload.MAPPER.readTree(file.toFile()));
  }

  Stream<DynamicTest> each(Function<JsonNode, JsonNode> saying) {
    assertThat(json.get("cases")).isNotEmpty();
    return json.get("cases").values().stream()
        .map(one ->
            dynamicTest(
                one.get("name").asString(),
                () -> assertThat(saying.apply(one)).isEqualTo(one.get("expect"))));
  }

  /// One of the directories that the cases of this file lean on.
  DirectoryChain directory(JsonNode received, String team) {
    return received(received, received.get("recipients"), received.get("heads"))
        .verify(ReceivedDirectory.Expected.of(new Hash(team)))
        .orThrow();
  }

  static ReceivedDirectory received(JsonNode from, JsonNode recipients, JsonNode heads) {
    return new ReceivedDirectory(
        from.get("elements").values().stream()
            .map(element -> Payload.MAPPER.convertValue(element, DirectoryElement.class))
            .toList(),
        Payload.MAPPER.convertValue(recipients, new TypeReference<Map<String, String>>() {}),
        heads.values().stream().map(JsonNode::asString).toList());
  }

  static <T> JsonNode said(Opened<T> opened, Function<T, Object> ok) {
    return switch (opened) {
      case Opened.Trusted<T>(T value) -> good(ok.apply(value));
      case Opened.Distrusted<T>(Distrust reason) -> refused(reason.code());
    };
  }

  static JsonNode good(Object value) {
    // Written and read again, so that numbers compare by value.
    return Payload.MAPPER.readTree(Payload.write(Map.of("ok", value)));
  }

  static JsonNode refused(String code) {
    return Payload.MAPPER.valueToTree(Map.of("refused", code));
  }

  static byte[] bytes(JsonNode one, String field) {
    return Base64Url.decode(one.get(field).asString()).orElseThrow();
  }

  static Seed seed(JsonNode one, String field) {
    return new Seed(bytes(one, field));
  }

  static String b64u(byte[] bytes) {
    return Base64Url.encode(bytes);
  }
}
