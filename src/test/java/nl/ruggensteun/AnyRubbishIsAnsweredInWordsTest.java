package nl.ruggensteun;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
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

  private record Address(String method, String path, Optional<Type> body) {}

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
    Address asking = new Address("POST", "/api/v1/requests", Optional.empty());
    JsonNode dutch = JSON.readTree(send(asking, "{}", "", "nl").body());
    JsonNode english = JSON.readTree(send(asking, "{}", "", "en").body());

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

  private List<String> wrongAnswers(Address address) throws Exception {
    Map<String, String> people = people();
    List<String> wrong = new ArrayList<>();
    Rubbish rubbish = new Rubbish(address.path().hashCode());
    Stream<String> made =
        IntStream.range(0, address.body().isPresent() ? BODIES : 1)
            .mapToObj(i -> JSON.writeValueAsString(rubbish.of(address.body().orElse(Map.class))));
    for (String body : Stream.concat(made, NO_BODIES.stream()).toList()) {
      for (String who : people.values()) {
        String told = complaint(send(address, body, who, "en"));
        if (!told.isEmpty()) {
          wrong.add(told + " for " + (body.length() > 300 ? body.substring(0, 300) : body));
        }
      }
    }
    return wrong.stream().limit(5).toList();
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
            info.getMethodsCondition().getMethods().stream()
                .filter(one -> one.name().equals("POST") || one.name().equals("PUT"))
                .forEach(one ->
                    info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1"))
                        .forEach(path -> all.add(new Address(one.name(), path, bodyOf(method))))));
    assertThat(all).hasSizeGreaterThan(40);
    return all;
  }

  private static Optional<Type> bodyOf(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .map(MethodParameter::getGenericParameterType)
        .findFirst();
  }

  private HttpResponse<String> send(Address address, String body, String cookie, String language)
      throws Exception {
    String path =
        address
            .path()
            .replace("{id}", desk.anna.requestId.toString())
            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + path))
            .header("Content-Type", "application/json")
            .header("Accept-Language", language)
            .method(address.method(), HttpRequest.BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return line.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
