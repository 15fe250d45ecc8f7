package nl.ruggensteun.alarm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The world outside in tests: it writes down who was woken and can be told to fail.
final class FakeWorld {
  record Woken(UUID member, ChannelKind kind) {}

  private final List<Woken> woken = new ArrayList<>();
  private final Set<ChannelKind> failing = ConcurrentHashMap.newKeySet();

  Map<ChannelKind, Sender> senders() {
    Map<ChannelKind, Sender> senders = new EnumMap<>(ChannelKind.class);
    for (ChannelKind kind : ChannelKind.values()) {
      senders.put(kind, message -> take(message, kind));
    }
    return senders;
  }

  private synchronized Outcome take(Message message, ChannelKind kind) {
    if (failing.contains(kind)) {
      return new Outcome.NotNow("http-503");
    }
    woken.add(new Woken(message.to().memberId(), kind));
    return new Outcome.Taken("http-200");
  }

  void fails(ChannelKind kind) {
    failing.add(kind);
  }

  void works(ChannelKind kind) {
    failing.remove(kind);
  }

  /// Who was woken since the last time this was asked.
  synchronized List<UUID> members() {
    List<UUID> members = woken.stream().map(Woken::member).toList();
    woken.clear();
    return members;
  }

  synchronized List<ChannelKind> kinds() {
    List<ChannelKind> kinds = woken.stream().map(Woken::kind).toList();
    woken.clear();
    return kinds;
  }
}
