import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ruggensteun.access.DirectoryChain;
import nl.ruggensteun.access.DirectoryElement;
import nl.ruggensteun.access.DirectoryRead;
import nl.ruggensteun.access.ListedKey;
import nl.ruggensteun.access.MemberFunction;
import nl.ruggensteun.access.MemberKey;
import nl.ruggensteun.suite.Code;
import nl.ruggensteun.suite.CodeKind;
import nl.ruggensteun.suite.CodeReading;
import nl.ruggensteun.suite.RecoveryKeys;
import nl.ruggensteun.suite.SignedDirectory;
import nl.ruggensteun.vault.Challenge;
import nl.ruggensteun.vault.JwsType;
import nl.ruggensteun.vault.KeyId;
import nl.ruggensteun.vault.Recipient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fictional team of the practice environment, as anybody outside can read and check it.
record Cast(Program program, HttpClient client, SignedDirectory directory) {
  private static final JsonMapper JSON = JsonMapper.shared();

  static Cast of(Program program) {
    HttpClient client = HttpClient.newHttpClient();
    JsonNode body = get(client, program, "/directory", Map.of());
    DirectoryElement[] elements =
        JSON.treeToValue(body.get("elements"), DirectoryElement[].class);
    DirectoryChain chain =
        switch (DirectoryChain.read(Arrays.asList(elements))) {
          case DirectoryRead.Accepted(DirectoryChain read) -> read;
          case DirectoryRead.Refused(var reason) -> throw new IllegalStateException(reason.code());
        };
    Map<KeyId, Recipient> recipients = new HashMap<>();
    body.get("recipients")
        .propertyStream()
        .forEach(
            one -> recipients.put(new KeyId(one.getKey()), new Recipient(one.getValue().asString())));
    return new Cast(
        program, client, new SignedDirectory(chain, Arrays.asList(elements), recipients));
  }

  List<MemberKey> having(MemberFunction function) {
    return directory.chain().keys().stream()
        .filter(key -> !key.isRevoked())
        .map(ListedKey::key)
        .filter(key -> key.is(function))
        .toList();
  }

  /// The confidants of these lines.
  List<KeyId> confidants(List<String> lines) {
    return having(MemberFunction.CONFIDANT).stream()
        .filter(key -> lines.contains(key.line()))
        .map(MemberKey::keyId)
        .toList();
  }

  JsonNode get(String path, Map<String, String> headers) {
    return get(client, program, path, headers);
  }

  JsonNode post(String path, Object body, Map<String, String> headers) {
    return JSON.readTree(send(client, request(program, path, headers).POST(json(body))).body());
  }

  /// Signs in with the words in `inloggen.txt`; gives the cookie.
  String signIn(String name) {
    RecoveryKeys words = wordsOf(name);
    JsonNode asked =
        post("/challenges", Map.of("purpose", "member", "subject", words.locator()), Map.of());
    Challenge challenge =
        new Challenge(
            directory.chain().team(),
            program.origin(),
            Challenge.Purpose.MEMBER,
            words.locator(),
            asked.get("nonce").asString(),
            Instant.parse(asked.get("exp").asString()));
    Map<String, String> answer =
        Map.of("challenge", words.auth().sign(JwsType.CHALLENGE, challenge));
    return send(client, request(program, "/sessions", Map.of()).POST(json(answer)))
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .split(";", 2)[0];
  }

  private RecoveryKeys wordsOf(String name) {
    List<String> guide = new ArrayList<>();
    try {
      guide.addAll(Files.readAllLines(program.data.resolve("inloggen.txt"), UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    for (int i = 0; i + 1 < guide.size(); i++) {
      if (guide.get(i).contains(name)
          && Code.read(CodeKind.RECOVERY, guide.get(i + 1)) instanceof CodeReading.Read(Code code)) {
        return code.recoveryKeys(directory.chain().team());
      }
    }
    throw new IllegalStateException("no words for " + name);
  }

  private static JsonNode get(
      HttpClient client, Program program, String path, Map<String, String> headers) {
    return JSON.readTree(send(client, request(program, path, headers).GET()).body());
  }

  private static HttpRequest.Builder request(
      Program program, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(program.origin() + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("Origin", program.origin());
    headers.forEach(request::header);
    return request;
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(answer.uri().getPath() + " " + answer.statusCode());
      }
      return answer;
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
