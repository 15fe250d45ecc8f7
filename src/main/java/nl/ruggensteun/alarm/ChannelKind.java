package nl.ruggensteun.alarm;

import java.util.Locale;

/// The ways in which a member is woken.
enum ChannelKind {
  VOICE,
  SMS,
  PUSH,
  MAIL;

  /// Mail makes no sound at night.
  boolean rings() {
    return switch (this) {
      case VOICE, SMS, PUSH -> true;
      case MAIL -> false;
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChannelKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
