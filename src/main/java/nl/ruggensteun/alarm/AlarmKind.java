package nl.ruggensteun.alarm;

import java.util.Locale;

/// What somebody is woken for.
public enum AlarmKind {
  /// Somebody asked for help and waits.
  REQUEST,
  /// Nobody took a request in half an hour: coordinators telephone people.
  NOBODY,
  /// A promise is overdue.
  COMMITMENT,
  /// The roster leaves a line alone.
  GAP,
  /// A practice call (_oefenoproep_).
  PRACTICE,
  /// Somebody called and nobody answered.
  CALL,
  /// A colleague or a file needs two coordinators.
  RESCUE,
  /// The disk of the program runs full.
  DISK;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlarmKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
