package nl.ruggensteun.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ways to open a keyring (_sleutelbos_): the sealed copies, and what the server needs to know to
/// hand them to their owner only.
@Component
class Keyrings {
  private final Wraps wraps;
  private final Passkeys passkeys;
  private final Recoveries recoveries;

  Keyrings(Wraps wraps, Passkeys passkeys, Recoveries recoveries) {
    this.wraps = wraps;
    this.passkeys = passkeys;
    this.recoveries = recoveries;
  }

  /// Puts new keys away in place of everything the member had; false when they do not fit together.
  boolean putAway(UUID memberId, int keyEpoch, GivenKeyring given) {
    Optional<PasskeyCeremony.Credential> credential = given.passkey().flatMap(passkeys::checked);
    if (credential.isPresent() != given.passkey().isPresent()
        || !given.fits(credential.map(PasskeyCeremony.Credential::id))
        || credential.map(PasskeyCeremony.Credential::id).filter(passkeys::isKnown).isPresent()) {
      return false;
    }
    forget(memberId);
    given
        .passkey()
        .ifPresent(passkey -> passkeys.keep(memberId, credential.orElseThrow(), passkey));
    given.wraps().forEach(wrap -> wraps.add(memberId, keyEpoch, wrap));
    recoveries.replace(memberId, given.tenWords());
    return true;
  }

  /// Leaves the member without any way to open her keys with us.
  void forget(UUID memberId) {
    wraps.dropAllOf(memberId);
    passkeys.dropAllOf(memberId);
    recoveries.drop(memberId);
  }
}
