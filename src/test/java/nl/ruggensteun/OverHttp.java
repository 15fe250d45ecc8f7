package nl.ruggensteun;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a running program over its interface, as the page of whoever is signed in does.
public final class OverHttp {
  private final HttpClient client = HttpClient.newHttpClient();
  private final String origin;

  public OverHttp(RunningProgram program) {
    this.origin = program.origin();
  }

  /// @param cookie of the session, empty for a stranger
  public HttpResponse<String> send(String method, String path, String body, String cookie) {
    return send(
        to("/api/v1" + path, cookie)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  public HttpResponse<String> get(String path, String cookie) {
    return send(to("/api/v1" + path, cookie).GET());
  }

  /// A question at any address of the program that still needs more.
  public HttpRequest.Builder to(String path, String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path));
    return cookie.isEmpty() ? request : request.header("Cookie", cookie).header("Origin", origin);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  public <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> answer) {
    try {
      return client.send(request.build(), answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }
}
