package nl.ruggensteun.platform;

/// Where unpredictable bytes come from, injected so that tests can repeat themselves.
@FunctionalInterface
public interface Randomness {
  /// Gives `count` fresh bytes.
  byte[] bytes(int count);
}
