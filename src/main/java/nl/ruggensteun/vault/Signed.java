package nl.ruggensteun.vault;

/// A statement whose signature was verified. Only [Claimed#verifiedBy] makes one.
public final class Signed<T> {
  private final String text;
  private final T payload;

  Signed(String text, T payload) {
    this.text = text;
    this.payload = payload;
  }

  /// The compact JWS: what is stored and hashed, byte for byte as it came.
  public String text() {
    return text;
  }

  public T payload() {
    return payload;
  }

  public Hash hash() {
    return Hash.of(text);
  }
}
