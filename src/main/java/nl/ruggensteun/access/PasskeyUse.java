package nl.ruggensteun.access;

import java.time.Duration;

/// What a passkey ceremony is for; a nonce for one is worthless for the other.
public enum PasskeyUse {
  REGISTER,
  SIGN_IN;

  /// People search for their telephone or key: longer than for a computed signature.
  static final Duration LIFETIME = Duration.ofMinutes(5);
}
