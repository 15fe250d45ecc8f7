import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/// People who ask for help, several a second, each with a request sealed as a browser does it. Each
/// sends the same bytes to one node or the other until one of them says that it was accepted.
final class Reporters implements AutoCloseable {
  private final Pair pair;
  private final Requests requests;
  private final int perSecond;
  private final Queue<Accepted> accepted = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final ExecutorService sealing = Executors.newFixedThreadPool(2);
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean asking = true;
  private volatile boolean open = true;

  /// @param readers how many can open it
  /// @param at when the one who sent it read that it was accepted
  record Accepted(java.util.UUID requestId, int readers, Instant at) {}

  Reporters(Pair pair, int perSecond) {
    this.pair = pair;
    this.perSecond = perSecond;
    requests = new Requests(pair.cast, List.of("mayors"), 2);
    Thread.ofPlatform().daemon().name("reporters").start(this::askOnAndOn);
  }

  private void askOnAndOn() {
    long begin = System.nanoTime();
    for (long count = 0; asking; count++) {
      LockSupport.parkNanos(begin + count * 1_000_000_000L / perSecond - System.nanoTime());
      if (asking) {
        waiting.incrementAndGet();
        sealing.execute(this::ask);
      }
    }
    sealing.shutdown();
  }

  private void ask() {
    Requests.Sealed sealed = requests.one();
    if (open) {
      sending.execute(() -> sendUntilAccepted(sealed));
    }
  }

  private void sendUntilAccepted(Requests.Sealed sealed) {
    byte[] request = null;
    while (open) {
      int node = pair.ports()[ThreadLocalRandom.current().nextInt(2)];
      try (Wire wire = new Wire(node)) {
        if (request == null) {
          request = sealed.sent(proof(wire));
        }
        int status = wire.send(request).status();
        if (status == 201) {
          accepted.add(new Accepted(sealed.requestId(), sealed.readers(), Instant.now()));
          waiting.decrementAndGet();
          return;
        }
        if (status >= 400 && status < 500) {
          refused.incrementAndGet();
          request = null;
        }
      } catch (IOException | RuntimeException cutOff) {
        // The page says so, and sends again.
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(500_000_000, 1_500_000_000));
    }
  }

  private String proof(Wire wire) throws IOException {
    Wire.Answer answer =
        wire.send(Wire.request(pair.port, "GET", "/api/v1/proofs", Map.of(), new byte[0]));
    if (answer.status() != 200) {
      throw new IOException("no challenge now");
    }
    return Requests.solve(JsonMapper.shared().readTree(answer.text()));
  }

  /// No new ones; those who wait go on sending.
  void nobodyNew() {
    asking = false;
  }

  int waiting() {
    return waiting.get();
  }

  /// How often a node said that a request was not in order.
  int refused() {
    return refused.get();
  }

  List<Accepted> accepted() {
    return List.copyOf(accepted);
  }

  @Override
  public void close() {
    asking = false;
    open = false;
    sending.shutdownNow();
  }
}
