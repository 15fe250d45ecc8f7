package nl.ruggensteun.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import nl.ruggensteun.platform.PinnedClock;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Settings;
import nl.ruggensteun.platform.SettingsRefused;
import nl.ruggensteun.platform.TestCertificate;
import nl.ruggensteun.platform.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class MailWithASignInTest {
  private static final UUID BRAM = UUID.randomUUID();

  @TempDir private Path folder;
  private SSLContext before;
  private SSLContext tls;

  @BeforeEach
  void trust() throws NoSuchAlgorithmException {
    before = SSLContext.getDefault();
    tls = TestCertificate.in(folder).context();
    SSLContext.setDefault(tls);
  }

  @AfterEach
  void trustNoLonger() {
    SSLContext.setDefault(before);
  }

  @Test
  void the_password_goes_over_an_encrypted_line_and_the_letter_is_taken() throws IOException {
    try (MailServerWithSignIn server = new MailServerWithSignIn(tls, "team", "heel geheim")) {
      ringOver(server.port(), "heel geheim");

      assertThat(server.letters)
          .singleElement()
          .satisfies(letter -> assertThat(letter).contains("Subject: Er wacht iemand"));
      assertThat(server.inClear).allMatch(line -> line.startsWith("EHLO"));
    }
  }

  @Test
  void a_wrong_password_is_told_and_not_tried_again() throws IOException {
    try (MailServerWithSignIn server = new MailServerWithSignIn(tls, "team", "heel geheim")) {
      AlarmNode node = ringOver(server.port(), "iets anders");

      assertThat(server.letters).isEmpty();
      assertThat(resultOf(node)).isEqualTo("smtp-sign-in-refused");
    }
  }

  @Test
  void a_server_without_encryption_never_hears_the_password() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("team", "heel geheim");
    server.start();
    try {
      AlarmNode node = ringOver(server.getSmtp().getPort(), "heel geheim");

      assertThat(server.getReceivedMessages()).isEmpty();
      assertThat(resultOf(node)).isEqualTo("smtp-failed");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_user_without_a_password_is_refused_at_start() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("ruggensteun.mail.user", "team")));

    assertThatThrownBy(() -> Settings.from(environment))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("ruggensteun.mail.user");
  }

  private static AlarmNode ringOver(int port, String password) {
    Settings.Mail settings =
        new Settings.Mail(
            Optional.of("127.0.0.1"),
            port,
            "team@ruggensteun.example",
            Optional.of(new Settings.SignIn("team", Secret.of(password))));
    AlarmNode node =
        new AlarmNode(
            TestDatabase.fresh(),
            PinnedClock.atNight(),
            Duration.ofSeconds(60),
            Runnable::run,
            Map.of(ChannelKind.MAIL, MailSender.over("127.0.0.1", settings)));
    node.channel(BRAM, ChannelKind.MAIL);
    node.request(Duration.ofSeconds(60), BRAM);
    node.beat();
    return node;
  }

  private static String resultOf(AlarmNode node) {
    return node.database
        .jdbc()
        .sql("SELECT result_code FROM alarm_attempt")
        .query(String.class)
        .single();
  }
}
