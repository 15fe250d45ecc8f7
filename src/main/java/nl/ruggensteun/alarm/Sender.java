package nl.ruggensteun.alarm;

/// Hands a message to the world outside; waits at most a few seconds.
@FunctionalInterface
interface Sender {
  Outcome send(Message message);
}
