package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.ruggensteun.platform.Ids;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.SeededRandomness;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailThatOnlySaysThatSomebodyWaitsTest {
  private static final UUID BRAM = UUID.randomUUID();
  private static final Settings.Mail NOBODY_THERE =
      new Settings.Mail(Optional.of("127.0.0.1"), 1, "team@ruggensteun.example", Optional.empty());

  @TempDir private Path folder;
  private final PinnedClock clock = PinnedClock.atNight();

  @Test
  void is_sent_over_smtp() throws MessagingException {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      Settings.Mail settings =
          new Settings.Mail(
              Optional.of("127.0.0.1"),
              server.getSmtp().getPort(),
              "team@ruggensteun.example",
              Optional.empty());
      AlarmNode node = nodeWith(MailSender.over("127.0.0.1", settings));
      String address = node.channel(BRAM, ChannelKind.MAIL);
      node.request(Duration.ofSeconds(60), BRAM);
      node.beat();

      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(mail.getAllRecipients()[0]).hasToString(address);
      assertThat(mail.getSubject()).isEqualTo("Er wacht iemand");
      assertThat(GreenMailUtil.getBody(mail).strip())
          .isEqualTo("Er wacht iemand. Open het bureau en neem op.");
    } finally {
      server.stop();
    }
  }

  @Test
  void waits_for_a_server_that_is_away() {
    AlarmNode node = nodeWith(MailSender.over("127.0.0.1", NOBODY_THERE));
    node.channel(BRAM, ChannelKind.MAIL);
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();

    assertThat(
            node.database
                .jdbc()
                .sql("SELECT state FROM alarm_attempt")
                .query(String.class)
                .single())
        .isEqualTo("planned");
  }

  @Test
  void lies_in_a_folder_in_the_practice_environment() throws IOException {
    Ids ids = new Ids(clock, new SeededRandomness(7));
    AlarmNode node = nodeWith(new MailFolder(folder, "team@ruggensteun.example", ids));
    node.channel(BRAM, ChannelKind.MAIL);
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();

    try (Stream<Path> files = Files.list(folder)) {
      assertThat(Files.readString(files.findFirst().orElseThrow()))
          .contains("Subject: Er wacht iemand");
    }
  }

  private AlarmNode nodeWith(Sender sender) {
    return new AlarmNode(
        TestDatabase.fresh(),
        clock,
        Duration.ofSeconds(60),
        Runnable::run,
        Map.of(ChannelKind.MAIL, sender));
  }
}
