package nl.ruggensteun.alarm;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.ruggensteun.access.Member;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Mail to coordinators about the program itself. It names nobody and asks for no haste: what is
/// urgent is an alarm.
@Component
class CoordinatorMail {
  private static final Logger LOG = LoggerFactory.getLogger(CoordinatorMail.class);

  private final Members members;
  private final Channels channels;
  private final Senders senders;
  private final Texts texts;

  CoordinatorMail(Members members, Channels channels, Senders senders, Texts texts) {
    this.members = members;
    this.channels = channels;
    this.senders = senders;
    this.texts = texts;
  }

  /// Sends the texts `key.subject` and `key.text`, the placeholders of the latter filled; how many
  /// were taken by a mail server. Without a mail server or an address nothing is sent.
  int send(Predicate<Member> toWhom, String key, Object... arguments) {
    return (int)
        members.coordinators().stream()
            .filter(toWhom)
            .filter(coordinator -> sendOne(coordinator.memberId(), key, arguments))
            .count();
  }

  /// The same to one member, whatever she does in the team.
  boolean sendTo(UUID memberId, String key) {
    return sendOne(memberId, key);
  }

  private boolean sendOne(UUID reader, String key, Object... arguments) {
    Optional<Sender> mail = Optional.ofNullable(senders.byKind().get(ChannelKind.MAIL));
    Optional<Secret<String>> address = members.mailOf(reader);
    if (mail.isEmpty() || address.isEmpty()) {
      return false;
    }
    Channel mailbox =
        new Channel(
            reader,
            reader,
            ChannelKind.MAIL,
            address.get(),
            Optional.empty(),
            channels.languageOf(reader),
            false);
    Outcome outcome =
        mail.get()
            .send(
                new Message(
                    mailbox,
                    texts.text(mailbox.language(), key + ".subject"),
                    texts.text(mailbox.language(), key + ".text", arguments),
                    Optional.empty()));
    LOG.info("event=coordinators-told about={} result={}", key, outcome.code());
    return outcome instanceof Outcome.Taken;
  }
}
