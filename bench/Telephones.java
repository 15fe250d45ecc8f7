import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.ruggensteun.platform.Sha256;
import tools.jackson.databind.json.JsonMapper;

/// Every ring as the gateway heard it, by the name that only the attempt and the gateway share.
final class Telephones {
  private final Map<String, List<Instant>> rung = new ConcurrentHashMap<>();

  void heard(byte[] call) {
    Instant now = Instant.now();
    String receipt =
        JsonMapper.shared().readTree(new String(call, UTF_8)).path("receipt").asString("");
    if (!receipt.isEmpty()) {
      String token = receipt.substring(receipt.lastIndexOf('/') + 1);
      rung.computeIfAbsent(name(token), attempt -> new CopyOnWriteArrayList<>()).add(now);
    }
  }

  private static String name(String token) {
    return HexFormat.of().formatHex(Sha256.of(token));
  }

  /// When this attempt rang, first to last; the database keeps its name in the same form.
  List<Instant> rung(String attempt) {
    return rung.getOrDefault(attempt, List.of());
  }

  long attempts() {
    return rung.size();
  }

  /// Rings beyond the first of one attempt.
  long doubled() {
    return rung.values().stream().mapToLong(times -> times.size() - 1).sum();
  }
}
