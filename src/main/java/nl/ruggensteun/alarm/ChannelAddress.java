package nl.ruggensteun.alarm;

import java.net.URI;
import java.util.Optional;

/// The forms in which addresses of channels are kept, so that the same telephone is never kept
/// twice.
final class ChannelAddress {
  private ChannelAddress() {}

  /// A telephone number with its country, `+31612345678`; Dutch numbers may be written as at home.
  static Optional<String> telephone(String written) {
    String digits = written.replaceAll("[\\s().-]", "");
    String international =
        digits.startsWith("00")
            ? "+" + digits.substring(2)
            : digits.startsWith("0") ? "+31" + digits.substring(1) : digits;
    return Optional.of(international).filter(number -> number.matches("\\+[1-9]\\d{6,14}"));
  }

  static Optional<String> mail(String written) {
    String stripped = written.strip();
    return Optional.of(stripped)
        .filter(mail ->
            mail.length() <= 254 && mail.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+"));
  }

  /// The address of a push service. Only a public name over https: nobody makes us ask machines in
  /// our own network.
  static Optional<String> push(String written) {
    try {
      URI address = URI.create(written);
      String host = address.getHost();
      boolean named =
          host != null && host.matches("[a-zA-Z0-9-]+(\\.[a-zA-Z0-9-]+)*\\.[a-zA-Z]{2,}");
      boolean plain = address.getPort() == -1 && address.getUserInfo() == null;
      return Optional.of(written)
          .filter(text -> named && plain && text.length() <= 2_000)
          .filter(text -> "https".equals(address.getScheme()));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  static Optional<String> of(ChannelKind kind, String written) {
    return switch (kind) {
      case VOICE, SMS -> telephone(written);
      case MAIL -> mail(written);
      case PUSH -> push(written);
    };
  }
}
