package nl.ruggensteun;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.alarm.GatewayStandIn;
import nl.ruggensteun.alarm.PushBrowser;
import nl.ruggensteun.suite.MemberKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that a program says to the outside: its console, its mails, what it pushes and what
/// it asks of the gateway. Listens from before the program starts.
final class WhatLeftTheProgram implements AutoCloseable {
  static final String CONFIDANTS_NUMBER = "+31612340077";

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final GatewayStandIn gateway = new GatewayStandIn();
  private final PushBrowser browser = new PushBrowser();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  WhatLeftTheProgram() {
    System.setOut(new PrintStream(console, true, UTF_8));
    System.setErr(new PrintStream(console, true, UTF_8));
    mail.start();
  }

  Map<String, Object> settings() {
    return Map.of(
        "ruggensteun.gateway.template",
        gateway.template(ScratchFolder.named("ruggensteun-gateway")).toString(),
        "ruggensteun.mail.host",
        "127.0.0.1",
        "ruggensteun.mail.port",
        String.valueOf(mail.getSmtp().getPort()));
  }

  /// The member is called, mailed and pushed from now on.
  void reaches(MemberKeys member, JdbcClient jdbc) {
    Map.of(
            "voice",
            CONFIDANTS_NUMBER,
            "mail",
            "bram@team.example",
            "push",
            gateway.address("/push").toString())
        .forEach((kind, address) ->
            jdbc.sql(
                    """
                    INSERT INTO alarm_channel (channel_id, member_id, kind, address, push_p256dh,
                                               push_auth, added_at, verified_at)
                    VALUES (?, ?, ?, ?, ?, ?, now(), now())
                    """)
                .params(
                    UUID.randomUUID(),
                    member.memberId(),
                    kind,
                    address,
                    browser.publicKey(),
                    PushBrowser.AUTH)
                .update());
  }

  /// Everything in words: pushes opened, mails whole, gateway requests with address and headers.
  Map<String, List<String>> all() throws GeneralSecurityException {
    List<String> calls = new ArrayList<>();
    List<String> pushes = new ArrayList<>();
    for (GatewayStandIn.Asked asked : gateway.soFar()) {
      if (asked.path().startsWith("/push")) {
        pushes.add(browser.opened(asked.body()) + asked.headers());
      } else {
        calls.add(asked.path() + asked.headers() + asked.text());
      }
    }
    List<String> mails =
        Stream.of(mail.getReceivedMessages()).map(GreenMailUtil::getWholeMessage).toList();
    return Map.of(
        "console", List.of(console.toString(UTF_8)),
        "mail", mails,
        "push", pushes,
        "gateway", calls);
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
    mail.stop();
    gateway.close();
  }
}
