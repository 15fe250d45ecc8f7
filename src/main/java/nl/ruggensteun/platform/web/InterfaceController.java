package nl.ruggensteun.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The description of the interface for programs (OpenAPI 3.1), drawn from the addresses
/// themselves.
@RestController
class InterfaceController {
  private static final String ROOT = "/api/v1";

  private final RequestMappingHandlerMapping addresses;
  private final Properties words;

  InterfaceController(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
    this.addresses = addresses;
    this.words = InterfaceWords.read();
  }

  @GetMapping(value = ROOT + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  Map<String, Object> describe() {
    return Map.of(
        "openapi", "3.1.0",
        "info",
            Map.of(
                "title", "Ruggensteun",
                "version", "1.0.0",
                "description",
                    "Bytes staan in base64url zonder opvulling; vormen van verzegelde stukken in docs/rs1.md.",
                "contact", Map.of("url", "/.well-known/security.txt")),
        "servers", List.of(Map.of("url", ROOT)),
        "paths", paths(),
        "components",
            Map.of("securitySchemes", schemes(), "schemas", Map.of("Problem", problem())));
  }

  private Map<String, Map<String, Object>> paths() {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    for (Address address : all()) {
      paths
          .computeIfAbsent(address.path(), path -> new TreeMap<>())
          .put(address.method(), operation(address));
    }
    return paths;
  }

  /// Every address below the root, as method and path.
  List<Address> all() {
    List<Address> all = new ArrayList<>();
    addresses
        .getHandlerMethods()
        .keySet()
        .forEach(info ->
            info.getPatternValues().stream()
                .filter(path -> path.startsWith(ROOT))
                .forEach(path ->
                    info.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                            all.add(
                                new Address(
                                    method.name().toLowerCase(Locale.ROOT),
                                    path.substring(ROOT.length()))))));
    return all;
  }

  private Map<String, Object> operation(Address address) {
    String[] said = words.getProperty(address.key(), "|").split(Pattern.quote("|"), 2);
    Map<String, Object> operation = new TreeMap<>();
    operation.put("summary", said[1]);
    operation.put("parameters", parameters(address.path()));
    operation.put(
        "responses",
        Map.of(
            "2XX", Map.of("description", "Gelukt"),
            "default",
                Map.of(
                    "description",
                    "Waarom niet, in woorden",
                    "content",
                    Map.of(
                        MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))))));
    if (!"public".equals(said[0])) {
      operation.put("security", List.of(Map.of(said[0], List.of())));
    }
    return operation;
  }

  private static List<Map<String, Object>> parameters(String path) {
    return Pattern.compile("\\{(\\w+)}")
        .matcher(path)
        .results()
        .map(found ->
            Map.<String, Object>of(
                "name",
                found.group(1),
                "in",
                "path",
                "required",
                true,
                "schema",
                Map.of("type", "string")))
        .toList();
  }

  private static Map<String, Object> schemes() {
    return Map.of(
        "member", Map.of("type", "apiKey", "in", "cookie", "name", "__Host-session"),
        "reporter", Map.of("type", "http", "scheme", "bearer"),
        "exchange", Map.of("type", "http", "scheme", "bearer"));
  }

  private static Map<String, Object> problem() {
    Map<String, Object> text = Map.of("type", "string");
    return Map.of(
        "type", "object",
        "description", "RFC 9457; alle fouten tegelijk, en altijd het nummer van het team",
        "properties",
            Map.of(
                "type", text,
                "title", text,
                "status", Map.of("type", "integer"),
                "detail", text,
                "code", text,
                "number", text,
                "errors",
                    Map.of(
                        "type",
                        "array",
                        "items",
                        Map.of(
                            "type",
                            "object",
                            "properties",
                            Map.of("field", text, "code", text, "message", text)))));
  }

  /// A method and a path below the root.
  record Address(String method, String path) {
    String key() {
      return method + " " + path;
    }
  }
}
