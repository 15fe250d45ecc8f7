package nl.ruggensteun.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.ruggensteun.platform.Secret;

/// Somebody has come in (_binnen_): a session, and her own keyring to open in her browser.
///
/// @param wraps the sealed keyrings that she can open with what she came in with
public record Arrival(
    Secret<String> token,
    UUID memberId,
    UUID keyId,
    Optional<String> name,
    List<Wraps.Kept> wraps) {
  public Arrival {
    wraps = List.copyOf(wraps);
  }
}
