package nl.ruggensteun.alarm;

import java.time.Instant;

/// What became of handing an attempt to its channel.
record Result(Attempt attempt, Outcome outcome, Instant at) {

  /// Refused for now: stays planned, and is tried again.
  boolean open() {
    return outcome instanceof Outcome.NotNow;
  }

  boolean taken() {
    return outcome instanceof Outcome.Taken;
  }

  String state() {
    return switch (outcome) {
      case Outcome.Taken taken -> "sent";
      case Outcome.NotNow notNow -> "planned";
      case Outcome.Never never -> "failed";
    };
  }
}
