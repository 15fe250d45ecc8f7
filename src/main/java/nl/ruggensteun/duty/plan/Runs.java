package nl.ruggensteun.duty.plan;

import jakarta.annotation.PreDestroy;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The searches on this node, one after the other, so that ringing always has a processor left.
/// Without a search there is no thread.
@Component
class Runs {
  private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

  private final Set<Run> running = ConcurrentHashMap.newKeySet();
  private final ReentrantLock turn = new ReentrantLock(true);

  void start(Run run) {
    running.add(run);
    Thread.ofPlatform().daemon().name("roster-proposal").start(() -> look(run));
    Thread.ofVirtual().name("roster-proposal-beat").start(() -> beat(run));
  }

  private void look(Run run) {
    turn.lock();
    try {
      run.look();
    } catch (RuntimeException failed) {
      LOG.error("event=roster-proposal-failed kind={}", failed.getClass().getSimpleName());
      run.fail();
    } finally {
      turn.unlock();
      running.remove(run);
    }
  }

  private void beat(Run run) {
    try {
      while (running.contains(run)) {
        beatOnce(run);
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /// While the database is away the search goes on; it is kept when it is back.
  private static void beatOnce(Run run) {
    try {
      run.beat();
    } catch (RuntimeException away) {
      LOG.warn("event=roster-proposal-not-kept kind={}", away.getClass().getSimpleName());
    }
  }

  /// Keeps the best so far of what is looked for while the program ends.
  @PreDestroy
  void end() throws InterruptedException {
    running.forEach(Run::stop);
    for (int i = 0; i < 30 && !running.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
