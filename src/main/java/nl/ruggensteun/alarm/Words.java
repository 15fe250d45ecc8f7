package nl.ruggensteun.alarm;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.ruggensteun.platform.Texts;

/// The words that go out. They may be read by whoever holds the telephone, so they say that
/// somebody waits and nothing else.
final class Words {
  private final Texts texts;
  private final Receipts receipts;

  Words(Texts texts, Receipts receipts) {
    this.texts = texts;
    this.receipts = receipts;
  }

  Message of(Attempt attempt) {
    return new Message(
        attempt.channel(),
        text(attempt.channel(), "alarm.message.subject"),
        text(attempt.channel(), "alarm.message." + attempt.kind().code()),
        attempt.channel().kind() == ChannelKind.VOICE || attempt.channel().kind() == ChannelKind.SMS
            ? receipts.address(attempt.attemptId())
            : Optional.empty());
  }

  /// The six digits that prove a channel; a voice says them one by one.
  Message code(Channel channel, String digits) {
    String spoken =
        channel.kind() == ChannelKind.VOICE
            ? digits.chars().mapToObj(Character::toString).collect(Collectors.joining(", "))
            : digits;
    return new Message(
        channel,
        text(channel, "alarm.code.subject"),
        texts.text(channel.language(), "alarm.code.text", spoken),
        Optional.empty());
  }

  private String text(Channel channel, String key) {
    return texts.text(channel.language(), key);
  }
}
