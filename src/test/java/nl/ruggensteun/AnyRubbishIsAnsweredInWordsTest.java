package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ruggensteun.access.SessionOf;
import nl.ruggensteun.access.Sessions;
import nl.ruggensteun.casefile.CaseWorld;
import nl.ruggensteun.intake.Desk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is sent to whatever address: never a fault of ours, always a sentence in the reader's
/// language and the number to call.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyRubbishIsAnsweredInWordsTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int BODIES = 12;

  /// The one answer that stays open.
  private static final String ENDLESS = "/stream";

  private static final List<String> NO_BODIES =
      List.of("", "{", "null", "[]", "7", "\"x\"", "{}", "{\"zzz\":1}", "[".repeat(3_000));

  private final RunningProgram program = RunningProgram.start();
  private final CaseWorld world = new CaseWorld(program);
  private final Desk desk = Desk.withFile(world, world.bram, world.bea);
  private final HttpClient line =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterAll
  void close() {
    program.close();
  }

  /// @param parameters what may stand behind the question mark
  private record Address(
      String method, String path, List<String> parameters, Optional<Type> body) {}

  /// One thing that is asked.
  private record Asked(String path, String body) {}

  @TestFactory
  Stream<DynamicTest> at_every_address() {
    return addresses().stream()
        .map(address ->
            DynamicTest.dynamicTest(
                address.method() + " " + address.path(),
                () -> assertThat(wrongAnswers(address)).isEmpty()));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_in_the_reader_s_language() throws Exception {
    Address asking = new Address("POST", "/api/v1/requests", List.of(), Optional.empty());
    Asked nothing = new Asked(asking.path(), "{}");
    JsonNode dutch = JSON.readTree(send(asking, nothing, "", "nl").body());
    JsonNode english = JSON.readTree(send(asking, nothing, "", "en").body());

    assertThat(dutch.get("errors")).hasSizeGreaterThan(7).hasSize(english.get("errors").size());
    assertThat(dutch.get("title").asString()).isNotEqualTo(english.get("title").asString());
    for (int i = 0; i < dutch.get("errors").size(); i++) {
      assertThat(dutch.get("errors").get(i).get("field"))
          .isEqualTo(english.get("errors").get(i).get("field"));
      assertThat(dutch.get("errors").get(i).get("message").asString())
          .isNotBlank()
          .isNotEqualTo(english.get("errors").get(i).get("message").asString());
    }
  }

  /// The web server refuses these before any part of ours has seen them.
  @ParameterizedTest
  @ValueSource(strings = {"/hulp%00", "/api/v1/requests/%00", "/%2F..%2F", "/hulp%ff%fe", "/a%5Cb"})
  void addresses_that_no_program_should_read(String path) throws Exception {
    Address address = new Address("GET", path, List.of(), Optional.empty());
    HttpResponse<String> dutch = send(address, new Asked(path, ""), "", "nl");

    assertThat(complaint(dutch)).isEmpty();
    assertThat(dutch.statusCode()).isBetween(400, 404);
    assertThat(dutch.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(dutch.body()).contains("\"number\"").doesNotContainIgnoringCase("tomcat");
  }

  @Test
  void an_address_without_end() throws Exception {
    String path = "/hulp?" + "x".repeat(70_000);
    Address address = new Address("GET", path, List.of(), Optional.empty());

    assertThat(complaint(send(address, new Asked(path, ""), "", "nl"))).isEmpty();
  }

  private List<String> wrongAnswers(Address address) throws Exception {
    Map<String, String> people = people();
    List<String> wrong = new ArrayList<>();
    for (Asked asked : rubbish(address)) {
      for (String who : people.values()) {
        String told = complaint(send(address, asked, who, "en"));
        if (!told.isEmpty()) {
          wrong.add(told + " for " + asked.path() + " " + shortened(asked.body()));
        }
      }
    }
    return wrong.stream().limit(5).toList();
  }

  private List<Asked> rubbish(Address address) {
    Rubbish rubbish = new Rubbish(address.path().hashCode());
    String path = plain(address);
    Stream<Asked> bodies =
        Stream.concat(
                IntStream.range(0, address.body().isPresent() ? BODIES : 1)
                    .mapToObj(
                        i -> JSON.writeValueAsString(rubbish.of(address.body().orElse(Map.class)))),
                NO_BODIES.stream())
            .map(body -> new Asked(path, body));
    Stream<Asked> places =
        IntStream.range(0, BODIES).mapToObj(i -> new Asked(twisted(address, rubbish), "{}"));
    return Stream.concat(bodies, places).toList();
  }

  private String plain(Address address) {
    return address
        .path()
        .replace("{id}", desk.anna.requestId.toString())
        .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
  }

  /// The same address with something else in each of its places and behind the question mark.
  private static String twisted(Address address, Rubbish rubbish) {
    String path =
        Pattern.compile("\\{\\w+}")
            .matcher(address.path())
            .replaceAll(place -> encoded(rubbish.text()).replace(".", "%2E"));
    String asked =
        Stream.concat(address.parameters().stream(), Stream.of("zzz"))
            .map(name -> name + "=" + encoded(rubbish.text()))
            .collect(Collectors.joining("&"));
    return path + "?" + asked;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String shortened(String body) {
    return body.length() > 300 ? body.substring(0, 300) : body;
  }

  private Map<String, String> people() {
    Sessions sessions = program.part(Sessions.class);
    Map<String, String> people = new LinkedHashMap<>();
    people.put("nobody", "");
    people.put("the owner of a file", SessionOf.member(sessions, world.bram));
    people.put("a coordinator", SessionOf.member(sessions, world.els));
    return people;
  }

  private static String complaint(HttpResponse<String> answer) {
    int status = answer.statusCode();
    if (status < 400) {
      return "";
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status >= 500 || !type.startsWith("application/problem+json")) {
      return status + " " + type;
    }
    JsonNode problem = JSON.readTree(answer.body());
    return problem.path("title").asString("").isBlank()
            || problem.path("detail").asString("").isBlank()
            || problem.path("number").asString("").isBlank()
        ? "no words: " + answer.body()
        : "";
  }

  private List<Address> addresses() {
    List<Address> all = new ArrayList<>();
    program
        .part(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((info, method) ->
            info.getMethodsCondition()
                .getMethods()
                .forEach(one ->
                    info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1") && !path.endsWith(ENDLESS))
                        .forEach(path ->
                            all.add(
                                new Address(
                                    one.name(), path, parametersOf(method), bodyOf(method))))));
    assertThat(all).hasSizeGreaterThan(80);
    return all;
  }

  private static Optional<Type> bodyOf(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .map(MethodParameter::getGenericParameterType)
        .findFirst();
  }

  private static List<String> parametersOf(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .flatMap(parameter ->
            Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class)).stream())
        .map(asked -> asked.value().isEmpty() ? asked.name() : asked.value())
        .toList();
  }

  private HttpResponse<String> send(Address address, Asked asked, String cookie, String language)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + asked.path()))
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .method(address.method(), HttpRequest.BodyPublishers.ofString(asked.body()));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return line.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
