package nl.ruggensteun.alarm;

/// What a channel said of a message.
sealed interface Outcome {
  /// A word for the log and the coordinator, never an address.
  String code();

  /// It took the message.
  record Taken(String code) implements Outcome {}

  /// It could not just now; we try again after five seconds.
  record NotNow(String code) implements Outcome {}

  /// It never will: the address or the request is wrong.
  record Never(String code) implements Outcome {}
}
