package nl.ruggensteun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/// A port on which a program can listen a moment later. Not one of those that the machine gives to
/// connections by itself, or somebody else would have it by then.
public final class FreePort {
  private static final int COUNT = 5_000;

  /// The runs of one build have ports of their own, so that what one leaves free for a while, such
  /// as that of a program that was killed, is not taken by another.
  private static final int LOWEST = 12_000 + Integer.getInteger("test.fork", 1) % 4 * COUNT;

  /// Other builds on this machine begin elsewhere.
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 397 % COUNT));

  private FreePort() {}

  public static int next() {
    return next(1);
  }

  /// The first of some that follow each other.
  public static int next(int together) {
    for (int tries = 0; tries < COUNT; tries++) {
      int first = LOWEST + Math.floorMod(NEXT.getAndAdd(together), COUNT);
      if (areFree(first, together)) {
        return first;
      }
    }
    throw new IllegalStateException("no port is free");
  }

  private static boolean areFree(int first, int together) {
    for (int port = first; port < first + together; port++) {
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        assert socket.isBound();
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }
}
