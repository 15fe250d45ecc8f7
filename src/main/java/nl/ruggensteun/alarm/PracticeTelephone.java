package nl.ruggensteun.alarm;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/// The telephone of the practice environment (_oefentelefoon_): rings on a page of this machine in
/// the place of real telephones and browsers. It remembers in memory only.
public final class PracticeTelephone implements Sender {
  private static final int REMEMBERED = 100;

  private final Clock clock;
  private final Deque<Call> calls = new ArrayDeque<>();

  PracticeTelephone(Clock clock) {
    this.clock = clock;
  }

  /// A call or message as the member would have had it.
  ///
  /// @param kind `voice`, `sms` or `push`
  public record Call(UUID memberId, String kind, String text, Instant at) {}

  @Override
  public synchronized Outcome send(Message message) {
    calls.addFirst(
        new Call(
            message.to().memberId(), message.to().kind().code(), message.text(), clock.instant()));
    if (calls.size() > REMEMBERED) {
      calls.removeLast();
    }
    return new Outcome.Taken("practice");
  }

  /// Latest first.
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }
}
