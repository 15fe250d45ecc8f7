package nl.ruggensteun.alarm;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.access.Members;
import nl.ruggensteun.access.TenWordsUsed;
import nl.ruggensteun.platform.AfterCommit;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Secret;
import nl.ruggensteun.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Coordinators get a mail when somebody came in with the ten words, so that words found on paper
/// are not used unnoticed. It names nobody; the list of members does.
@Component
class TenWordsNotice {
  private static final Logger LOG = LoggerFactory.getLogger(TenWordsNotice.class);

  private final Members members;
  private final Senders senders;
  private final Texts texts;

  TenWordsNotice(Members members, Senders senders, Texts texts) {
    this.members = members;
    this.senders = senders;
    this.texts = texts;
  }

  /// Signing in does not wait for a mail server.
  @EventListener
  void on(TenWordsUsed event) {
    AfterCommit.run(() -> Thread.ofVirtual().name("ten-words").start(() -> tell(event.memberId())));
  }

  void tell(UUID whoCameIn) {
    members.coordinators().stream()
        .filter(coordinator -> !coordinator.memberId().equals(whoCameIn))
        .forEach(coordinator -> tellOne(coordinator.memberId()));
  }

  private void tellOne(UUID coordinator) {
    Optional<Sender> mail = Optional.ofNullable(senders.byKind().get(ChannelKind.MAIL));
    Optional<Secret<String>> address = members.mailOf(coordinator);
    if (mail.isEmpty() || address.isEmpty()) {
      return;
    }
    Outcome outcome = mail.get().send(message(coordinator, address.get()));
    LOG.info("event=ten-words-told result={}", outcome.code());
  }

  private Message message(UUID coordinator, Secret<String> address) {
    Channel mailbox =
        new Channel(coordinator, coordinator, ChannelKind.MAIL, address, Optional.empty(), false);
    return new Message(
        mailbox,
        texts.text(Language.NL, "alarm.ten-words.subject"),
        texts.text(Language.NL, "alarm.ten-words.text"),
        Optional.empty());
  }
}
