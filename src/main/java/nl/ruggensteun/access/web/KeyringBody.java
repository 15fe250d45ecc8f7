package nl.ruggensteun.access.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ruggensteun.access.GivenKeyring;
import nl.ruggensteun.access.GivenPasskey;
import nl.ruggensteun.access.GivenWrap;
import nl.ruggensteun.vault.Ciphertext;
import nl.ruggensteun.vault.Hash;
import nl.ruggensteun.vault.Recipient;
import nl.ruggensteun.vault.VerifyKey;
import org.jspecify.annotations.Nullable;

/// The parts of a body that carry new keys.
@JsonIgnoreProperties(ignoreUnknown = true)
record KeyringBody(
    @Nullable String recipient,
    @Nullable RecoveryBody recovery,
    @Nullable List<WrapBody> wraps,
    @Nullable PasskeyBody passkey) {

  /// The public half of the ten words, and where it will be found.
  record RecoveryBody(@Nullable String locator, @Nullable String verifyKey) {
    Optional<VerifyKey> read(Form form) {
      Optional<VerifyKey> key = form.value("recovery.verifyKey", verifyKey, VerifyKey::new);
      if (key.isPresent() && !Hash.of(key.get().bytes()).text().equals(locator)) {
        return form.wrong("recovery.locator", "unreadable");
      }
      return key;
    }
  }

  record WrapBody(@Nullable String kind, @Nullable String sealed, @Nullable String credentialId) {
    Optional<GivenWrap> read(Form form, String field) {
      Optional<Ciphertext> keyring = form.keyring(field + ".sealed", sealed);
      if ("recovery".equals(kind)) {
        return keyring.map(GivenWrap.ByTenWords::new);
      }
      if (!"passkey".equals(kind)) {
        return form.wrong(field + ".kind", "unknown");
      }
      Optional<byte[]> id = form.bytes(field + ".credentialId", credentialId);
      return form.together(() -> new GivenWrap.ByPasskey(id.orElseThrow(), keyring.orElseThrow()));
    }
  }

  record PasskeyBody(
      @Nullable String clientDataJSON, @Nullable String attestationObject, @Nullable String label) {
    Optional<GivenPasskey> read(Form form) {
      Optional<byte[]> client = form.bytes("passkey.clientDataJSON", clientDataJSON);
      Optional<byte[]> attestation = form.bytes("passkey.attestationObject", attestationObject);
      Optional<String> name = form.text("passkey.label", label);
      return form.together(() ->
          new GivenPasskey(client.orElseThrow(), attestation.orElseThrow(), name.orElseThrow()));
    }
  }

  Optional<GivenKeyring> read(Form form) {
    Optional<Recipient> sealedTo = form.value("recipient", recipient, Recipient::new);
    Optional<VerifyKey> words =
        recovery == null ? form.wrong("recovery", "required") : recovery.read(form);
    List<GivenWrap> given = wraps(form);
    Optional<GivenPasskey> key = Optional.ofNullable(passkey).flatMap(body -> body.read(form));
    return form.together(
        () -> new GivenKeyring(sealedTo.orElseThrow(), words.orElseThrow(), given, key));
  }

  private List<GivenWrap> wraps(Form form) {
    List<WrapBody> bodies = wraps == null ? List.of() : wraps;
    List<GivenWrap> given = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      bodies.get(i).read(form, "wraps[" + i + "]").ifPresent(given::add);
    }
    return given;
  }
}
