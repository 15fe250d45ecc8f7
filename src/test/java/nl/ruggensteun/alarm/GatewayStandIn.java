package nl.ruggensteun.alarm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A gateway on this machine: it writes down what it was asked, byte for byte.
public final class GatewayStandIn implements AutoCloseable {
  public record Asked(String method, String path, Map<String, String> headers, byte[] body) {
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final HttpServer server;
  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private volatile int status = 200;

  public GatewayStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new java.util.TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  void answersWith(int code) {
    status = code;
  }

  /// What it was asked next; waits for it.
  Asked next() {
    try {
      @Nullable Asked next = asked.poll(60, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("the gateway was not asked");
      }
      return next;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /// All that it was asked and nobody looked at yet.
  public List<Asked> soFar() {
    List<Asked> all = new ArrayList<>();
    asked.drainTo(all);
    return all;
  }

  /// A template with which a program asks it to call, in the data folder of that program.
  public Path template(Path folder) {
    try {
      Path file = folder.resolve("gateway.properties");
      Files.writeString(
          file,
          """
          voice.url=%s
          voice.header.Content-Type=application/json
          voice.body={"to":"{number}","speak":"{text}","receipt":"{receiptUrl}"}
          """
              .formatted(address("/calls")));
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
