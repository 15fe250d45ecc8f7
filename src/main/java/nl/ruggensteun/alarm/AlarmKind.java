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
  DISK,
  /// Nobody said that she read what was handed over at the beginning of her duty.
  HANDOVER,
  /// A reporter wrote while the owner of her file is off duty.
  REPLY,
  /// Whoever has duty lets the owner of a file be rung.
  OWNER;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AlarmKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
