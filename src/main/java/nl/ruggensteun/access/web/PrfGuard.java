package nl.ruggensteun.access.web;

import nl.ruggensteun.platform.Problem;
import nl.ruggensteun.platform.ProblemCode;
import nl.ruggensteun.platform.web.Refused;
import tools.jackson.databind.JsonNode;

/// Refuses a body that carries what a passkey computed for its owner only (PRF results): a browser
/// that sends them would hand us the key to a keyring. Nothing of it is kept or logged.
final class PrfGuard {
  private PrfGuard() {}

  static JsonNode checked(JsonNode body) {
    if (!body.isObject()) {
      throw Refused.field("body", "unreadable");
    }
    if (carriesResults(body)) {
      throw new Refused(Problem.of(ProblemCode.NOT_SEALED));
    }
    return body;
  }

  private static boolean carriesResults(JsonNode node) {
    if (node.path("prf").has("results") || node.path("results").has("first")) {
      return true;
    }
    return node.valueStream().anyMatch(PrfGuard::carriesResults);
  }
}
