import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The world outside on this machine: a gateway that takes every call, and a mail server that takes
/// every letter.
final class Outside implements AutoCloseable {
  final AtomicLong calls = new AtomicLong();
  final AtomicLong letters = new AtomicLong();
  private final HttpServer gateway;
  private final ServerSocket mail;

  Outside() throws IOException {
    this(call -> {});
  }

  /// @param heard is told of every call, word for word
  Outside(Consumer<byte[]> heard) throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    gateway.createContext(
        "/",
        exchange -> {
          heard.accept(exchange.getRequestBody().readAllBytes());
          calls.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    gateway.start();
    mail = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::receive);
  }

  int gatewayPort() {
    return gateway.getAddress().getPort();
  }

  int mailPort() {
    return mail.getLocalPort();
  }

  private void receive() {
    try {
      while (true) {
        Socket socket = mail.accept();
        Thread.ofVirtual().start(() -> converse(socket));
      }
    } catch (IOException closed) {
      // The measurement is over.
    }
  }

  private void converse(Socket socket) {
    try (socket) {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      OutputStream out = socket.getOutputStream();
      say(out, "220 bench");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.startsWith("QUIT")) {
          say(out, "221 bye");
          return;
        }
        if (line.startsWith("DATA")) {
          say(out, "354 go on");
          letter(in);
        }
        say(out, "250 ok");
      }
    } catch (IOException ended) {
      // As mail servers see every day.
    }
  }

  private void letter(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    letters.incrementAndGet();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    gateway.stop(0);
    mail.close();
  }
}
