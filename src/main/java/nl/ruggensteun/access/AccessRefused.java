package nl.ruggensteun.access;

/// Why access (_toegang_) says no.
public enum AccessRefused {
  /// There is no such thing, or it is not for the one who asks: she cannot tell which.
  MISSING,
  /// An invitation or token that was good once.
  EXPIRED,
  /// What was handed in does not hold together.
  NOT_AS_AGREED,
  /// Bytes that are not in the form of our seal, or that say too much.
  NOT_SEALED,
  /// Somebody else was first: look again and repeat.
  OVERTAKEN,
  /// A member cannot leave while files would be left without an owner.
  HINDERED
}
