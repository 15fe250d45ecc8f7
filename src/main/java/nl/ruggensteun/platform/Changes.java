package nl.ruggensteun.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells open pages that something changed for their holder, on this node and the others.
///
/// It never says what: the page asks, and its rights are looked at then.
public final class Changes {
  private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

  private final Map<UUID, CopyOnWriteArrayList<Runnable>> pages = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Runnable> sweeps = new CopyOnWriteArrayList<>();
  private final BiConsumer<Set<UUID>, Boolean> otherNodes;

  /// @param otherNodes called after the commit with whom it concerns and whether something is to be
  ///   rung
  public Changes(BiConsumer<Set<UUID>, Boolean> otherNodes) {
    this.otherNodes = otherNodes;
  }

  /// After the present transaction: the pages of these members look again.
  public void announce(Set<UUID> members) {
    Set<UUID> whom = Set.copyOf(members);
    AfterCommit.run(() -> {
      wake(whom);
      otherNodes.accept(whom, false);
    });
  }

  /// After the present transaction: whoever sweeps alarms looks at once, here and elsewhere.
  public void announceSweep() {
    AfterCommit.run(() -> {
      sweepNow();
      otherNodes.accept(Set.of(), true);
    });
  }

  /// Listens for one member; close the result to stop. Put on the list in one step, for another
  /// page of hers may close at that moment and take an empty list away.
  public Subscription subscribe(UUID member, Runnable page) {
    pages.compute(
        member,
        (id, all) -> {
          CopyOnWriteArrayList<Runnable> with = all == null ? new CopyOnWriteArrayList<>() : all;
          with.add(page);
          return with;
        });
    return () ->
        pages.computeIfPresent(
            member,
            (id, all) -> {
              all.remove(page);
              return all.isEmpty() ? null : all;
            });
  }

  /// One page that listens, until it is closed.
  @FunctionalInterface
  public interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /// Registers work that looks for due alarms; it must return at once.
  public void onSweep(Runnable sweep) {
    sweeps.add(sweep);
  }

  /// What another node told us.
  void heard(Set<UUID> members, boolean sweep) {
    wake(members);
    if (sweep) {
      sweepNow();
    }
  }

  private void wake(Set<UUID> members) {
    for (UUID member : members) {
      pages.getOrDefault(member, new CopyOnWriteArrayList<>()).forEach(Changes::quietly);
    }
  }

  private void sweepNow() {
    sweeps.forEach(Changes::quietly);
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("event=change-listener-failed kind={}", failed.getClass().getSimpleName());
    }
  }
}
