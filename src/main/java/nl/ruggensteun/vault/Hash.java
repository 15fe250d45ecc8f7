package nl.ruggensteun.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.ruggensteun.platform.Base64Url;

/// A SHA-256 hash, written in 43 characters: how one statement points at another.
public record Hash(@JsonValue String text) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Hash {
    if (Base64Url.decode(text).filter(bytes -> bytes.length == 32).isEmpty()) {
      throw new IllegalArgumentException("not a hash");
    }
  }

  public static Hash of(byte[] bytes) {
    try {
      return new Hash(Base64Url.encode(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  public static Hash of(String text) {
    return of(text.getBytes(UTF_8));
  }

  public byte[] bytes() {
    return Base64Url.decode(text).orElseThrow();
  }

  @Override
  public String toString() {
    return text;
  }
}
