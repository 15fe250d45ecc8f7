package nl.ruggensteun.platform;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks at the disk each second. While room is scarce PostgreSQL is asked to clear its log more
/// often than it would by itself; not on the last bytes, where clearing needs room that is not
/// there.
final class ReserveWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ReserveWatch.class);
  private static final int TELL_EVERY = 60;
  private static final int CLEAR_EVERY = 10;

  private final Reserve reserve;
  private final JdbcClient jdbc;
  private final ObjectProvider<RoomFollower> followers;
  private volatile boolean running;
  private Thread thread = new Thread(() -> {});

  ReserveWatch(Reserve reserve, JdbcClient jdbc, ObjectProvider<RoomFollower> followers) {
    this.reserve = reserve;
    this.jdbc = jdbc;
    this.followers = followers;
  }

  @Override
  public void start() {
    running = true;
    if (reserve.isWatched()) {
      thread = Thread.ofPlatform().daemon().name("disk-watch").start(this::onAndOn);
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void onAndOn() {
    List<RoomFollower> all = followers.stream().toList();
    DiskRoom before = DiskRoom.AMPLE;
    for (int second = 0; running; second++) {
      reserve.layAside();
      DiskRoom room = reserve.look();
      if (room != before) {
        LOG.warn("event=disk-room is={}", room.code());
      }
      if (room != before || second % TELL_EVERY == 0) {
        all.forEach(follower -> quietly("tell", () -> follower.roomIs(room)));
      }
      if (room == DiskRoom.SCARCE && second % CLEAR_EVERY == 0) {
        quietly("clear", () -> jdbc.sql("CHECKPOINT").update());
      }
      before = room;
      rest();
    }
  }

  private static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.warn("event=disk-{}-failed kind={}", what, failed.getClass().getSimpleName());
    }
  }

  private static void rest() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
