package nl.ruggensteun.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How soon somebody must speak a person (_urgentie_), as far as the ringing goes by it. What was
/// not rated counts as today: not knowing never lowers.
enum Urgency {
  NOW,
  TODAY,
  WEEK,
  /// Nothing is wrong: somebody asked for what can wait for a working day.
  UNHURRIED;

  /// Those that a line has calling orders for.
  static final List<Urgency> ORDERED = List.of(NOW, TODAY, WEEK);

  static Urgency of(Optional<String> wish) {
    return wish.flatMap(
            code -> Stream.of(values()).filter(one -> one.code().equals(code)).findFirst())
        .orElse(TODAY);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The one by whose calling order it is rung; coordinators set none for what can wait.
  Urgency ordered() {
    return switch (this) {
      case NOW, TODAY, WEEK -> this;
      case UNHURRIED -> WEEK;
    };
  }

  /// When somebody is rung first for what was asked at that moment.
  Instant first(Instant asked) {
    return switch (this) {
      case NOW, TODAY, WEEK -> asked;
      case UNHURRIED -> Unhurried.first(asked);
    };
  }

  /// When a step planned for that moment is taken. A wish for later wakes those on duty once, at
  /// once; at night all that follows waits until eight.
  Instant next(Instant planned) {
    return switch (this) {
      case NOW, TODAY -> planned;
      case WEEK -> Daytime.from(planned);
      case UNHURRIED -> Unhurried.next(planned);
    };
  }

  /// How long to wait for an answer before the next is rung.
  Duration pause(Duration asked) {
    return switch (this) {
      case NOW, TODAY, WEEK -> asked;
      case UNHURRIED -> Unhurried.pause(asked);
    };
  }
}
