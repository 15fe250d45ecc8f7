package nl.ruggensteun.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// The name of one pair of keys: a member's (a UUID) or the reporter's own (`reporter`). The only
/// name of a person that the vault ever meets.
public record KeyId(@JsonValue String text) {
  public static final KeyId REPORTER = new KeyId("reporter");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KeyId {
    if (!text.equals("reporter") && !Ids.wellFormed(text)) {
      throw new IllegalArgumentException("not a key id");
    }
  }

  public static KeyId of(UUID id) {
    return new KeyId(id.toString());
  }

  public boolean isReporter() {
    return equals(REPORTER);
  }

  /// The id of a member's key.
  public UUID uuid() {
    return UUID.fromString(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
