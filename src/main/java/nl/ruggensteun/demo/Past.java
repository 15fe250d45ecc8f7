package nl.ruggensteun.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// When things happened in the fictional past (_verzonnen verleden_), beside the moment at which
/// the program was really asked to do them.
final class Past {
  private static final Duration APART = Duration.ofMillis(2);

  private final Map<UUID, List<Step>> steps = new HashMap<>();
  private final List<Due> dues = new ArrayList<>();

  /// What was asked from this moment on happened at that one.
  record Step(UUID caseId, Instant really, Instant pretended) {}

  /// A date that has passed, which nobody can plan any more.
  record Due(UUID commitmentId, Instant at) {}

  /// Called before each thing that is asked about a file.
  void now(UUID caseId, Instant pretended) {
    sleep();
    Step step = new Step(caseId, Instant.now().truncatedTo(ChronoUnit.MILLIS), pretended);
    synchronized (this) {
      steps.computeIfAbsent(caseId, id -> new ArrayList<>()).add(step);
    }
  }

  synchronized void due(UUID commitmentId, Instant at) {
    dues.add(new Due(commitmentId, at));
  }

  synchronized Map<UUID, List<Step>> steps() {
    return Map.copyOf(steps);
  }

  synchronized List<Due> dues() {
    return List.copyOf(dues);
  }

  /// The program writes some moments to the millisecond: no two steps may fall into the same.
  private static void sleep() {
    try {
      Thread.sleep(APART);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
