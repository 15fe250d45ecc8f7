package nl.ruggensteun.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Somebody's visit (_bezoek_) to the running program over its public interface, as a browser makes
/// it: nothing here gets past a check that a real visitor would meet.
record Visit(HttpClient client, URI origin, Map<String, String> headers) {
  private static final JsonMapper JSON = JsonMapper.shared();

  Visit {
    headers = Map.copyOf(headers);
  }

  /// A stranger's.
  static Visit to(URI origin) {
    return new Visit(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), origin, Map.of());
  }

  Visit with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Visit(client, origin, more);
  }

  JsonNode get(String path) {
    return body(send(path, request(path).GET()));
  }

  JsonNode post(String path, Object body) {
    return body(send(path, request(path).POST(json(body))));
  }

  JsonNode post(String path) {
    return body(send(path, request(path).POST(BodyPublishers.noBody())));
  }

  JsonNode put(String path, Object body) {
    return body(send(path, request(path).PUT(json(body))));
  }

  /// Somebody has come in: the same visit with the session, and what was handed over at the door.
  record Entered(Visit visit, JsonNode arrival) {}

  Entered entering(String path, Object body) {
    HttpResponse<String> answer = send(path, request(path).POST(json(body)));
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    return new Entered(with("Cookie", cookie), body(answer));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.resolve("/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("Origin", origin.toString());
    headers.forEach(request::header);
    return request;
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private static JsonNode body(HttpResponse<String> answer) {
    return answer.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(String path, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new SeedingFailed(path, answer.statusCode(), answer.body());
      }
      return answer;
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while filling the practice environment", stopped);
    }
  }
}
