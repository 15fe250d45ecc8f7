package nl.ruggensteun.alarm;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.ruggensteun.platform.Settings;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Sends mail that says no more than that somebody waits.
final class MailSender implements Sender {
  private static final String PATIENCE_MILLIS = "4000";

  private final JavaMailSender mail;
  private final String from;

  MailSender(JavaMailSender mail, String from) {
    this.mail = mail;
    this.from = from;
  }

  /// A sender over the mail server of the settings. A password goes over an encrypted line or not
  /// at all.
  static MailSender over(String host, Settings.Mail settings) {
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setHost(host);
    server.setPort(settings.port());
    Properties properties = server.getJavaMailProperties();
    properties.setProperty("mail.smtp.starttls.enable", "true");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    settings
        .signIn()
        .ifPresent(signIn -> {
          server.setUsername(signIn.user());
          server.setPassword(signIn.password().reveal());
          properties.setProperty("mail.smtp.auth", "true");
          properties.setProperty("mail.smtp.starttls.required", "true");
        });
    properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
    return new MailSender(server, settings.from());
  }

  @Override
  public Outcome send(Message message) {
    try {
      mail.send(letter(mail.createMimeMessage(), message, from));
      return new Outcome.Taken("smtp-accepted");
    } catch (AddressException notAnAddress) {
      return new Outcome.Never("not-an-address");
    } catch (MailAuthenticationException refused) {
      return new Outcome.Never("smtp-sign-in-refused");
    } catch (MailException | MessagingException away) {
      return new Outcome.NotNow("smtp-failed");
    }
  }

  static MimeMessage letter(MimeMessage letter, Message message, String from)
      throws MessagingException {
    letter.setFrom(new InternetAddress(from));
    letter.setRecipient(
        jakarta.mail.Message.RecipientType.TO,
        new InternetAddress(message.to().address().reveal(), true));
    letter.setSubject(message.subject(), StandardCharsets.UTF_8.name());
    letter.setText(message.text() + "\n", StandardCharsets.UTF_8.name());
    letter.setHeader("Auto-Submitted", "auto-generated");
    return letter;
  }
}
