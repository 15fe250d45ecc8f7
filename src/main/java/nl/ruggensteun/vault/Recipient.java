package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/// The public half of a sealing key, in the text form of age (`age1pq1…`): whoever has it can seal,
/// nobody can open with it.
public record Recipient(@JsonValue String text) {
  // 1,216 bytes of key are 1,946 letters of Bech32, and the check at the end is six.
  private static final Pattern FORM = Pattern.compile("age1pq1[02-9ac-hj-np-z]{1952}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Recipient {
    if (!FORM.matcher(text).matches()) {
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
