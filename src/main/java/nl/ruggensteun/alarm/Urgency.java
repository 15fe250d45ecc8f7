package nl.ruggensteun.alarm;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How soon somebody must speak a person (_urgentie_), as far as the ringing goes by it. What was
/// not rated counts as today: not knowing never lowers.
enum Urgency {
  NOW,
  TODAY,
  WEEK;

  static Urgency of(Optional<String> wish) {
    return wish.flatMap(
            code -> Stream.of(values()).filter(one -> one.code().equals(code)).findFirst())
        .orElse(TODAY);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// When a step planned for that moment is taken. A wish for later wakes those on duty once, at
  /// once; at night all that follows waits until eight.
  Instant next(Instant planned) {
    return switch (this) {
      case NOW, TODAY -> planned;
      case WEEK -> Daytime.from(planned);
    };
  }
}
