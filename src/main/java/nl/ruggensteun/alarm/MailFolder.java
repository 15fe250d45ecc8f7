package nl.ruggensteun.alarm;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import nl.ruggensteun.platform.Ids;

/// The post box of the practice environment: each mail is a file in a folder, nothing is sent.
final class MailFolder implements Sender {
  private final Path folder;
  private final String from;
  private final Ids ids;

  MailFolder(Path folder, String from, Ids ids) {
    this.folder = folder;
    this.from = from;
    this.ids = ids;
  }

  @Override
  public Outcome send(Message message) {
    try {
      Files.createDirectories(folder);
      MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
      MailSender.letter(letter, message, from);
      try (OutputStream file = Files.newOutputStream(folder.resolve(ids.next() + ".eml"))) {
        letter.writeTo(file);
      }
      return new Outcome.Taken("written");
    } catch (MessagingException notAnAddress) {
      return new Outcome.Never("not-an-address");
    } catch (IOException full) {
      return new Outcome.NotNow("not-written");
    }
  }
}
