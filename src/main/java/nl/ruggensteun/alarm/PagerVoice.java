package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells coordinators that the ringing itself is in trouble, over every channel they have, without
/// an alarm: an alarm is what may be broken. It remembers whom to tell for when the database is
/// gone.
final class PagerVoice {
  private static final Logger LOG = LoggerFactory.getLogger(PagerVoice.class);

  private final Senders senders;
  private final Texts texts;
  private final Supplier<List<Channel>> coordinators;
  private final Executor executor;
  private volatile List<Channel> lastKnown = List.of();

  PagerVoice(
      Senders senders, Texts texts, Supplier<List<Channel>> coordinators, Executor executor) {
    this.senders = senders;
    this.texts = texts;
    this.coordinators = coordinators;
    this.executor = executor;
  }

  void remember() {
    lastKnown = List.copyOf(coordinators.get());
  }

  void tell(PagerTrouble trouble) {
    List<Channel> channels = new ArrayList<>(lastKnown);
    LOG.error("event=pager-trouble what={} told={}", trouble.code(), channels.size());
    channels.forEach(channel -> executor.execute(() -> tell(channel, trouble)));
  }

  private void tell(Channel channel, PagerTrouble trouble) {
    Sender sender = senders.byKind().get(channel.kind());
    if (sender == null) {
      return;
    }
    UUID to = channel.channelId();
    try {
      Outcome outcome = sender.send(message(channel));
      LOG.info(
          "event=pager-trouble-told what={} channel={} result={}",
          trouble.code(),
          to,
          outcome.code());
    } catch (RuntimeException failed) {
      LOG.warn(
          "event=pager-trouble-not-told channel={} kind={}", to, failed.getClass().getSimpleName());
    }
  }

  private Message message(Channel channel) {
    return new Message(
        channel,
        texts.text(Language.NL, "alarm.pager.subject"),
        texts.text(Language.NL, "alarm.pager.text"),
        Optional.empty());
  }
}
