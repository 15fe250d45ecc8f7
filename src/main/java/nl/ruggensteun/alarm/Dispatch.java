package nl.ruggensteun.alarm;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands attempts to their channels, side by side, so that a slow gateway holds up no mail.
final class Dispatch {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  private static final int AT_ONCE_PER_KIND = 64;

  private final Map<ChannelKind, Sender> senders;
  private final Words words;
  private final Results results;
  private final Clock clock;
  private final Executor executor;
  private final Map<ChannelKind, Semaphore> room = new ConcurrentHashMap<>();
  private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

  Dispatch(
      Map<ChannelKind, Sender> senders,
      Words words,
      Results results,
      Clock clock,
      Executor executor) {
    this.senders = Map.copyOf(senders);
    this.words = words;
    this.results = results;
    this.clock = clock;
    this.executor = executor;
  }

  /// Sends it as soon as there is room; one that is under way here, or has rung and is not written
  /// down yet, is not sent again.
  void send(Attempt attempt) {
    if (!results.knows(attempt.attemptId()) && underWay.add(attempt.attemptId())) {
      executor.execute(() -> sendInTurn(attempt));
    }
  }

  /// What was begun here and of which no result is written down yet.
  Set<UUID> underWay() {
    Set<UUID> all = new HashSet<>(underWay);
    all.addAll(results.unwritten());
    return all;
  }

  private void sendInTurn(Attempt attempt) {
    Semaphore places =
        room.computeIfAbsent(
            attempt.channel().kind(), kind -> new Semaphore(AT_ONCE_PER_KIND, true));
    places.acquireUninterruptibly();
    try {
      Outcome outcome = handOver(attempt);
      results.add(new Result(attempt, outcome, clock.instant()));
    } finally {
      places.release();
      underWay.remove(attempt.attemptId());
    }
  }

  private Outcome handOver(Attempt attempt) {
    Sender sender = senders.get(attempt.channel().kind());
    if (sender == null) {
      return new Outcome.Never("channel-not-set-up");
    }
    try {
      return sender.send(words.of(attempt));
    } catch (RuntimeException failed) {
      LOG.warn(
          "event=alarm-channel-failed attempt={} kind={}",
          attempt.attemptId(),
          failed.getClass().getSimpleName());
      return new Outcome.NotNow("fault");
    }
  }
}
