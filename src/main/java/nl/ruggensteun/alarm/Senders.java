package nl.ruggensteun.alarm;

import java.util.Map;

/// The channels that this installation has.
record Senders(Map<ChannelKind, Sender> byKind) {
  Senders {
    byKind = Map.copyOf(byKind);
  }
}
