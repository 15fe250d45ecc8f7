package nl.ruggensteun.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.ruggensteun.FreePort;
import org.junit.jupiter.api.Test;

class ACallWhileTheProgramIsDownTest {
  private static final String ANNA = "612345678";
  private static final String FALL_BACK = "- 5 +31600000003;- 5 +31600000004";

  @Test
  void the_fixed_list_rings_and_the_report_comes_later() throws IOException, InterruptedException {
    List<String> missing = TelephoneExchange.missing();
    assumeTrue(missing.isEmpty(), "calls over SIP need " + missing);
    int port = FreePort.next();
    try (TelephoneExchange alone =
        new TelephoneExchange("http://127.0.0.1:" + port, "unused", FALL_BACK)) {
      alone.telephones(List.of("+31600000004"), List.of("+31600000003"));

      assertThat(alone.call("caller-speaks", "0700000000")).isTrue();

      BlockingQueue<String> reports = new LinkedBlockingQueue<>();
      HttpServer back =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      back.createContext(
          "/api/v1/call-results",
          told -> {
            reports.add(new String(told.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            told.sendResponseHeaders(204, -1);
            told.close();
          });
      back.start();
      assertThat(reports.poll(60, TimeUnit.SECONDS))
          .contains("\"outcome\":\"answered\"", "\"target\":null", "no-answer")
          .doesNotContain(ANNA);
      back.stop(0);
      assertThat(alone.wrote("exchange")).contains("event=program-silent").doesNotContain(ANNA);
    }
  }
}
