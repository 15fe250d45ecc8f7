package nl.ruggensteun.platform;

import java.util.Optional;

/// What the static pages must know and may not ask over the network: who the team is (_anker_).
public interface AnchorFacts {
  /// The team's fingerprint (43 characters), once it was set up.
  Optional<String> team();

  /// Whether there are enough people for somebody to ask for help through a page.
  boolean takesRequests();
}
