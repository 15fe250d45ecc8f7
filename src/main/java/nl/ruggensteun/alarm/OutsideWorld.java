package nl.ruggensteun.alarm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;

/// One client for everything we ask of others over HTTP. It follows no redirect: a ring that was
/// sent elsewhere is a ring that nobody heard.
final class OutsideWorld {
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(2))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  Outcome ask(HttpRequest request) {
    try {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return outcome(status);
    } catch (HttpTimeoutException late) {
      return new Outcome.NotNow("no-answer-in-time");
    } catch (IOException unreachable) {
      return new Outcome.NotNow("unreachable");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome.NotNow("stopping");
    }
  }

  private static Outcome outcome(int status) {
    String code = "http-" + status;
    if (status >= 200 && status < 300) {
      return new Outcome.Taken(code);
    }
    boolean passing = status == 408 || status == 425 || status == 429 || status >= 500;
    return passing ? new Outcome.NotNow(code) : new Outcome.Never(code);
  }
}
