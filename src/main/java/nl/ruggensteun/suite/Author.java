package nl.ruggensteun.suite;

import nl.ruggensteun.vault.KeyId;

/// Whoever writes: a name that others know, and the key that shows it.
public record Author(KeyId keyId, SigningKey key) {}
