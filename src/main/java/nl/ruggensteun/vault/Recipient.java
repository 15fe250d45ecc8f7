package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The public half of a sealing key, in the text form of age (`age1pq1…`): whoever has it can seal,
/// nobody can open with it.
public record Recipient(@JsonValue String text) {
  private static final String START = "age1pq1";
  private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  // 1,216 bytes of key are 1,946 letters of Bech32, and the check at the end is six.
  private static final int LENGTH = START.length() + 1946 + 6;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Recipient {
    if (text.length() != LENGTH
        || !text.startsWith(START)
        || !text.chars().skip(START.length()).allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
      throw new IllegalArgumentException("not a recipient");
    }
  }

  public Hash hash() {
    return Hash.of(text);
  }

  @Override
  public String toString() {
    return text.substring(0, 12) + "…";
  }
}
