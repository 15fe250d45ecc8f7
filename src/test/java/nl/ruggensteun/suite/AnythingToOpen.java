package nl.ruggensteun.suite;

import java.nio.charset.StandardCharsets;

/// Whatever lies where a sealed keyring, a share or ten words should be: opened or distrusted,
/// never a failure. Played by `./ruggensteun fuzz`.
public final class AnythingToOpen {
  private static final Seed SEED = new Seed(new byte[32]);

  private AnythingToOpen() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    if (Keyring.unwrap(bytes, SEED) instanceof Opened.Trusted<Keyring>) {
      throw new IllegalStateException("opened what nobody sealed");
    }
    if (Share.open(bytes, SEED) instanceof Opened.Trusted<Share>) {
      throw new IllegalStateException("opened what nobody sealed");
    }
    String typed = new String(bytes, StandardCharsets.UTF_8);
    for (CodeKind kind : CodeKind.values()) {
      Code.read(kind, typed);
    }
  }
}
