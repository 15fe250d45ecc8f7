package nl.ruggensteun.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ruggensteun.access.SignedIn;
import nl.ruggensteun.platform.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A line that stays open and says only "changed", so that a page looks again (_stroom_).
///
/// It ends by itself after a quarter of an hour; the page comes back, and its session is looked at
/// anew.
@RestController
@RequestMapping("/api/v1")
class StreamController {
  private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
  private static final Duration BEAT = Duration.ofSeconds(20);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final byte[] CHANGED = "changed\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ALIVE = "\n".getBytes(StandardCharsets.US_ASCII);

  private final Changes changes;
  private final AtomicBoolean open = new AtomicBoolean(true);

  StreamController(Changes changes) {
    this.changes = changes;
  }

  /// Spoken on the request's own thread, which costs nothing while it waits: what the framework
  /// hands out for streaming holds every word back until the end.
  @GetMapping("/stream")
  void stream(SignedIn member, HttpServletResponse response) throws IOException {
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    OutputStream output = response.getOutputStream();
    try {
      speak(member, output);
    } catch (IOException pageClosed) {
      LOG.debug("event=stream-ended");
    }
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    open.set(false);
  }

  private void speak(SignedIn member, OutputStream output) throws IOException {
    BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(1);
    Changes.Subscription subscription =
        changes.subscribe(member.memberId(), () -> waiting.offer(CHANGED));
    try (subscription) {
      output.write(ALIVE);
      output.flush();
      converse(waiting, output);
    }
  }

  private void converse(BlockingQueue<byte[]> waiting, OutputStream output) throws IOException {
    long until = System.nanoTime() + LONGEST.toNanos();
    long beat = System.nanoTime() + BEAT.toNanos();
    while (open.get() && !Thread.currentThread().isInterrupted() && System.nanoTime() < until) {
      byte[] word = next(waiting);
      if (word == null && System.nanoTime() < beat) {
        continue;
      }
      output.write(word == null ? ALIVE : word);
      output.flush();
      beat = System.nanoTime() + BEAT.toNanos();
    }
  }

  /// Waits half a second at most, so that a program that stops is not kept waiting.
  private byte @org.jspecify.annotations.Nullable [] next(BlockingQueue<byte[]> waiting) {
    try {
      return waiting.poll(500, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ALIVE;
    }
  }
}
