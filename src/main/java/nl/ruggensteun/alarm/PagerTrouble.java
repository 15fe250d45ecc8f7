package nl.ruggensteun.alarm;

import java.util.Locale;

/// What may be wrong with the ringing itself (_storing in de alarmering_).
enum PagerTrouble {
  /// An open alarm has no next step; the database forbids it.
  NO_NEXT_STEP,
  /// A step is more than five seconds late.
  LATE_STEP,
  /// A request would be rung much later than any order says.
  STEP_TOO_FAR,
  /// The thread that takes steps stands still on a node.
  SWEEP_STOPPED,
  /// A slow job (gaps, retention, checkpoints) stands still everywhere, or is set for much later.
  JOBS_STOPPED,
  /// The clock of a node jumped.
  CLOCK_JUMPED,
  /// A channel failed for everybody.
  VOICE_DOWN,
  SMS_DOWN,
  PUSH_DOWN,
  MAIL_DOWN,
  /// The database cannot be asked.
  DATABASE_AWAY;

  static PagerTrouble down(ChannelKind kind) {
    return switch (kind) {
      case VOICE -> VOICE_DOWN;
      case SMS -> SMS_DOWN;
      case PUSH -> PUSH_DOWN;
      case MAIL -> MAIL_DOWN;
    };
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
