package nl.ruggensteun.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.altcha.altcha.Altcha;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A telephone somewhere that sends over the line. Many may use one at the same time: to the
/// program they all come from one address.
public final class Telephone {
  private final HttpClient line =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final URI service;

  public Telephone(String origin) {
    this.service = URI.create(origin + "/api/v1/");
  }

  public record Answer(int status, String body) {}

  public Answer sends(Letter letter) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("requests"))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(letter.body()))
            .build();
    return answer(request);
  }

  /// A proof of work, asked for and solved, as the page does while somebody types.
  public String proof() throws IOException, InterruptedException {
    JsonNode given =
        JsonMapper.shared()
            .readTree(answer(HttpRequest.newBuilder(service.resolve("proofs")).build()).body());
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("algorithm", given.get("algorithm").asString());
    payload.put("challenge", given.get("challenge").asString());
    payload.put("number", number(given));
    payload.put("salt", given.get("salt").asString());
    payload.put("signature", given.get("signature").asString());
    return Base64.getEncoder()
        .encodeToString(JsonMapper.shared().writeValueAsString(payload).getBytes(UTF_8));
  }

  private static long number(JsonNode given) {
    try {
      return Altcha.solveChallenge(
              given.get("challenge").asString(),
              given.get("salt").asString(),
              Altcha.Algorithm.SHA256,
              given.get("maxnumber").asLong(),
              0)
          .number;
    } catch (Exception unsolved) {
      throw new AssertionError(unsolved);
    }
  }

  private Answer answer(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = line.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }
}
