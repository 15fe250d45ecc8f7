package nl.ruggensteun.alarm;

import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Language;
import nl.ruggensteun.platform.Secret;

/// A channel (_kanaal_) to one member: a telephone, a browser that takes push messages, a mailbox.
///
/// @param language in which the member wants to be woken
record Channel(
    UUID channelId,
    UUID memberId,
    ChannelKind kind,
    Secret<String> address,
    Optional<PushKeys> push,
    Language language,
    boolean verified) {

  /// What a browser gave us to seal push messages with (RFC 8291).
  record PushKeys(byte[] p256dh, byte[] auth) {}
}
